using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxFiling;

/// <summary>The taxpayers that a partner files for. Somebody else's is answered as one that is not registered.</summary>
internal static class OwnTaxpayers
{
    public static Taxpayer? FindOwnTaxpayer(this CallScope scope, string taxpayerId, string taxOrgCode) =>
        scope.Stores.TaxBureau.FindTaxpayer(taxpayerId) is { } taxpayer
        && taxpayer.AgentNode == scope.Caller.NodeCode
        && taxpayer.TaxOrgCode == taxOrgCode
            ? taxpayer
            : null;
}
