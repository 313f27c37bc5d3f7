namespace FinTax.Soap.Security.Xml;

/// <summary>
/// What one message may cost to read. Anything beyond is refused while it is read, before it is kept.
/// </summary>
public sealed record XmlLimits
{
    /// <summary>Levels of nesting, Envelope included. The deepest message of the catalogue has 9.</summary>
    public int DepthMax { get; init; } = 32;

    /// <summary>Attributes and namespace declarations on one element. Signed messages of Java stacks carry up to 12.</summary>
    public int AttributesMax { get; init; } = 64;

    /// <summary>
    /// Namespace declarations in force at one place: prefixes are looked up one by one, by .NET's reader too. Signed
    /// messages of Java stacks have up to 20.
    /// </summary>
    public int DeclarationsInScopeMax { get; init; } = 128;

    /// <summary>Children of the SOAP Header. Addressing and security need 8.</summary>
    public int HeaderBlocksMax { get; init; } = 32;

    /// <summary>Elements within the SOAP Header, which is kept in memory. A signature with 8 references has about 60.</summary>
    public int HeaderElementsMax { get; init; } = 1024;

    /// <summary>
    /// Characters in all element and attribute names together, each different one counted once. Those that are compared
    /// with known ones are not kept, and not counted.
    /// </summary>
    public int NameCharactersMax { get; init; } = 32 * 1024;

    /// <summary>Bytes of one start tag.</summary>
    public int StartTagBytesMax { get; init; } = 64 * 1024;

    /// <summary>
    /// Bytes of one piece of a message that is read from a file: of a comment or a CDATA section, which come whole; and
    /// of all that stands before the payload. Many times what WS-Security headers with certificate chains have.
    /// </summary>
    public int PieceBytesMax { get; init; } = 1024 * 1024;

    /// <summary>
    /// Bytes of one EncryptedData in a message that is read from a file, and of ciphertext in an attachment: it is decrypted
    /// in memory, as nothing of it may be used before it is known to be whole. As many as a body has by default.
    /// </summary>
    public int EncryptedBytesMax { get; init; } = 4 * 1024 * 1024;

    public static XmlLimits Default { get; } = new();
}
