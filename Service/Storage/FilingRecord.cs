using FinTax.Soap.Contracts.TaxFiling;

namespace FinTax.Soap.Service.Storage;

/// <summary>A return that was filed.</summary>
/// <param name="Sender">The node that filed it.</param>
/// <param name="Key">Its key.</param>
/// <param name="State">Where it stands.</param>
/// <param name="FiledAt">When it arrived.</param>
/// <param name="TaxOrgCode">The office that it was filed with.</param>
/// <param name="Content">The return itself, as JSON in the contract's words.</param>
internal sealed record FilingRecord(
    string Sender, FilingNumber Key, FilingState State, DateTimeOffset FiledAt, string TaxOrgCode, string Content)
{
    public string? ResultCode { get; init; }

    public string? AcceptanceNo { get; init; }

    /// <summary>What its dues are known by; set where it was accepted, even if nothing was due.</summary>
    public string? DeclarationNo { get; init; }

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => Key.ToString();
}
