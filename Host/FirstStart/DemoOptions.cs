namespace FinTax.Soap.Host.FirstStart;

/// <summary>The demo that a first start sets up. The section <c>Demo</c>.</summary>
public sealed class DemoOptions
{
    /// <summary>Whether a first start may make the demo: keys, partners, accounts.</summary>
    public DemoProfile Profile { get; set; } = DemoProfile.WhenEmpty;

    /// <summary>
    /// The demo's accounts, agreements and dues are put into the store where they are missing. Written into
    /// <c>partners.json</c> by the first start, so that a real installation never has them.
    /// </summary>
    public bool Seed { get; set; }
}

/// <summary>When the demo is made.</summary>
public enum DemoProfile
{
    /// <summary>When no partner is configured and the data folder holds nothing yet.</summary>
    WhenEmpty,

    Never,
}
