using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations.Platform.ListResultCodes;

/// <summary>Lists every code that a reply or a fault can carry, in both languages.</summary>
internal sealed class ListResultCodesHandler : IOperationHandler<ListResultCodesRequest, ListResultCodesResponse>
{
    public ListResultCodesResponse Handle(ListResultCodesRequest request, CallScope scope)
    {
        ResultCodeEntries codes = [.. Operations.ResultCodes.All.Select(Outcome), .. FaultEntries.All.Select(Fault)];

        return new ListResultCodesResponse { Header = scope.ReplyHeader(), ResultCodes = codes };
    }

    // A decline is final for its payload; what may be tried again is another payload, which is another call.
    private static ResultCodeEntry Outcome(ResultCode result) => new()
    {
        Code = result.Code,
        Category = result.Category,
        Retryable = false,
        MessageZh = result.MessageZh,
        MessageEn = result.MessageEn,
        TipsCode = result.TipsCode,
    };

    private static ResultCodeEntry Fault(FaultEntry fault) => new()
    {
        Code = fault.Code,
        Category = fault.Category,
        Retryable = fault.Retryable,
        MessageZh = fault.MessageZh,
        MessageEn = fault.MessageEn,
        TipsCode = fault.TipsCode,
    };
}
