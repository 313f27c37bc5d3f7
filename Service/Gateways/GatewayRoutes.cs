using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Gateways;

/// <summary>Which system of record carries a call out: the one that the settings name, else the embedded ledger.</summary>
internal sealed class GatewayRoutes(
    LedgerGateway ledger, IPayloadWriter writer, IOptions<GatewayOptions> options) : IGatewayRoutes
{
    private readonly LedgerTaxGateway embeddedTax = new(ledger);
    private readonly LedgerBankGateway embeddedBank = new(ledger);

    private readonly Dictionary<string, RemoteTaxGateway> tax = options.Value.TaxOrgCodes.ToDictionary(
        route => route.Key, route => new RemoteTaxGateway(route.Value, writer, options));

    private readonly Dictionary<string, RemoteBankGateway> banks = options.Value.BankCodes.ToDictionary(
        route => route.Key, route => new RemoteBankGateway(route.Value, writer, options));

    public ITaxGateway OfTaxOrg(string taxOrgCode) =>
        tax.TryGetValue(taxOrgCode, out RemoteTaxGateway? remote) ? remote : embeddedTax;

    public ITaxGateway OfOriginal(DeductionRecord original, IWork work) =>
        work.Stores.Outgoing.FindLatest(OutgoingKind.Deduct, original.Sender, original.Key.ToString()) is { } call
        && original.EntryId is null
            ? new RemoteTaxGateway(call.System, writer, options)
            : embeddedTax;

    public ICoreBankGateway OfBank(string? bankCode) =>
        bankCode is not null && banks.TryGetValue(bankCode, out RemoteBankGateway? remote) ? remote : embeddedBank;
}
