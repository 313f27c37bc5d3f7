using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations;

/// <summary>Rules of single fields that several operations share. Null means that the field keeps its rule.</summary>
internal static class FieldRules
{
    public static RuleViolation? BankCode(string field, string? code) =>
        code is null || Contracts.Checks.BankCode.IsValid(code)
            ? null
            : new RuleViolation(
                field, "FT1101.BankCode",
                "The check digit of the bank code is wrong.", "支付系统行号校验位错误。");

    /// <summary>What is done in a bank's name is done by who speaks for it.</summary>
    public static RuleViolation? OwnBank(string field, string bankCode, Caller caller) =>
        caller.SpeaksFor(bankCode)
            ? null
            : new RuleViolation(
                field, "FT1105.BankCode",
                "The sender does not speak for this bank.", "发起方不得代表该行办理业务。");

    public static RuleViolation? TaxpayerId(string field, string id) =>
        Contracts.Checks.TaxpayerId.IsValid(id)
            ? null
            : new RuleViolation(
                field, "FT1101.TaxpayerId",
                "The check digit of the taxpayer identification number is wrong.", "纳税人识别号校验位错误。");

    /// <summary>Of the documents that people carry only the resident id has 18 characters, and a check.</summary>
    public static RuleViolation? ResidentId(string field, string? id) =>
        id is not { Length: 18 } || Contracts.Checks.ResidentId.HasValidCheck(id)
            ? null
            : new RuleViolation(
                field, "FT1101.ResidentId",
                "The check digit of the resident id is wrong.", "居民身份证号校验位错误。");

    public static RuleViolation? EntrustDate(string field, DateOnly entrustDate, DateOnly workDate) =>
        Dates.EntrustedInTime(entrustDate, workDate)
            ? null
            : new RuleViolation(
                field, "FT1104.EntrustDate",
                "The entrust date is more than a day after the work date.", "委托日期晚于工作日期一天以上。");

    /// <summary>The fen that the treasury counts are those of the yuan.</summary>
    public static RuleViolation? Yuan(string field, string? currency) =>
        Currencies.Of(currency) == Currencies.Cny
            ? null
            : new RuleViolation(
                field, "FT1105.Currency",
                "Tax is paid in CNY.", "税款币种应为人民币。");

    /// <summary>Refuses the call with all that is wrong with it, so that it can be mended in one round.</summary>
    public static void Require(IEnumerable<RuleViolation?> violations)
    {
        List<RuleViolation> found = [.. violations.OfType<RuleViolation>()];

        if (found.Count > 0)
        {
            throw FaultCatalog.BusinessRule(found);
        }
    }
}
