using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.RecallTransfer;

/// <summary>Which transfers may be recalled, and who has a say in it.</summary>
internal static class RecallRules
{
    public static RuleViolation? NamesExactlyOne(Recall recall) =>
        recall.ClientSerialNo is null != recall.BankSerialNo is null
            ? null
            : new RuleViolation(
                "Recall", "FT1105.TransferQuery",
                "Exactly one of ClientSerialNo and BankSerialNo is given.", "业务参考号与银行流水号必须且只能填写一个。");

    /// <summary>
    /// The money is still in our clearing account on the day that it was sent, or on an account of the payer's own.
    /// From anywhere else nothing is taken without consent.
    /// </summary>
    public static bool IsWithinReach(TransferRecord transfer, CreditedSide credited, DateOnly workDate) =>
        credited.IsAnotherBanks ? transfer.WorkDate == workDate : credited.Account.OwnerNode == transfer.Sender;

    /// <summary>Adds who is asked, and until when; as it is where there is nobody: an account of ours.</summary>
    public static RecallRecord AskingWhoHasTheMoney(
        this RecallRecord recall, CreditedSide credited, DateTimeOffset answerBy) => credited switch
        {
            { IsAnotherBanks: true } => recall with { AskedBank = credited.Payee.BankCode, AnswerBy = answerBy },
            { Account.OwnerNode: "" } => recall,
            _ => recall with { AskedNode = credited.Account.OwnerNode, AnswerBy = answerBy },
        };
}
