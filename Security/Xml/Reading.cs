using System.Xml;

namespace FinTax.Soap.Security.Xml;

/// <summary>How every part of a message is read: one reader, one way to refuse.</summary>
internal static class Reading
{
    internal static XmlDictionaryReader Open(ArraySegment<byte> bytes, XmlLimits limits)
    {
        var quotas = new XmlDictionaryReaderQuotas
        {
            // One level more than our own limit, which refuses first and says which limit it was.
            MaxDepth = limits.DepthMax + 1,
            MaxNameTableCharCount = limits.NameCharactersMax,
            MaxBytesPerRead = limits.StartTagBytesMax,
            // The size of the whole message is limited where it is received.
            MaxStringContentLength = int.MaxValue,
            MaxArrayLength = int.MaxValue,
        };

        return XmlDictionaryReader.CreateTextReader(bytes.Array!, bytes.Offset, bytes.Count, quotas);
    }

    /// <summary>Reads the next node, comments left out: they are neither signed [EXC-C14N §4] nor part of a contract.</summary>
    internal static XmlNodeType Next(XmlDictionaryReader reader) => Next(reader, out _);

    internal static XmlNodeType Next(XmlDictionaryReader reader, out bool passedComment)
    {
        passedComment = false;

        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Comment)
            {
                return reader.NodeType;
            }

            passedComment = true;
        }

        throw new MalformedMessageException(Malformation.NotWellFormed, "The message ends too early.");
    }

    internal static MalformedMessageException Beyond(XmlDictionaryReader reader, string what) =>
        At(reader, Malformation.LimitExceeded, "The message is over a limit: " + what + ".");

    internal static MalformedMessageException NotAnEnvelope(XmlDictionaryReader reader, string why) =>
        At(reader, Malformation.NotAnEnvelope, why);

    internal static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    private static MalformedMessageException At(XmlDictionaryReader reader, Malformation kind, string message)
    {
        var position = reader as IXmlLineInfo;

        return new(kind, message, position?.LineNumber ?? 0, position?.LinePosition ?? 0);
    }
}
