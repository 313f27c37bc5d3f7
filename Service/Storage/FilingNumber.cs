using System.Globalization;
using FinTax.Soap.Contracts.TaxFiling;

namespace FinTax.Soap.Service.Storage;

/// <summary>The key of a return, as its sender gave it.</summary>
internal sealed record FilingNumber(FilingPeriod Period, ReturnType ReturnType, int Revision)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Period}/{WireName.Of(ReturnType)}/{Revision}");
}

/// <summary>What may have one return that stands, with its supplements.</summary>
internal sealed record FilingPeriod(string TaxpayerId, FormCode FormCode, DateOnly Start, DateOnly End)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{TaxpayerId}/{WireName.Of(FormCode)}/{Start:yyyy-MM-dd}/{End:yyyy-MM-dd}");
}
