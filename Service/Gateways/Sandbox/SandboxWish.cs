namespace FinTax.Soap.Service.Gateways.Sandbox;

/// <summary>
/// What a partner in the sandbox asks to happen, in the Channel of its request's Header: it is signed with the Body, every
/// stack can set it, and it is no part of what makes two payloads the same. Anywhere else a Channel decides nothing.
/// </summary>
internal sealed record SandboxWish
{
    private static readonly Dictionary<string, SandboxWish> ByChannel = new()
    {
        ["SANDBOX_24001"] = new() { DeclineCode = "FT0101" },
        ["SANDBOX_24003"] = new() { DeclineCode = "FT0102" },
        ["SANDBOX_24004"] = new() { DeclineCode = "FT0103" },
        ["SANDBOX_24007"] = new() { DeclineCode = "FT0104" },
        ["SANDBOX_24009"] = new() { DeclineCode = "FT0105" },
        ["SANDBOX_24011"] = new() { DeclineCode = "FT0106" },
        ["SANDBOX_IN_DOUBT"] = new() { DoubtEndsIn = SandboxSystem.Succeeds },
        ["SANDBOX_DOUBT_FAILS"] = new() { DoubtEndsIn = SandboxSystem.Fails },
        ["SANDBOX_SLOW"] = new() { Effect = SandboxEffect.Slow },
        ["SANDBOX_DROP"] = new() { Effect = SandboxEffect.DropConnection },
        ["SANDBOX_DUPLICATE"] = new() { Effect = SandboxEffect.Duplicate },
        ["SANDBOX_UNSIGNED"] = new() { Effect = SandboxEffect.UnsignedFault },
        ["SANDBOX_CLOCK_SKEW"] = new() { Effect = SandboxEffect.ClockSkew },
    };

    /// <summary>The result code that the system of record declines with.</summary>
    public string? DeclineCode { get; private init; }

    /// <summary>The system of record does not answer, and is of this name when it is asked.</summary>
    public string? DoubtEndsIn { get; private init; }

    /// <summary>What happens to the reply on its way.</summary>
    public SandboxEffect Effect { get; private init; }

    public static IEnumerable<string> Channels => ByChannel.Keys;

    /// <summary>Nothing in particular, where the channel is an ordinary one.</summary>
    public static SandboxWish Of(string? channel) =>
        channel is not null && ByChannel.TryGetValue(channel, out SandboxWish? wish) ? wish : new();
}

/// <summary>What happens to a reply after its call has been carried out.</summary>
internal enum SandboxEffect
{
    None,

    /// <summary>It comes late, and in time for a patient client.</summary>
    Slow,

    /// <summary>It does not come: the connection ends.</summary>
    DropConnection,

    /// <summary>It is marked as one that was given before.</summary>
    Duplicate,

    /// <summary>A fault comes in its place, and nobody has signed it.</summary>
    UnsignedFault,

    /// <summary>It is signed by a clock that goes wrong.</summary>
    ClockSkew,
}
