using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxFiling;

/// <summary>From the contract's keys to the store's, and back.</summary>
internal static class FilingKeys
{
    public static FilingNumber NumberOf(FilingKey key) => new(
        new FilingPeriod(key.TaxpayerId, key.FormCode, key.PeriodStart, key.PeriodEnd), key.ReturnType, key.Revision);

    public static FilingKey KeyOf(FilingNumber number) => new()
    {
        TaxpayerId = number.Period.TaxpayerId,
        FormCode = number.Period.FormCode,
        PeriodStart = number.Period.Start,
        PeriodEnd = number.Period.End,
        ReturnType = number.ReturnType,
        Revision = number.Revision,
    };

    public static StatementNumber NumberOf(StatementKey key) =>
        new(key.TaxpayerId, key.Standard, key.Kind, key.PeriodStart, key.PeriodEnd, key.Revision);
}
