using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Outbound;

/// <summary>The ds:Signature of one message: a reference to each part as it is written, then the value.</summary>
internal sealed class SignatureWriter : IDisposable
{
    private readonly CanonicalWriter signedInfo = new();
    private readonly SigningCredential credential;
    private byte[] value = [];

    internal SignatureWriter(SigningCredential credential)
    {
        this.credential = credential;
        signedInfo.Raw("<ds:SignedInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"u8);
        signedInfo.Raw("<ds:CanonicalizationMethod Algorithm=\""u8);
        signedInfo.Name(Transform.ExclusiveC14N);
        signedInfo.Raw("\"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\""u8);
        signedInfo.Name(credential.Algorithm.Uri);
        signedInfo.Raw("\"></ds:SignatureMethod>"u8);
    }

    /// <summary>Covers an element.</summary>
    internal void Add(string id, ReadOnlySpan<byte> canonical)
    {
        Open(id, Transform.ExclusiveC14N);
        Close(canonical);
    }

    /// <summary>Covers the token that a wsse:SecurityTokenReference with this id leads to. [WSS §8.3]</summary>
    internal void AddToken(string id, ReadOnlySpan<byte> canonical)
    {
        Open(id, Transform.StrTransform);
        signedInfo.Raw("<wsse:TransformationParameters xmlns:wsse=\""u8);
        signedInfo.Name(WellKnown.Wsse);
        signedInfo.Raw("\"><ds:CanonicalizationMethod Algorithm=\""u8);
        signedInfo.Name(Transform.ExclusiveC14N);
        signedInfo.Raw("\"></ds:CanonicalizationMethod></wsse:TransformationParameters>"u8);
        Close(canonical);
    }

    internal byte[] Sign()
    {
        signedInfo.Raw("</ds:SignedInfo>"u8);

        return value = credential.Sign(signedInfo.Written.Span);
    }

    /// <summary>Writes what was signed, and by the key of which token.</summary>
    internal void Write(CanonicalWriter output, SenderTokens tokens)
    {
        output.Raw("<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"u8);
        output.Raw(signedInfo.Written.Span);
        output.Raw("<ds:SignatureValue>"u8);
        output.Name(Convert.ToBase64String(value));
        output.Raw("</ds:SignatureValue><ds:KeyInfo>"u8);
        tokens.WriteKeyReference(output);
        output.Raw("</ds:KeyInfo></ds:Signature>"u8);
    }

    public void Dispose() => signedInfo.Dispose();

    private void Open(string id, string transform)
    {
        signedInfo.Raw("<ds:Reference URI=\"#"u8);
        signedInfo.Name(id);
        signedInfo.Raw("\"><ds:Transforms><ds:Transform Algorithm=\""u8);
        signedInfo.Name(transform);
        signedInfo.Raw("\">"u8);
    }

    private void Close(ReadOnlySpan<byte> canonical)
    {
        string digestUri = credential.DigestUri;
        signedInfo.Raw("</ds:Transform></ds:Transforms><ds:DigestMethod Algorithm=\""u8);
        signedInfo.Name(digestUri);
        signedInfo.Raw("\"></ds:DigestMethod><ds:DigestValue>"u8);
        signedInfo.Name(Convert.ToBase64String(RunningDigest.Of(DigestAlgorithm.Find(digestUri), canonical)));
        signedInfo.Raw("</ds:DigestValue></ds:Reference>"u8);
    }
}
