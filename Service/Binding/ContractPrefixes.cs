using FinTax.Soap.Contracts;

namespace FinTax.Soap.Service.Binding;

/// <summary>The prefixes that we write, one a namespace, so that a receipt looks the same for ever.</summary>
internal static class ContractPrefixes
{
    internal static string Of(string namespaceUri) => namespaceUri switch
    {
        Namespaces.Common => "ftc",
        Namespaces.Fault => "ftf",
        Namespaces.TaxPayment => "ftt",
        Namespaces.TaxBatch => "ftb",
        Namespaces.TaxFiling => "ftr",
        Namespaces.EInvoice => "fte",
        Namespaces.Bank => "ftk",
        Namespaces.Platform => "fto",
        _ => "ftx",
    };
}
