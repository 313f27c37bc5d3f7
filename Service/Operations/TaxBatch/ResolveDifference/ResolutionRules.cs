using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.ResolveDifference;

/// <summary>
/// What a step of a resolution must be, and who may take it: nobody decides over a proposal of his own.
/// </summary>
internal static class ResolutionRules
{
    public static IEnumerable<RuleViolation?> Violations(Resolution resolution) =>
    [
        resolution is { Step: ResolutionStep.Propose, Action: null }
            ? new RuleViolation(
                "Resolution/Action", "FT1105.Action",
                "A proposal says what is to be done.", "经办时须指明处理方式。")
            : null,
        resolution is { Step: ResolutionStep.Propose, Action: ResolutionAction.Manual, Remark: null or "" }
            ? new RuleViolation(
                "Resolution/Remark", "FT1105.Remark",
                "What is settled by hand needs its reason.", "人工处理须填写说明。")
            : null,
    ];

    public static IEnumerable<RuleViolation?> ViolationsAgainst(Resolution resolution, Proposal proposal) =>
    [
        // A name written in other letters is the same person.
        string.Equals(resolution.OperatorId, proposal.OperatorId, StringComparison.OrdinalIgnoreCase)
            ? new RuleViolation(
                "Resolution/OperatorId", "FT1105.Reviewer",
                "Another operator must decide than the one who has proposed.", "复核人不得与经办人相同。")
            : null,
        resolution.Action is { } action && action != proposal.Action
            ? new RuleViolation(
                "Resolution/Action", "FT1105.Action",
                "Something else was proposed.", "处理方式与经办内容不符。")
            : null,
    ];

    /// <summary>The step was taken before, as it is asked for now: it is answered and not taken again.</summary>
    public static bool IsTaken(Resolution resolution, DifferenceRecord difference, ResolutionRecord? latest) =>
        latest is not null
        && latest.Step == resolution.Step
        && latest.OperatorId == resolution.OperatorId
        && (resolution.Action is null || resolution.Action == latest.Action)
        && (resolution.Step != ResolutionStep.Propose || resolution.Remark == latest.Remark)
        && difference.State == StateAfter(resolution.Step);

    public static DifferenceState StateAfter(ResolutionStep step) => step switch
    {
        ResolutionStep.Propose => DifferenceState.Proposed,
        ResolutionStep.Approve => DifferenceState.Resolved,
        _ => DifferenceState.Open,
    };
}
