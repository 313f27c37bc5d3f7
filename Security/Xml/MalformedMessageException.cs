namespace FinTax.Soap.Security.Xml;

/// <summary>Why bytes are not a SOAP message we read.</summary>
public enum Malformation
{
    /// <summary>Not well-formed XML, a DTD, or a processing instruction.</summary>
    NotWellFormed,

    /// <summary>Well-formed, and not a SOAP envelope: a wrong root, a second Body, text where elements belong.</summary>
    NotAnEnvelope,

    /// <summary>An MTOM message whose parts cannot be told apart for certain.</summary>
    NotMultipart,

    /// <summary>An MTOM message whose Includes and parts do not match one by one.</summary>
    NotXop,

    /// <summary>Beyond one of the <see cref="XmlLimits"/>.</summary>
    LimitExceeded,
}

/// <summary>The message cannot be read. Line and column are 1-based, and 0 where they are not known.</summary>
public sealed class MalformedMessageException : Exception
{
    public MalformedMessageException(Malformation kind, string message, int line = 0, int column = 0, Exception? cause = null)
        : base(message, cause)
    {
        Kind = kind;
        Line = line;
        Column = column;
    }

    public Malformation Kind { get; }

    public int Line { get; }

    public int Column { get; }

    /// <summary>The same, for a message whose reader has forgotten what lines it passed.</summary>
    internal MalformedMessageException WithoutPosition() => new(Kind, Message, cause: InnerException);
}
