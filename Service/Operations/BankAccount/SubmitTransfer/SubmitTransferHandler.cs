using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Operations.BankAccount.SubmitTransfer;

/// <summary>
/// Transfers money from one of the caller's own accounts (转账). Refused, with nothing recorded, are broken rules and a
/// closed work date; a transfer that the bank will not make is recorded and told as REJECTED. Where another system keeps
/// the accounts, its answer is the second half.
/// </summary>
internal sealed class SubmitTransferHandler(
    IGatewayRoutes gateways, LedgerGateway ledger, WorkCalendar calendar, IOptions<GatewayOptions> options)
    : ISettlingHandler<SubmitTransferRequest, SubmitTransferResponse>
{
    public SubmitTransferResponse Handle(SubmitTransferRequest request, CallScope scope)
    {
        FieldRules.Require([calendar.Ahead(scope), .. SubmitTransferRules.Violations(request.Transfer, scope.Now)]);
        calendar.RequireOpen(scope);

        TransferRecord transfer = Submit(request.Transfer, scope);
        Account? payer = scope.FindOwn(transfer.PayerAccount);

        if (payer is null)
        {
            return Reply(Save(transfer.To(TransferState.Rejected, scope), ResultCodes.NoSuchAccount, scope), scope);
        }

        ICoreBankGateway gateway = gateways.OfBank(payer.BankCode);

        if (!gateway.IsRemote && ReasonNotToPay(request.Transfer, transfer, scope) is { } reason)
        {
            return Reply(Save(transfer.To(TransferState.Rejected, scope), ResultCodes.Of(reason), scope), scope);
        }

        if (scope.ValidateOnly)
        {
            return Reply(Save(transfer, ResultCodes.ValidatedOnly, scope), scope);
        }

        transfer = transfer.To(TransferState.BankProcessing, scope);
        GatewayAnswer answer = gateway.Transfer(request.Transfer, transfer, payer, scope);

        return Reply(Book(transfer, answer, isOver: false, scope), scope);
    }

    public SubmitTransferResponse Settle(OutgoingCall call, GatewayAnswer answer, IReplyWork work)
    {
        TransferRecord transfer = work.Stores.Transfers.FindBySerial(call.Sender, call.Subject)!;
        bool isOver = calendar.IsClosed(work, transfer.WorkDate) && work.Now - call.SentAt >= options.Value.LateAfter;

        return Reply(Book(transfer, answer, isOver, work), work);
    }

    public SubmitTransferResponse Report(SubmitTransferRequest request, CallScope scope) =>
        Reply(scope.Stores.Transfers.FindBySerial(scope.Caller.NodeCode, request.Transfer.ClientSerialNo)!, scope);

    private static TransferRecord Submit(Transfer transfer, CallScope scope) => TransferStates.Begin(
        new TransferRecord(
            scope.Caller.NodeCode,
            transfer.ClientSerialNo,
            TransferState.Submitted,
            scope.WorkDate,
            scope.Now,
            transfer.Payer.Account,
            transfer.Payee.Account,
            Money.Of(transfer.Amount, Currencies.Of(transfer.Currency))),
        scope.Stores.Transfers.FindBySerial(scope.Caller.NodeCode, transfer.ClientSerialNo),
        scope);

    private LedgerRefusal? ReasonNotToPay(Transfer transfer, TransferRecord record, CallScope scope) =>
        ledger.ReasonNotToPay(
            scope.Stores.Ledger,
            record.PayerAccount,
            LedgerBankGateway.AccountToCredit(transfer, scope.Stores.Ledger),
            record.Amount);

    private static TransferRecord Book(TransferRecord transfer, GatewayAnswer answer, bool isOver, IWork work)
    {
        if (answer.Outcome == GatewayOutcome.Pending)
        {
            return Save(transfer, ResultCodes.Processing, work);
        }

        return TransferOutcome.Of(transfer.State, answer, isOver) is { } move
            ? Save(transfer.To(move.To, work, move.Cause), move.Result, work, answer)
            : transfer;
    }

    private static TransferRecord Save(TransferRecord transfer, ResultCode result, IWork work, GatewayAnswer? answer = null)
    {
        TransferRecord saved = transfer with
        {
            ResultCode = result.Code,
            EntryId = answer?.EntryId,
            BankSerialNo = answer?.BankSerialNo,
        };
        work.Stores.Transfers.Save(saved);

        return saved;
    }

    private SubmitTransferResponse Reply(TransferRecord transfer, IReplyWork work)
    {
        TransferReceipt receipt = new()
        {
            ClientSerialNo = transfer.ClientSerialNo,
            State = transfer.State,
            Result = ResultCodes.Of(transfer.ResultCode!).ToResult(),
            BankSerialNo = transfer.BankSerialNo,
        };
        receipt.QueryAfterSeconds = TransferOutcome.Of(receipt).IsOpen ? options.Value.QueryAfterSeconds : null;

        return new SubmitTransferResponse { Header = work.ReplyHeader(), Receipt = receipt };
    }
}
