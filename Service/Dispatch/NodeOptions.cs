using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>Who we are, and how long a message identifier stays taken.</summary>
public sealed class NodeOptions
{
    /// <summary>Ours, which every request names as its Receiver: the first code after TIPS's own centre.</summary>
    [Required]
    [RegularExpression("[0-9]{12}")]
    public string NodeCode { get; set; } = "100000000001";

    /// <summary>The versions of the contracts that are served, each as it stands in ServiceVersion.</summary>
    [MinLength(1)]
    public IList<string> ServiceVersions { get; } = ["1.0"];

    /// <summary>
    /// How long a MessageId is remembered, and so how old a SentAt may be: within it a message sent twice is known, and
    /// beyond it refused for its age. An hour covers every signature's freshness (five minutes) and a broker that
    /// delivers late, at 60 bytes a call.
    /// </summary>
    [Range(typeof(TimeSpan), "00:05:00", "2.00:00:00")]
    public TimeSpan MessageIdMemory { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How far a partner's clock may be ahead; the same minute that the WS-Security timestamp is given.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(60);
}
