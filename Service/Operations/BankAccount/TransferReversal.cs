using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>Brings the money of a transfer back from where it went, once, whoever asks for it.</summary>
internal sealed class TransferReversal(LedgerGateway gateway)
{
    /// <returns>What the ledger says. Where it does not move the money nothing changes.</returns>
    public GatewayAnswer Return(
        TransferRecord transfer, CallScope scope, string postscript, TransferReturn? asked = null)
    {
        GatewayAnswer answer = gateway.Reverse(
            scope.Stores.Ledger, transfer.EntryId!.Value, scope.WorkDate, scope.Now, postscript);

        if (answer.Refusal is null)
        {
            scope.Stores.Transfers.Save(
                transfer.To(TransferState.Returned, scope) with { ResultCode = ResultCodes.Returned.Code });
            scope.Stores.Transfers.AddReturn(
                transfer,
                new ReturnRecord(scope.Now)
                {
                    EntryId = answer.EntryId,
                    BankSerialNo = answer.BankSerialNo,
                    Reason = asked?.Reason,
                    Explanation = asked?.Explanation,
                });
        }

        return answer;
    }
}
