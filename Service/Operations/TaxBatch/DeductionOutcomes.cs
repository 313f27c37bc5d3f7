using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch;

/// <summary>What is told of a deduction of a pack.</summary>
internal static class DeductionOutcomes
{
    public static ItemOutcome Of(PackItemRecord item) => new()
    {
        TraceNo = item.ItemNo,
        Amount = item.Amount.ToAmount(),
        TaxVoucherNo = KeptContent.Read<KeptDeduction>(item.Content).Payment.TaxVoucherNo,
        TaxDate = item.WorkDate,
        State = item.State,
        Result = PackResults.Of(item),
        Rule = item.Rule,
        BankSerialNo = item.BankSerialNo,
    };
}
