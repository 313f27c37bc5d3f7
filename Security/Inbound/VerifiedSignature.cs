using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>A signature whose value and header digests hold; the Body's digests are still to be met.</summary>
/// <param name="Signer">Whose registered key it is.</param>
/// <param name="SignedWith">The certificate of that key.</param>
/// <param name="Covered">The very elements that were digested, by identity.</param>
/// <param name="ReferencedIds">Their ids, which nothing else in the message may carry.</param>
/// <param name="BodyDigests">What the Body must still digest to.</param>
/// <param name="Value">SignatureValue, which a reply can be asked to confirm. [WSS §8.5]</param>
/// <param name="SignedInfoDigest">Tells this signature from every other, whatever its value is re-encoded to.</param>
internal sealed record VerifiedSignature(
    Principal Signer,
    X509Certificate2 SignedWith,
    IReadOnlySet<ElementNode> Covered,
    IReadOnlySet<string> ReferencedIds,
    BodyDigest[] BodyDigests,
    byte[] Value,
    byte[] SignedInfoDigest);
