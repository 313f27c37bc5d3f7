using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;

/// <summary>What a return must be to be looked at: one form, the one that its key says, for a whole period that is over.</summary>
internal static class ReturnRules
{
    private const string Form = "Return/Form";

    public static IEnumerable<RuleViolation?> Violations(SubmitReturnRequest request, DateOnly workDate) =>
    [
        FieldRules.TaxpayerId("Key/TaxpayerId", request.Key.TaxpayerId),
        PeriodIsWhole(request.Key),
        PeriodIsOver(request.Key, workDate),
        FieldRules.ResidentId("Return/Declarant/IdNo", request.Return.Declarant.IdNo),
        FormIsTheOneOfTheKey(request),
        .. FormViolations(request.Return.Form),
    ];

    /// <summary>What is unusual and no reason to refuse. [DOMAIN §3]</summary>
    public static FilingWarnings? Warnings(SubmitReturnRequest request, DateOnly workDate) =>
        workDate > TaxPeriods.DueDate(request.Key.PeriodEnd)
            ?
            [
                new FilingWarning
                {
                    Field = "Key/PeriodEnd",
                    RuleId = "FT1104.Late",
                    Message = "已超过申报期限。 The last day to file is over.",
                },
            ]
            : null;

    private static IEnumerable<RuleViolation?> FormViolations(ReturnForm form) =>
    [
        .. form.VatGeneral is { } general ? VatGeneralRules.Violations($"{Form}/VatGeneral", general) : [],
        .. form.VatSmallScale is { } smallScale ? VatSmallScaleRules.Violations($"{Form}/VatSmallScale", smallScale) : [],
        .. form.CitQuarterly is { } cit ? CitQuarterlyRules.Violations($"{Form}/CitQuarterly", cit) : [],
        .. form.IitWithholding is { } iit ? IitWithholdingRules.Violations($"{Form}/IitWithholding", iit) : [],
        .. form.Other is { } other ? OtherFormRules.Violations($"{Form}/Other", other) : [],
    ];

    private static RuleViolation? PeriodIsWhole(FilingKey key) =>
        TaxPeriods.IsMonth(key.PeriodStart, key.PeriodEnd) || TaxPeriods.IsQuarter(key.PeriodStart, key.PeriodEnd)
            ? null
            : new RuleViolation(
                "Key/PeriodEnd", "FT1104.FilingPeriod",
                "A period is a whole month or a whole quarter.", "所属期应为整月或整季。");

    private static RuleViolation? PeriodIsOver(FilingKey key, DateOnly workDate) =>
        key.PeriodEnd < workDate
            ? null
            : new RuleViolation(
                "Key/PeriodEnd", "FT1104.PeriodOpen",
                "The period is not over yet.", "所属期尚未结束。");

    private static RuleViolation? FormIsTheOneOfTheKey(SubmitReturnRequest request)
    {
        ReturnForm form = request.Return.Form;
        List<FormCode> given =
        [
            .. form.VatGeneral is null ? [] : new[] { FormCode.VatGeneral },
            .. form.VatSmallScale is null ? [] : new[] { FormCode.VatSmallScale },
            .. form.CitQuarterly is null ? [] : new[] { FormCode.CitQuarterly },
            .. form.IitWithholding is null ? [] : new[] { FormCode.IitWithholding },
            .. form.Other is null ? [] : new[] { FormCode.Other },
        ];

        return given is [var only] && only == request.Key.FormCode
            ? null
            : new RuleViolation(
                Form, "FT1105.Form",
                "Exactly one form is given, the one that FormCode says.", "申报表必须且只能填写申报表种类所示的一种。");
    }
}
