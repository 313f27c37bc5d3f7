using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>Is told what came of a call to another system of record, in the transaction that books it.</summary>
internal interface ISettlementListener
{
    void Settled(OutgoingCall call, IWork work);
}
