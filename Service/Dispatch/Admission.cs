using FinTax.Soap.Service.Schemas;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>The door between validated and admitted, with our own identity and clock at hand.</summary>
internal sealed class Admission(IOptions<NodeOptions> node, TimeProvider clock)
{
    public AdmittedCall Admit(ValidatedCall call) => AdmittedCall.Admit(call, node.Value, clock.GetUtcNow());
}
