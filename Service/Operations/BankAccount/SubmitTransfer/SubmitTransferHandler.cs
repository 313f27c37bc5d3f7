using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.SubmitTransfer;

/// <summary>
/// Transfers money from one of the caller's own accounts (转账). Refused, with nothing recorded, are broken rules and a
/// closed work date; a transfer that the bank will not make is recorded and told as REJECTED.
/// </summary>
internal sealed class SubmitTransferHandler(LedgerGateway gateway, WorkCalendar calendar)
    : IOperationHandler<SubmitTransferRequest, SubmitTransferResponse>
{
    public SubmitTransferResponse Handle(SubmitTransferRequest request, CallScope scope)
    {
        FieldRules.Require([calendar.Ahead(scope), .. SubmitTransferRules.Violations(request.Transfer, scope.Now)]);
        calendar.RequireOpen(scope);

        TransferRecord transfer = Submit(request.Transfer, scope);
        Account? payer = scope.FindOwn(transfer.PayerAccount);

        if (payer is null)
        {
            return Reply(transfer.To(TransferState.Rejected, scope), ResultCodes.NoSuchAccount, scope);
        }

        string credited = AccountToCredit(request.Transfer, scope.Stores.Ledger);

        if (gateway.ReasonNotToPay(scope.Stores.Ledger, payer.AccountNo, credited, transfer.Amount) is { } reason)
        {
            return Reply(transfer.To(TransferState.Rejected, scope), ResultCodes.Of(reason), scope);
        }

        if (scope.ValidateOnly)
        {
            return Reply(transfer, ResultCodes.ValidatedOnly, scope);
        }

        transfer = transfer.To(TransferState.BankProcessing, scope);
        GatewayAnswer answer = gateway.Pay(
            scope.Stores.Ledger, Entry(request.Transfer, payer, scope), payer.AccountNo, credited, transfer.Amount);

        return answer.Refusal is { } refusal
            ? Reply(transfer.To(TransferState.Rejected, scope), ResultCodes.Of(refusal), scope)
            : Reply(transfer.To(TransferState.Succeeded, scope), ResultCodes.Success, scope, answer);
    }

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

    // Money to a bank that is not kept here waits in the clearing account until the banks settle.
    private static string AccountToCredit(Transfer transfer, ILedgerStore ledger) =>
        transfer.SameBank || ledger.FindAccount(transfer.Payee.Account)?.BankCode == transfer.Payee.BankCode
            ? transfer.Payee.Account
            : LedgerAccounts.ClearingOf(Currencies.Of(transfer.Currency));

    private static LedgerEntry Entry(Transfer transfer, Account payer, CallScope scope) => new(
        scope.WorkDate,
        scope.Now,
        new LedgerParty(payer.AccountNo, payer.Name, payer.BankCode),
        new LedgerParty(transfer.Payee.Account, transfer.Payee.Name, transfer.Payee.BankCode ?? payer.BankCode))
    {
        Summary = "转账",
        Usage = transfer.Usage,
        Postscript = transfer.Remittance,
        EndToEndId = transfer.ClientSerialNo,
    };

    private static SubmitTransferResponse Reply(
        TransferRecord transfer, ResultCode result, CallScope scope, GatewayAnswer? answer = null)
    {
        scope.Stores.Transfers.Save(transfer with
        {
            ResultCode = result.Code,
            EntryId = answer?.EntryId,
            BankSerialNo = answer?.BankSerialNo,
        });

        return new SubmitTransferResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = new TransferReceipt
            {
                ClientSerialNo = transfer.ClientSerialNo,
                State = transfer.State,
                Result = result.ToResult(),
                BankSerialNo = answer?.BankSerialNo,
            },
        };
    }
}
