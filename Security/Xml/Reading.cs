using System.Runtime.CompilerServices;
using System.Xml;

namespace FinTax.Soap.Security.Xml;

/// <summary>How every part of a message is read: one reader, one way to refuse.</summary>
internal static class Reading
{
    // The reader of the last message that this thread was done with. A new one costs as much as a sixth of reading a
    // plain message, and a quarter of the memory.
    [ThreadStatic]
    private static XmlDictionaryReader? idle;

    private static readonly ConditionalWeakTable<XmlLimits, XmlDictionaryReaderQuotas> QuotasOfLimits = [];

    internal static XmlDictionaryReader Open(ArraySegment<byte> bytes, XmlLimits limits)
    {
        XmlDictionaryReaderQuotas quotas = QuotasOfLimits.GetValue(limits, QuotasOf);

        try
        {
            if (idle is not { } reader)
            {
                return XmlDictionaryReader.CreateTextReader(bytes.Array!, bytes.Offset, bytes.Count, quotas);
            }

            idle = null;
            ((IXmlTextReaderInitializer)reader).SetInput(bytes.Array!, bytes.Offset, bytes.Count, null, quotas, null);

            return reader;
        }
        catch (Exception unreadable) when (IsOfTheStart(unreadable))
        {
            throw Unreadable(unreadable);
        }
    }

    /// <summary>A reader that holds no more of the message than the node it stands on.</summary>
    internal static XmlDictionaryReader Open(MeteredStream stream, XmlLimits limits)
    {
        try
        {
            return XmlDictionaryReader.CreateTextReader(stream, QuotasOfLimits.GetValue(limits, QuotasOf));
        }
        catch (Exception unreadable) when (IsOfTheStart(unreadable))
        {
            throw Unreadable(unreadable);
        }
    }

    // So .NET's reader says that there are no bytes, or that they name an encoding which does not exist.
    private static bool IsOfTheStart(Exception unreadable) => unreadable is ArgumentException or IndexOutOfRangeException;

    private static MalformedMessageException Unreadable(Exception cause) =>
        new(Malformation.NotWellFormed, "The message is empty, or its encoding is not known.", cause: cause);

    // A reader copies them for itself.
    private static XmlDictionaryReaderQuotas QuotasOf(XmlLimits limits) => new()
    {
        // One level more than our own limit, which refuses first and says which limit it was.
        MaxDepth = limits.DepthMax + 1,
        MaxNameTableCharCount = limits.NameCharactersMax,
        MaxBytesPerRead = limits.StartTagBytesMax,
        // The size of the whole message is limited where it is received.
        MaxStringContentLength = int.MaxValue,
        MaxArrayLength = int.MaxValue,
    };

    /// <summary>Takes back a reader that has read its message to the end, and that nobody else holds.</summary>
    internal static void Return(XmlDictionaryReader reader)
    {
        // It forgets the message with all its names, and what they counted against the quota.
        reader.Close();
        idle = reader;
    }

    /// <summary>Reads the next node, comments left out: they are neither signed [EXC-C14N §4] nor part of a contract.</summary>
    internal static XmlNodeType Next(XmlDictionaryReader reader) => Next(reader, out _);

    internal static XmlNodeType Next(XmlDictionaryReader reader, out bool passedComment)
    {
        passedComment = false;

        while (Read(reader))
        {
            if (reader.NodeType != XmlNodeType.Comment)
            {
                return reader.NodeType;
            }

            passedComment = true;
        }

        throw new MalformedMessageException(Malformation.NotWellFormed, "The message ends too early.");
    }

    /// <summary>Moves to the root element.</summary>
    internal static void ToRoot(XmlDictionaryReader reader)
    {
        do
        {
            Next(reader);
            RequireNoNamespaces(reader);
        }
        while (reader.NodeType is XmlNodeType.XmlDeclaration or XmlNodeType.Whitespace);

        if (reader.NodeType != XmlNodeType.Element)
        {
            throw NotAnEnvelope(reader, "The message does not begin with an element.");
        }
    }

    /// <summary>Moves to the next node; false at the end of the document.</summary>
    internal static bool Read(XmlDictionaryReader reader)
    {
        try
        {
            return reader.Read();
        }
        // What .NET's reader says to a prefix without a name, as in <a b:="c">, is meant for its caller and not for the
        // sender of the message.
        catch (ArgumentException)
        {
            throw At(reader, Malformation.NotWellFormed, "A qualified name has no local part.");
        }
        // As below, where the earlier message was longer than this one is.
        catch (IndexOutOfRangeException)
        {
            throw At(reader, Malformation.NotWellFormed, "The XML declaration is malformed.");
        }
    }

    internal static MalformedMessageException Malformed(XmlException cause, bool hasPosition = true) =>
        new(
            cause.Message.Contains("quota", StringComparison.Ordinal) ? Malformation.LimitExceeded : Malformation.NotWellFormed,
            cause.Message,
            hasPosition ? cause.LineNumber : 0,
            hasPosition ? cause.LinePosition : 0,
            cause);

    internal static MalformedMessageException Beyond(XmlDictionaryReader reader, string what) =>
        At(reader, Malformation.LimitExceeded, "The message is over a limit: " + what + ".");

    internal static MalformedMessageException NotAnEnvelope(XmlDictionaryReader reader, string why) =>
        At(reader, Malformation.NotAnEnvelope, why);

    internal static void RequireDepth(XmlDictionaryReader reader, int depth, XmlLimits limits)
    {
        if (depth >= limits.DepthMax)
        {
            throw Beyond(reader, $"nested deeper than {limits.DepthMax}");
        }
    }

    /// <summary>White space as XML means it [XML §2.3]; what else Unicode calls a space is text.</summary>
    internal static bool IsWhiteSpace(string text) => !text.AsSpan().ContainsAnyExcept(" \t\r\n");

    /// <summary>
    /// The character data that the reader stands on. Of CDATA .NET's reader leaves line ends as they were sent; to XML
    /// they are line feeds everywhere [XML §2.11], and so every other stack digests them.
    /// </summary>
    internal static string Text(XmlDictionaryReader reader) =>
        reader.NodeType == XmlNodeType.CDATA
            ? reader.Value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : reader.Value;

    /// <summary>The same in place, of a piece of CDATA; returns how much of it is left.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="afterReturn">Whether the piece before ended with a carriage return; then, whether this one does.</param>
    internal static int MakeLineFeeds(Span<char> piece, ref bool afterReturn)
    {
        int kept = 0;

        foreach (char one in piece)
        {
            if (one != '\n' || !afterReturn)
            {
                piece[kept++] = one == '\r' ? '\n' : one;
            }

            afterReturn = one == '\r';
        }

        return kept;
    }

    internal static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    // [XML §2.8] .NET's reader asks a namespace in the XML declaration for the name that an attribute of an earlier message
    // had at its place: as that was, it is refused, or binds a prefix for all of the message that no tag declares.
    private static void RequireNoNamespaces(XmlDictionaryReader reader)
    {
        if (reader.NodeType != XmlNodeType.XmlDeclaration)
        {
            return;
        }

        while (reader.MoveToNextAttribute())
        {
            if (reader.IsNamespaceUri(WellKnown.Xmlns))
            {
                throw At(reader, Malformation.NotWellFormed, "The XML declaration declares a namespace.");
            }
        }

        reader.MoveToElement();
    }

    private static MalformedMessageException At(XmlDictionaryReader reader, Malformation kind, string message)
    {
        var position = reader as IXmlLineInfo;

        return new(kind, message, position?.LineNumber ?? 0, position?.LinePosition ?? 0);
    }
}
