namespace FinTax.Soap.Service.Storage;

/// <param name="TaxOrgCode">The office (征收机关).</param>
/// <param name="Name">For people.</param>
/// <param name="ProvinceCode">Two digits of GB/T 2260, which its invoices carry.</param>
/// <param name="TreasuryAccount">Where tax that it collects is paid in, and refunds come from.</param>
internal sealed record TaxOffice(string TaxOrgCode, string Name, string ProvinceCode, string TreasuryAccount);
