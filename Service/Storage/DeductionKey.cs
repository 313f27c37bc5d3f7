namespace FinTax.Soap.Service.Storage;

internal sealed record DeductionKey(string TaxOrgCode, DateOnly EntrustDate, string TraceNo)
{
    public override string ToString() => $"{TaxOrgCode}/{EntrustDate:yyyy-MM-dd}/{TraceNo}";
}
