using FinTax.Soap.Service.Partners;
using FinTax.Soap.Tests.Security;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>The partners that the messages of other stacks were made for, as the host registers them.</summary>
internal static class ForeignPartners
{
    internal static void Register(PartnersOptions options)
    {
        options.Registered[TestKeys.BankNode] = new()
        {
            Name = "Test bank",
            Certificates = [.. new[] { "bank", "bank-ec256", "bank-ec384", "expired" }.Select(name => TestKeys.PathOf(name + ".pem"))],
            TaxOrgCodes = ["13501000000"],
        };
        options.Registered["100000000999"] = new()
        {
            Name = "Test bank that once had too short a key",
            Authority = new() { Certificate = TestKeys.PathOf("ca.pem"), Subject = "CN=Demo Bank with a short key, O=FinTax Tests, C=CN" },
        };
        options.Registered[TestKeys.ErpNode] = new()
        {
            Name = "Test ERP",
            Proofs = [PartnerProof.UsernameTokenDigest, PartnerProof.UsernameTokenText],
            Username = "erp",
            Password = "erp-secret-2026",
            TaxOrgCodes = ["13501000000"],
        };
    }
}
