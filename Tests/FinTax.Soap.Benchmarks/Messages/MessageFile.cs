using System.Globalization;
using System.Text;

namespace FinTax.Soap.Benchmarks.Messages;

/// <summary>Messages as the load generator's script reads them: each behind its length.</summary>
internal static class MessageFile
{
    internal static void Write(string path, IEnumerable<ReadOnlyMemory<byte>> messages)
    {
        using FileStream file = File.Create(path, 1 << 16);

        foreach (ReadOnlyMemory<byte> message in messages)
        {
            file.Write(Encoding.ASCII.GetBytes(message.Length.ToString(CultureInfo.InvariantCulture) + "\n"));
            file.Write(message.Span);
        }
    }
}
