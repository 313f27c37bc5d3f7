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
            Keep(transfer, answer, scope, asked);
        }

        return answer;
    }

    /// <summary>The money is back, wherever it was booked.</summary>
    public static void Keep(TransferRecord transfer, GatewayAnswer booked, IWork work, TransferReturn? asked = null)
    {
        work.Stores.Transfers.Save(
            transfer.To(TransferState.Returned, work) with { ResultCode = ResultCodes.Returned.Code });
        work.Stores.Transfers.AddReturn(
            transfer,
            new ReturnRecord(work.Now)
            {
                EntryId = booked.EntryId,
                BankSerialNo = booked.BankSerialNo,
                Reason = asked?.Reason,
                Explanation = asked?.Explanation,
            });
    }
}
