using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage;

/// <summary>Tripartite agreements (三方协议) between a taxpayer, its bank and the tax authority.</summary>
internal interface IAgreementStore
{
    AgreementRecord? Find(string protocolNo);

    void Add(AgreementRecord agreement);

    void SetState(string protocolNo, AgreementState state);
}
