using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Service.Binding;

namespace FinTax.Soap.Tests.Binding;

/// <summary>A builder is used again for the next payload, which is another caller's.</summary>
internal sealed class ContractBuilderTests
{
    [Test]
    public void Hands_a_contract_out_once()
    {
        var builder = new ContractBuilder();
        builder.Begin(ContractShape.Of(typeof(PingRequest)), null);

        Assert.That(builder.End(), Is.TypeOf<PingRequest>());
        Assert.That(builder.End, Throws.InvalidOperationException);
    }
}
