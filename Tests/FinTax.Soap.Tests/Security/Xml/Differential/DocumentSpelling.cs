using System.Text;

namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>How a document becomes bytes: its encoding, and what says so.</summary>
internal sealed record DocumentSpelling(Encoding Encoding, string Declaration, bool IsMarked, bool IsDeclared)
{
    internal bool IsUndeclaredUtf16 => Encoding != Encoding.UTF8 && !IsDeclared;

    internal static DocumentSpelling Pick(Random random)
    {
        Encoding encoding = random.Next(20) switch
        {
            0 => Encoding.Unicode,
            1 => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        bool isUtf8 = encoding == Encoding.UTF8;
        bool isDeclared = random.Next(isUtf8 ? 3 : 2) > 0 != isUtf8;
        string name = isUtf8 ? "utf-8" : "utf-16";
        string quote = random.Next(2) == 0 ? "\"" : "'";
        string declaration = $"<?xml version={quote}1.0{quote}"
            + (isDeclared ? $" encoding={quote}{name}{quote}" : "")
            + (random.Next(5) == 0 ? " standalone='yes'?>" : "?>");

        return new(encoding, isDeclared || random.Next(10) == 0 ? declaration : "", !isUtf8 || random.Next(20) == 0, isDeclared);
    }

    internal byte[] Bytes(string document)
    {
        byte[] bytes = Encoding.GetBytes(Declaration + document);

        return IsMarked ? [.. Encoding.Preamble, .. bytes] : bytes;
    }
}
