namespace FinTax.Soap.Service.Storage;

/// <param name="TaxpayerId">Its number (纳税人识别号).</param>
/// <param name="Name">As it is registered.</param>
/// <param name="TaxOrgCode">The office that it belongs to.</param>
/// <param name="AgentNode">The partner that files and invoices in its name.</param>
internal sealed record Taxpayer(string TaxpayerId, string Name, string TaxOrgCode, string AgentNode);
