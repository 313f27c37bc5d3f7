using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// Reads what an sp:AsymmetricBinding and the assertions beside it demand of a message that is signed by one key and
/// encrypted to another. [WS-SP §7.5]
/// </summary>
internal static class PublishedSignature
{
    internal static SecurityPolicy Read(PolicyAssertions binding, PolicyAssertions beside)
    {
        bool isHolderOfKey = TakeInitiator(binding);
        string recipientsInclusion = TakeRecipient(binding);
        DataEncryption content = PublishedSuite.Take(binding);
        PublishedParts.TakeLayout(binding);
        PublishedParts.Demand(binding.TakeEmpty("IncludeTimestamp"), "AsymmetricBinding without IncludeTimestamp");
        binding.TakeEmpty("OnlySignEntireHeadersAndBody");
        // What holds where nothing is said, too. The other order, EncryptBeforeSigning, is not known here. [WS-SP §6.3]
        binding.TakeEmpty("SignBeforeEncrypting");
        bool hidesSignature = binding.TakeEmpty("EncryptSignature");
        binding.End();

        PolicyAssertions parts = beside.Required("SignedParts");
        PublishedParts.Demand(parts.TakeEmpty("Body"), "SignedParts without Body");
        bool withAddressing = parts.TakeNamespaces("Header").Contains(WellKnown.Addressing);
        parts.End();
        bool isEncrypted = PublishedParts.TakeEncryptedBody(beside);
        PublishedParts.Demand(isEncrypted || !hidesSignature, "EncryptSignature without EncryptedParts");
        // A key is encrypted to a certificate by its thumbprint, which is no token in the message.
        PublishedParts.Demand(
            !isEncrypted || recipientsInclusion is "Never" or "AlwaysToInitiator",
            "a RecipientToken that goes with the request");

        var policy = new SecurityPolicy
        {
            AdmitSignature = !isHolderOfKey,
            AdmitSamlHolderOfKey = isHolderOfKey,
            RequireSignedAddressing = withAddressing,
        };

        return isEncrypted
            ? policy with
            {
                RequireEncryptedBody = true,
                AdmitCbc = !content.IsAuthenticated,
                ReplyEncryption = content,
                EncryptReplySignatures = hidesSignature,
            }
            : policy;
    }

    // The key that signs is shown in each request: a certificate, or an assertion that names its holder's.
    private static bool TakeInitiator(PolicyAssertions binding)
    {
        PolicyAssertions initiator = binding.Required("InitiatorToken");
        PublishedParts.Demand(
            GoesWithRequests(initiator, "X509Token") && GoesWithRequests(initiator, "SamlToken"),
            "an InitiatorToken that does not go with each request");
        bool isHolderOfKey = PublishedParts.TakeSaml(initiator);

        if (!isHolderOfKey)
        {
            PublishedParts.TakeX509(initiator);
        }

        initiator.End();

        return isHolderOfKey;
    }

    private static bool GoesWithRequests(PolicyAssertions initiator, string token) =>
        initiator.InclusionOf(token) is "Always" or "AlwaysToRecipient";

    private static string TakeRecipient(PolicyAssertions binding)
    {
        PolicyAssertions recipient = binding.Required("RecipientToken");
        string inclusion = recipient.InclusionOf("X509Token");
        PublishedParts.TakeX509(recipient, byThumbprint: true);
        recipient.End();

        return inclusion;
    }
}
