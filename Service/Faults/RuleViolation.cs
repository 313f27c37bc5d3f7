namespace FinTax.Soap.Service.Faults;

/// <summary>One business rule that a request breaks.</summary>
/// <param name="Field">
/// The path of the field below the payload, such as <c>Payment/TaxItems/TaxItem[2]/Amount</c>.
/// </param>
/// <param name="RuleId">
/// The rule: a code of the catalogue, <c>FT1101</c> to <c>FT1105</c>, and where one code has several rules a name after
/// a dot, <c>FT1101.BankCode</c>.
/// </param>
/// <param name="MessageEn">What is wrong, in English.</param>
/// <param name="MessageZh">The same in Chinese.</param>
internal sealed record RuleViolation(string Field, string RuleId, string MessageEn, string MessageZh);
