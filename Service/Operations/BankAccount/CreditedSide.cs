using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>Where the money of a transfer went, as the ledger has it.</summary>
/// <param name="Account">The account that was credited.</param>
/// <param name="Payee">Whom the entry names.</param>
internal sealed record CreditedSide(Account Account, LedgerParty Payee)
{
    /// <summary>It waits for the banks to settle, or has left us.</summary>
    public bool IsAnotherBanks => Account.Kind == AccountKind.Clearing;

    public static CreditedSide Of(TransferRecord made, ILedgerStore ledger) => new(
        ledger.FindAccount(
            ledger.ReadPostings(made.EntryId!.Value).Single(posting => posting.AmountMinor > 0).AccountNo)!,
        ledger.FindEntry(made.EntryId.Value)!.Payee);

    /// <summary>
    /// The payee's bank gives back what it was paid; of what is on an account here, only what is on its own. Customers'
    /// money is theirs to give back: a recall asks them.
    /// </summary>
    public bool MayBeReturnedBy(Caller caller) => IsAnotherBanks
        ? caller.SpeaksFor(Payee.BankCode)
        : caller.SpeaksFor(Account.BankCode) && Account.OwnerNode == caller.NodeCode;
}
