using FinTax.Soap.Security.Messages;

namespace FinTax.Soap.Security.Mtom;

/// <summary>
/// An MTOM message taken apart [MTOM §3, XOP §4.1, RFC 2387]: the root part with the envelope, and the attachments that
/// its xop:Include elements stand for. Refuses what is no such package, or no part of whose text can mean but one thing.
/// </summary>
public sealed class MtomPackage
{
    public const string MultipartRelated = "multipart/related";

    private const string XopXml = "application/xop+xml";

    private MtomPackage(MessageSource root, MimeType rootType, MimeType soapType, XopParts attachments)
    {
        Root = root;
        Charset = rootType["charset"];
        SoapType = soapType;
        Action = soapType["action"] ?? rootType["action"];
        Attachments = attachments;
    }

    /// <summary>The envelope, with its Includes.</summary>
    public MessageSource Root { get; }

    /// <summary>The charset parameter of the root part, or null.</summary>
    public string? Charset { get; }

    /// <summary>The content type that the envelope would have alone.</summary>
    public MimeType SoapType { get; }

    /// <summary>The action parameter of SOAP 1.2, or null. [MTOM §4.2]</summary>
    public string? Action { get; }

    public XopParts Attachments { get; }

    /// <summary>Whether the content type is that of an MTOM message.</summary>
    public static bool IsMtom(MimeType type) =>
        type.Name == MultipartRelated
        && string.Equals(type["type"], XopXml, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="Xml.MalformedMessageException">The bytes are no MTOM message that is read here.</exception>
    public static MtomPackage Open(MessageSource source, MimeType type, MtomLimits limits)
    {
        string boundary = type["boundary"] ?? throw Mime.Malformed("The content type has no boundary.");
        List<Part> parts = new MultipartReader(source, boundary, limits).ReadAll();
        Part root = RootOf(parts, type["start"]);
        MimeType rootType = root.Header.ContentType is { Name: XopXml } xop
            ? xop
            : throw Mime.Malformed("The root part is not application/xop+xml.");
        MimeType soapType = MimeType.Parse(rootType["type"])
            ?? throw Mime.Malformed("The root part does not say what it is a form of.");

        // [XOP §4.1] Both say it; a message that says two things is refused.
        if (type["start-info"] is { } info && MimeType.Parse(info)?.Name != soapType.Name)
        {
            throw Mime.Malformed("start-info contradicts the type of the root part.");
        }

        return new MtomPackage(root.Body, rootType, soapType, AttachmentsOf(parts, root, limits));
    }

    // [RFC 2387 §3.2] The part that start names, or the first one.
    private static Part RootOf(List<Part> parts, string? start)
    {
        if (start is null)
        {
            return parts.Count > 0 ? parts[0] : throw Mime.Malformed("The message has no part.");
        }

        string id = start is ['<', .. var inside, '>'] ? inside : start;

        return parts.Find(part => part.Header.ContentId == id)
            ?? throw Mime.Malformed("No part has the Content-ID that start names.");
    }

    private static XopParts AttachmentsOf(List<Part> parts, Part root, MtomLimits limits)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var attachments = new Dictionary<string, MessageSource>(StringComparer.Ordinal);

        foreach (Part part in parts)
        {
            // [RFC 2045 §7] Two parts under one id are two contents of one element.
            if (part.Header.ContentId is { } id && !ids.Add(id))
            {
                throw Mime.Malformed($"Two parts have the Content-ID '{id}'.");
            }

            if (ReferenceEquals(part, root))
            {
                continue;
            }

            if (part.Body.Length > limits.PartBytesMax)
            {
                throw Mime.Beyond($"a part has more than {limits.PartBytesMax} bytes");
            }

            attachments.Add(
                part.Header.ContentId ?? throw Mime.Malformed("A part has no Content-ID, so that nothing can refer to it."),
                part.Body);
        }

        return new XopParts(attachments);
    }
}
