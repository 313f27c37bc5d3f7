using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>The sides of a movement as messages show them.</summary>
internal static class LedgerParties
{
    public static Party ToParty(this LedgerParty party) =>
        new() { Account = party.Account, Name = party.Name, BankCode = party.BankCode };
}
