using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>All the digests that a signature promises of the Body; they see its tokens side by side.</summary>
internal sealed class BodyDigests(BodyDigest[] digests)
{
    internal void Start(SoapMessage message)
    {
        foreach (BodyDigest digest in digests)
        {
            digest.Start(message.Body);
            digest.Text(message.LeadingText);
        }
    }

    internal void StartTag(StartTag tag)
    {
        foreach (BodyDigest digest in digests)
        {
            digest.StartTag(tag);
        }
    }

    internal void Text(ReadOnlySpan<char> text)
    {
        foreach (BodyDigest digest in digests)
        {
            digest.Text(text);
        }
    }

    internal void Element(ElementNode element)
    {
        foreach (BodyDigest digest in digests)
        {
            digest.Element(element);
        }
    }

    internal void Base64(ReadOnlySpan<byte> bytes)
    {
        foreach (BodyDigest digest in digests)
        {
            digest.Base64(bytes);
        }
    }

    internal void EndTag()
    {
        foreach (BodyDigest digest in digests)
        {
            digest.EndTag();
        }
    }

    internal bool Hold()
    {
        bool hold = true;

        foreach (BodyDigest digest in digests)
        {
            hold &= digest.Holds();
        }

        return hold;
    }
}
