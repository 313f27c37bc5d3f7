using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The encrypted parts of a Body while it is read: each EncryptedData is taken whole, decrypted, and read in its place.
/// Where the plaintext is not authenticated, whatever is wrong with it comes out at the end of the Body and in no other
/// way than a digest that does not hold: whoever changes ciphertext to see how it fails sees always the same.
/// </summary>
internal sealed class EncryptedContent
{
    // An EncryptedData with an EncryptedKey inside, and an X509Data in that, has about 20 elements.
    private const int ElementsMax = 64;

    private readonly SoapMessage message;
    private readonly IBodyDecryption decryption;
    private readonly NamespaceScope scope;

    private DecryptedPart? part;
    private DecryptedFragment? fragment;
    private int depthBelow;

    internal EncryptedContent(SoapMessage message, IBodyDecryption decryption)
    {
        this.message = message;
        this.decryption = decryption;
        scope = NamespaceScope.Inside(message.Body);

        if (message.PayloadName is { } name && IsEncryptedData(name.Name, name.Namespace))
        {
            Payload = OpenPayload();
        }
    }

    /// <summary>
    /// The EncryptedData that the Body begins with, or null. It is decrypted before the cursor starts: who is asked for
    /// the operation must know the payload's name before it is read.
    /// </summary>
    internal ElementNode? Payload { get; }

    /// <summary>The name of the first element in it, or null where there is none.</summary>
    internal XmlQualifiedName? PayloadName { get; private set; }

    /// <summary>Whether the reader is inside decrypted text.</summary>
    internal bool IsInside => fragment is not null;

    /// <summary>Whether the digests have seen the EncryptedData itself, and must not see what is in it.</summary>
    internal bool IsHiddenFromDigests => fragment is not null && part!.IsSignedAsItStands;

    /// <summary>Something that is not authenticated was found wrong: the Body is refused at its end.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>Whether some of the Body came by an encryption that does not authenticate.</summary>
    internal bool IsUnauthenticated { get; private set; }

    /// <summary>Reads the decrypted text, inside.</summary>
    internal XmlDictionaryReader Reader => fragment!.Reader;

    /// <summary>The depth in the message as it reads decrypted.</summary>
    internal int Depth => depthBelow + Reader.Depth;

    internal static bool IsEncryptedData(string localName, string namespaceUri) =>
        localName == "EncryptedData" && namespaceUri == WellKnown.Encryption;

    internal void RequireNotNested(StartTag tag)
    {
        if (IsEncryptedData(tag.LocalName, tag.NamespaceUri))
        {
            throw SecurityRejection.EncryptedDataNested.ToException();
        }
    }

    /// <summary>Takes the EncryptedData that the reader stands on, and decrypts it; the reader stands at its end then.</summary>
    internal ElementNode Decrypt()
    {
        int elementsLeft = ElementsMax;
        int depth = message.Reader.Depth;
        ElementNode encryptedData = message.ReadEncryptedData(ref elementsLeft);

        if (encryptedData.ContainsComment)
        {
            throw SecurityRejection.Malformed.ToException("a comment in EncryptedData");
        }

        part = decryption.Decrypt(encryptedData);
        depthBelow = depth - 1;
        HasFailed |= part.HasFailed;
        IsUnauthenticated |= !part.IsAuthenticated;

        return encryptedData;
    }

    /// <summary>Goes into what was decrypted last.</summary>
    internal void Enter() => fragment = new DecryptedFragment(scope, part!, message.Limits);

    /// <summary>Looks at what the reader has come to; true at the end of the fragment, which it has left then.</summary>
    internal bool IsAtEnd(XmlNodeType type)
    {
        if (type == XmlNodeType.EndElement && fragment!.Reader.Depth == 0)
        {
            fragment.End();
            Leave();

            return true;
        }

        fragment!.Admit(type);

        return false;
    }

    /// <summary>An element that is not encrypted: what it declares is in scope of what is, inside.</summary>
    internal void OpenElement(StartTag tag) => scope.Open(tag.DeclarationList);

    internal void CloseElement() => scope.Close();

    /// <summary>
    /// The decrypted text is wrong, in whatever way. Refuses it, or gives it up and goes on behind it where that must
    /// not be seen.
    /// </summary>
    internal void Refuse(Exception wrong)
    {
        if (part!.IsAuthenticated)
        {
            throw wrong as SecurityRejectedException
                ?? SecurityRejection.DecryptedContentMalformed.ToException(wrong.Message);
        }

        HasFailed = true;
        Leave();
    }

    internal void RequireAllMet() => decryption.RequireAllMet();

    private ElementNode OpenPayload()
    {
        try
        {
            ElementNode encryptedData = Decrypt();
            PayloadName = PeekPayload();

            return encryptedData;
        }
        catch (XmlException malformed)
        {
            throw Reading.Malformed(malformed, hasPosition: !message.IsStreamed);
        }
    }

    private XmlQualifiedName? PeekPayload()
    {
        try
        {
            return new DecryptedFragment(scope, part!, message.Limits).PeekFirstElement();
        }
        catch (Exception wrong) when (wrong is XmlException or MalformedMessageException)
        {
            Refuse(wrong);

            return null;
        }
    }

    private void Leave()
    {
        fragment = null;
        depthBelow = 0;
    }
}
