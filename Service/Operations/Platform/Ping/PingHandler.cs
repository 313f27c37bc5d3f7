using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Service.Calls;

namespace FinTax.Soap.Service.Operations.Platform.Ping;

/// <summary>Says back what it was told (连接性测试).</summary>
internal sealed class PingHandler : IOpenHandler<PingRequest, PingResponse>
{
    public PingResponse Handle(PingRequest request, OpenScope scope) =>
        new() { Header = scope.ReplyHeader(), Echo = request.Echo };
}
