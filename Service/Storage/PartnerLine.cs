using FinTax.Soap.Contracts.TaxBatch;

namespace FinTax.Soap.Service.Storage;

/// <summary>What the bank has of one payment.</summary>
internal sealed record PartnerLine(
    ReconKey Key, BankLineState State, long AmountMinor, string TaxVoucherNo, string? PayerAccount);

/// <summary>What has come of one acknowledgement.</summary>
/// <param name="Packs">Child packs that are here.</param>
/// <param name="Num">Their lines.</param>
/// <param name="SumMinor">Their amounts together.</param>
internal sealed record LoadedSoFar(int Packs, int Num, long SumMinor);
