using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Security.Keys;

/// <summary>A SAML authority whose assertions about principals are believed.</summary>
public sealed record AssertionIssuer
{
    /// <summary>What stands in Issuer, to the letter.</summary>
    public required string EntityId { get; init; }

    /// <summary>The certificates whose keys sign its assertions; two while it changes keys.</summary>
    public required IReadOnlyList<X509Certificate2> Certificates { get; init; }

    /// <summary>What it calls us: an assertion for another audience is not for us.</summary>
    public required string Audience { get; init; }

    /// <summary>
    /// The addresses that it confirms subjects for, one for each service where it tells them apart. Where there are any
    /// an assertion must name one of them; where there are none, an assertion that names an address is refused.
    /// </summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];
}

/// <summary>The name under which an issuer knows a principal. Nothing else in an assertion says whom it means.</summary>
/// <param name="Issuer">Who uses the name.</param>
/// <param name="NameId">The text of NameID, to the letter.</param>
/// <param name="Format">The Format of NameID, where it must have a certain one.</param>
public sealed record AssertedName(AssertionIssuer Issuer, string NameId, string? Format = null);
