using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.ReturnTransfer;

/// <summary>
/// The payee's bank returns a transfer that it cannot credit (退汇): all of the money goes back to the payer. Refused,
/// with nothing recorded, is a closed work date. A transfer that is not the caller's to return is answered as one that
/// does not exist; one that has come back, or whose recall waits for an answer, is declined, and so is what the ledger
/// does not move.
/// </summary>
internal sealed class ReturnTransferHandler(TransferReversal reversal, WorkCalendar calendar)
    : IOperationHandler<ReturnTransferRequest, ReturnTransferResponse>
{
    public ReturnTransferResponse Handle(ReturnTransferRequest request, CallScope scope)
    {
        FieldRules.Require([calendar.Ahead(scope)]);
        calendar.RequireOpen(scope);

        return new ReturnTransferResponse { Header = scope.ReplyHeader(), Receipt = Answer(request.Return, scope) };
    }

    private ReturnReceipt Answer(TransferReturn asked, CallScope scope)
    {
        if (scope.Stores.Transfers.FindBooked(asked.BankSerialNo) is not { } transfer
            || !CreditedSide.Of(transfer, scope.Stores.Ledger).MayBeReturnedBy(scope.Caller))
        {
            return Receipt(asked, null, ResultCodes.NotFound);
        }

        return ReturnRules.ReasonNotToReturn(asked, transfer) is { } reason
            ? Receipt(asked, transfer.State, reason)
            : Return(asked, transfer, scope);
    }

    private ReturnReceipt Return(TransferReturn asked, TransferRecord transfer, CallScope scope)
    {
        string postscript = $"退汇 {WireName.Of(asked.Reason)} {asked.Explanation}".TrimEnd();
        GatewayAnswer answer = reversal.Return(transfer, scope, postscript, asked);

        return answer switch
        {
            { Refusal: { } refusal } => Receipt(asked, transfer.State, ResultCodes.Of(refusal)),
            _ when scope.ValidateOnly => Receipt(asked, transfer.State, ResultCodes.ValidatedOnly),
            _ => Receipt(asked, TransferState.Returned, ResultCodes.Success, answer.BankSerialNo),
        };
    }

    private static ReturnReceipt Receipt(
        TransferReturn asked, TransferState? state, ResultCode result, string? bankSerialNo = null) => new()
        {
            ReturnNo = asked.ReturnNo,
            State = state,
            Result = result.ToResult(),
            BankSerialNo = bankSerialNo,
        };
}
