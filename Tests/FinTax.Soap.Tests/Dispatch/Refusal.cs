using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Tests.Dispatch;

/// <summary>The refusal that a call is expected to end in.</summary>
internal static class Refusal
{
    public static async Task<SoapFaultException> Of<T>(Func<Task<T>> call)
    {
        try
        {
            await call();
        }
        catch (SoapFaultException refusal)
        {
            return refusal;
        }

        throw new AssertionException("The call was not refused.");
    }

    /// <summary>The first rule that was broken, else the code.</summary>
    public static async Task<string> NameOf<T>(Func<Task<T>> call)
    {
        SoapFaultException refusal = await Of(call);

        return refusal.Detail is BusinessRuleFault broken ? broken.Violations[0].RuleId : refusal.LogCode;
    }

    /// <summary>The broken rules with their fields, as the caller reads them.</summary>
    public static async Task<IEnumerable<string>> ViolationsOf<T>(Func<Task<T>> call) =>
        ((BusinessRuleFault)(await Of(call)).Detail!).Violations.Select(violation => $"{violation.RuleId} {violation.Field}");
}
