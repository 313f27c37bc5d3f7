using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Explanations;

/// <summary>
/// Whether callers are told why their messages fail the security checks. The section <c>Explanations</c>; a partner in
/// the sandbox is told in any case.
/// </summary>
public sealed class ExplanationOptions
{
    /// <summary>Everybody is told. For a host that partners try their clients against, and that moves no money.</summary>
    public bool Enabled { get; set; }

    /// <summary>Explanations kept at a time; the oldest goes first. A developer looks at the last one.</summary>
    [Range(1, 10_000)]
    public int ExplanationsMax { get; set; } = 256;

    /// <summary>Minutes until an explanation is forgotten: as long as somebody looks at one failure.</summary>
    [Range(1, 1440)]
    public int KeepMinutes { get; set; } = 60;

    /// <summary>
    /// Explanations made in a minute; beyond it a refusal carries none. One costs up to a quarter of a second, which a
    /// stranger could otherwise make us pay for each message.
    /// </summary>
    [Range(1, 6000)]
    public int PerMinuteMax { get; set; } = 60;

    /// <summary>Bytes of the largest message that is explained.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MessageBytesMax { get; set; } = 256 * 1024;
}
