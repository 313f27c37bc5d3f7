namespace FinTax.Soap.Service.Storage;

/// <summary>The key of a payment of declared tax, as its bank gave it.</summary>
internal sealed record LevyNumber(string BankCode, DateOnly EntrustDate, string LevyNo)
{
    public override string ToString() => $"{BankCode}/{EntrustDate:yyyy-MM-dd}/{LevyNo}";
}
