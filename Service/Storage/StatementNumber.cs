using System.Globalization;
using FinTax.Soap.Contracts.TaxFiling;

namespace FinTax.Soap.Service.Storage;

/// <summary>The key of a financial statement, as its sender gave it.</summary>
internal sealed record StatementNumber(
    string TaxpayerId, AccountingStandard Standard, StatementKind Kind, DateOnly Start, DateOnly End, int Revision)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{TaxpayerId}/{WireName.Of(Standard)}/{WireName.Of(Kind)}/{Start:yyyy-MM-dd}/{End:yyyy-MM-dd}/{Revision}");
}
