using FinTax.Soap.Service.Storage;
using Transfer = FinTax.Soap.Contracts.Bank.Transfer;

namespace FinTax.Soap.Service.Gateways.Ledger;

/// <summary>Transfers within the embedded ledger, in the call's own transaction: never in doubt.</summary>
internal sealed class LedgerBankGateway(LedgerGateway ledger) : ICoreBankGateway
{
    public bool IsRemote => false;

    public GatewayAnswer Transfer(Transfer transfer, TransferRecord record, Account payer, ISendingWork work) =>
        Book(transfer, record, payer, work);

    /// <summary>Transfers in whatever transaction the work is.</summary>
    public GatewayAnswer Book(Transfer transfer, TransferRecord record, Account payer, IWork work)
    {
        LedgerEntry entry = new(
            record.WorkDate,
            work.Now,
            new LedgerParty(payer.AccountNo, payer.Name, payer.BankCode),
            new LedgerParty(transfer.Payee.Account, transfer.Payee.Name, transfer.Payee.BankCode ?? payer.BankCode))
        {
            Summary = "转账",
            Usage = transfer.Usage,
            Postscript = transfer.Remittance,
            EndToEndId = record.ClientSerialNo,
        };

        return ledger.Pay(
            work.Stores.Ledger, entry, payer.AccountNo, AccountToCredit(transfer, work.Stores.Ledger), record.Amount);
    }

    /// <summary>Money to a bank that is not kept here waits in the clearing account until the banks settle.</summary>
    public static string AccountToCredit(Transfer transfer, ILedgerStore ledger) =>
        transfer.SameBank || ledger.FindAccount(transfer.Payee.Account)?.BankCode == transfer.Payee.BankCode
            ? transfer.Payee.Account
            : LedgerAccounts.ClearingOf(transfer.Currency ?? "CNY");
}
