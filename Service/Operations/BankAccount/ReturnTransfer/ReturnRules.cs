using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.ReturnTransfer;

/// <summary>Which transfers the payee's bank may return.</summary>
internal static class ReturnRules
{
    /// <summary>
    /// Null when all of the money is where it was sent and nobody waits for an answer about it. A bank that has refused
    /// a recall may still find that it cannot credit the money.
    /// </summary>
    public static ResultCode? ReasonNotToReturn(TransferReturn asked, TransferRecord transfer)
    {
        if (transfer.State is not (TransferState.Succeeded or TransferState.RecallRefused))
        {
            return ResultCodes.NotReturnable;
        }

        Money returned = Money.Of(asked.Amount, Currencies.Of(asked.Currency));

        return returned == transfer.Amount ? null : ResultCodes.ReturnDiffers;
    }
}
