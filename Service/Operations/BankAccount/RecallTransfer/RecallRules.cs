using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.RecallTransfer;

/// <summary>Which transfers may be recalled, and from whom money comes back.</summary>
internal static class RecallRules
{
    public static RuleViolation? NamesExactlyOne(Recall recall) =>
        recall.ClientSerialNo is null != recall.BankSerialNo is null
            ? null
            : new RuleViolation(
                "Recall", "FT1105.TransferQuery",
                "Exactly one of ClientSerialNo and BankSerialNo is given.", "业务参考号与银行流水号必须且只能填写一个。");

    /// <summary>
    /// Null when the money may come back: it is still in our clearing account on the day that it was sent, or on an
    /// account of the payer's own. From somebody else's account nothing is taken without its consent.
    /// </summary>
    public static ResultCode? ReasonToRefuse(TransferRecord transfer, Account credited, DateOnly workDate) => credited switch
    {
        { Kind: AccountKind.Clearing } when transfer.WorkDate == workDate => null,
        { Kind: AccountKind.Clearing } => ResultCodes.IsSettled,
        _ when credited.OwnerNode == transfer.Sender => null,
        _ => ResultCodes.PayeeMustAgree,
    };
}
