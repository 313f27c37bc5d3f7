using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations.BankAccount.SubmitTransfer;

internal static class SubmitTransferRules
{
    public static IEnumerable<RuleViolation?> Violations(Transfer transfer, DateTimeOffset now)
    {
        yield return FieldRules.BankCode("Transfer/Payer/BankCode", transfer.Payer.BankCode);
        yield return FieldRules.BankCode("Transfer/Payee/BankCode", transfer.Payee.BankCode);

        if (!transfer.SameBank && transfer.Payee.BankCode is null)
        {
            yield return new RuleViolation(
                "Transfer/Payee/BankCode", "FT1105.PayeeBankCode",
                "A transfer to another bank names it.", "跨行转账必须填写收款行行号。");
        }

        if (transfer.Payer.Account == transfer.Payee.Account)
        {
            yield return new RuleViolation(
                "Transfer/Payee/Account", "FT1105.PayeeAccount",
                "Payer and payee are the same account.", "收付款账号相同。");
        }

        if (transfer.ExpectedAt is { } expectedAt && expectedAt > now.UtcDateTime)
        {
            yield return new RuleViolation(
                "Transfer/ExpectedAt", "FT1104.ExpectedAt",
                "Transfers are made at once; none are booked for later.", "暂不支持预约转账。");
        }
    }
}
