using System.Collections.Concurrent;

namespace FinTax.Soap.Service.Binding;

/// <summary>
/// Finds the base64 text of binary members in a payload that <see cref="ContractWriter"/> wrote, perhaps long ago: by the
/// start tags that only they have. In canonical form a text cannot look like a tag.
/// </summary>
internal static class BinaryTexts
{
    private static readonly ConcurrentDictionary<Type, byte[][]> TagsOf = new();

    /// <param name="payload">What was written of the contract.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="charactersMin">Shorter texts are left out.</param>
    /// <returns>Where in the payload they stand, in order.</returns>
    internal static List<Range> Find(ReadOnlySpan<byte> payload, Type contract, int charactersMin)
    {
        var found = new List<Range>();

        foreach (byte[] tag in TagsOf.GetOrAdd(contract, static type => WritePlan.ForRoot(ContractShape.Of(type)).BinaryTags()))
        {
            int at = 0;
            int next;

            while ((next = payload[at..].IndexOf(tag)) >= 0)
            {
                int start = at + next + tag.Length;
                at = start + payload[start..].IndexOf((byte)'<');

                if (at - start >= charactersMin)
                {
                    found.Add(start..at);
                }
            }
        }

        found.Sort(static (left, right) => left.Start.Value.CompareTo(right.Start.Value));

        return found;
    }
}
