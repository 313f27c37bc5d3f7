using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways;

/// <summary>Which system of record carries a call out.</summary>
internal interface IGatewayRoutes
{
    ITaxGateway OfTaxOrg(string taxOrgCode);

    /// <summary>The one that carried an original out, whatever the settings say by now.</summary>
    ITaxGateway OfOriginal(DeductionRecord original, IWork work);

    ICoreBankGateway OfBank(string? bankCode);
}
