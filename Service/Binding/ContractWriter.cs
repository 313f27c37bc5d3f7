using System.Collections.Concurrent;
using System.Security.Cryptography;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>
/// Writes contracts in canonical form from the start, so that the bytes that are signed are the bytes that are sent and
/// nothing is canonicalized a second time. Replies, fault details and what is digested all come from here.
/// </summary>
internal sealed class ContractWriter : IPayloadWriter
{
    // A writer keeps its buffer between payloads; beyond this size it is given back, so that one statement of a
    // thousand lines does not stay in memory for every thread.
    private const int KeptBytesMax = 64 * 1024;

    [ThreadStatic]
    private static CanonicalWriter? idle;

    private readonly ConcurrentDictionary<Type, (MemberTags Tags, WritePlan WithoutHeader)> plans = new();

    public ReadOnlyMemory<byte> Write(object contract)
    {
        MemberTags tags = PlanOf(contract).Tags;

        return Write(contract, tags, tags.Content!);
    }

    public ReadOnlyMemory<byte> WriteWithoutHeader(object contract)
    {
        var (tags, withoutHeader) = PlanOf(contract);

        return Write(contract, tags, withoutHeader);
    }

    public byte[] DigestWithoutHeader(object contract)
    {
        var (tags, withoutHeader) = PlanOf(contract);
        using var output = new CanonicalWriter(HashAlgorithmName.SHA256);
        Write(contract, tags, withoutHeader, output);

        return output.Digest(HashAlgorithmName.SHA256);
    }

    /// <summary>
    /// What stands inside the contract's element; whoever writes the element itself declares its namespace there.
    /// </summary>
    internal ReadOnlyMemory<byte> WriteContent(object contract) =>
        Write(contract, null, PlanOf(contract).Tags.Content!);

    private static ReadOnlyMemory<byte> Write(object contract, MemberTags? tags, WritePlan plan)
    {
        CanonicalWriter output = idle ?? new CanonicalWriter();
        idle = null;

        // A contract that cannot be written is a bug: its writer is left to the collector with what it holds.
        Write(contract, tags, plan, output);

        byte[] written = output.Written.ToArray();

        if (written.Length <= KeptBytesMax)
        {
            output.Reset();
            idle = output;
        }
        else
        {
            output.Dispose();
        }

        return written;
    }

    private static void Write(object contract, MemberTags? tags, WritePlan plan, CanonicalWriter output)
    {
        output.Raw(tags?.Open);
        plan.Write(contract, output);
        output.Raw(tags?.Close);
    }

    private (MemberTags Tags, WritePlan WithoutHeader) PlanOf(object contract) =>
        plans.GetOrAdd(contract.GetType(), static type =>
        {
            MemberTags tags = WritePlan.ForRoot(ContractShape.Of(type));

            return (tags, tags.Content!.Without("Header"));
        });
}
