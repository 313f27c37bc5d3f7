using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Gateways;

/// <summary>Which systems of record there are besides the embedded ledger, who is carried out where, and how long we wait.</summary>
public sealed class GatewayOptions
{
    /// <summary>The other systems, by a name of our own that the journal keeps.</summary>
    public Dictionary<string, RemoteSystemOptions> Systems { get; set; } = [];

    /// <summary>Tax authorities (TaxOrgCode) whose payments another system carries out, each with its name.</summary>
    public Dictionary<string, string> TaxOrgCodes { get; set; } = [];

    /// <summary>Banks (payer's BankCode) whose transfers another system carries out, each with its name.</summary>
    public Dictionary<string, string> BankCodes { get; set; } = [];

    /// <summary>
    /// How long another system may take to answer. TIPS front ends give their core ten seconds; a partner of ours waits
    /// thirty.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:30")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What a partner is told to wait before it asks for an outcome: the second round of ours has asked by then.</summary>
    [Range(1, 3600)]
    public int QueryAfterSeconds { get; set; } = 10;

    /// <summary>When the other system is first asked about a call in doubt; after that twice as long each time.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan AskAfter { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The longest between two questions: a system that is back after an outage is noticed within five minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan AskEveryMax { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long until the other system is asked again about what it has and has not decided, as the recall of a
    /// transfer. People decide that: a working day of theirs has sixteen half hours.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan AskUndecidedAfter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// How long after it was sent a call may still arrive: as long as a system of our kind admits a message by its
    /// SentAt, and again as long. "Not found" is no answer before, nor while the work date is open. [DOMAIN §1.4]
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "2.00:00:00")]
    public TimeSpan LateAfter { get; set; } = TimeSpan.FromHours(2);

    /// <summary>By then a call that is still marked as under way is not: its process died, or could not write.</summary>
    internal TimeSpan AnswerBy => 2 * AnswerWithin;

    /// <summary>When to ask for the next time, after this answer.</summary>
    internal TimeSpan AskAgainAfter(int tries, GatewayAnswer answer) => answer.Outcome switch
    {
        GatewayOutcome.Pending => AskUndecidedAfter,
        _ when tries >= 16 => AskEveryMax,
        _ => TimeSpan.FromTicks(Math.Min(AskAfter.Ticks << tries, AskEveryMax.Ticks)),
    };
}

/// <summary>One system at a distance that speaks our contracts, secured with WS-Security.</summary>
public sealed class RemoteSystemOptions
{
    /// <summary>Its node code: the Receiver of what we send.</summary>
    [Required]
    [RegularExpression("[0-9]{12}")]
    public string NodeCode { get; set; } = "";

    /// <summary>The address of its TaxPaymentService; where tax authorities are carried out there.</summary>
    public Uri? TaxPayment { get; set; }

    /// <summary>The address of its BankAccountService; where banks are carried out there.</summary>
    public Uri? BankAccount { get; set; }

    /// <summary>The certificate that its replies are signed with (PEM or DER), relative to <c>Partners:Folder</c>.</summary>
    [Required]
    public string Certificate { get; set; } = "";
}
