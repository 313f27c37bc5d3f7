using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// Room 3. A parsed message comes in; a message whose sender is proven goes out, with the only way into its Body.
/// Refuses whatever does not prove its sender as that sender's policy demands. Nothing has an off switch: a message
/// without security passes only where the operation is open to everyone, and then as nobody's.
/// </summary>
public sealed class MessageVerifier
{
    private readonly TimestampCheck timestampCheck;
    private readonly UsernameTokenVerifier usernameTokens;
    private readonly AssertionVerifier assertions;
    private readonly SignatureVerifier signatures;
    private readonly Freshness freshness;
    private readonly DecryptionKeys decryptionKeys;
    private readonly ReplyRecipients replyRecipients;
    private readonly TimeProvider clock;

    /// <summary>A verifier that decrypts nothing.</summary>
    public MessageVerifier(TrustDirectory directory, FreshnessOptions options, TimeProvider clock)
        : this(directory, DecryptionKeys.None, options, clock)
    {
    }

    public MessageVerifier(
        TrustDirectory directory, DecryptionKeys decryptionKeys, FreshnessOptions options, TimeProvider clock)
    {
        this.decryptionKeys = decryptionKeys;
        this.clock = clock;
        replyRecipients = directory.ReplyRecipients;
        freshness = new Freshness(options, clock);
        timestampCheck = new TimestampCheck(freshness);
        usernameTokens = new UsernameTokenVerifier(directory, freshness);
        assertions = new AssertionVerifier(directory, freshness, clock);
        signatures = new SignatureVerifier(new SigningTokenResolver(directory), clock);
    }

    /// <param name="message">The message; its Body is still unread.</param>
    /// <param name="isTls">Whether it came over TLS, so that a password in it was hidden.</param>
    /// <param name="anonymousAllowed">Whether it may come without a security header. One that is there must hold.</param>
    /// <param name="trace">Takes down what is looked at and found, for whoever must explain it; decides nothing.</param>
    /// <exception cref="SecurityRejectedException">The message is refused; the exception names the rule.</exception>
    public VerifiedMessage Verify(
        SoapMessage message, bool isTls, bool anonymousAllowed, VerificationTrace? trace = null)
    {
        trace?.Begin(message);

        if (SecurityHeader.Find(message.HeaderBlocks) is not { } header)
        {
            return anonymousAllowed
                ? new VerifiedMessage(message, null, [], null, null)
                : throw SecurityRejection.NoSecurityHeader.ToException();
        }

        trace?.Found(header);

        // The time is cheap to check and comes first, so that old messages cost no public-key operation.
        trace?.LookAt(header.Timestamp);
        DateTimeOffset? created = header.Timestamp is null ? null : timestampCheck.Check(header.Timestamp);

        // A signature that is not encrypted itself is verified first: a private-key operation is the dearest of all.
        MessageDecryptor? decryptor = MessageDecryptor.For(header, message, decryptionKeys);
        decryptor?.DecryptHeader();

        var marks = new List<ReplayMark>();
        trace?.LookAt(header.UsernameToken);
        Principal? user = header.UsernameToken is null ? null : usernameTokens.Verify(header.UsernameToken, isTls, marks);
        trace?.Proved(user);
        trace?.LookAt(header.Assertion);
        VerifiedAssertion? assertion =
            header.Assertion is null ? null : assertions.Verify(header.Assertion, isTls, marks);
        trace?.Proved(assertion?.Subject);

        if (header.Signature is null)
        {
            RequireConfirmationsSigned(header, null);

            return Proven(message, SenderWithoutSignature(user, assertion), marks, null, decryptor, []);
        }

        VerifiedSignature signature = signatures.Verify(header.Signature, header, message, assertion?.Holder, trace);
        trace?.LookAt(message.Body);
        RequireAdmitted(signature, assertion);
        RequireCoverage(signature, header, message);

        if (user is not null)
        {
            trace?.LookAt(header.UsernameToken);
            RequireSameSender(user, signature, header.UsernameToken!);
        }

        if (assertion is { Holder: null })
        {
            RequireSameSender(assertion.Subject, signature, header.Assertion!);
        }

        // An ECDSA value can be changed into another valid one without the key; what it signs cannot.
        marks.Add(new ReplayMark(
            "signature", Convert.ToBase64String(signature.SignedInfoDigest), freshness.KeepUntil(created!.Value)));

        return Proven(message, signature.Signer, marks, signature, decryptor, header.SignatureConfirmations);
    }

    private VerifiedMessage Proven(
        SoapMessage message,
        Principal sender,
        List<ReplayMark> marks,
        VerifiedSignature? signature,
        MessageDecryptor? decryptor,
        IReadOnlyList<ElementNode> confirmations)
    {
        // All of the payload or it does not count: one EncryptedData is the Body's first and, by its schema, only child.
        if (sender.Policy.RequireEncryptedBody
            && (decryptor is null
                || message.PayloadName is not { Name: "EncryptedData", Namespace: WellKnown.Encryption }))
        {
            throw SecurityRejection.BodyNotEncrypted.ToException();
        }

        decryptor?.AdmitFor(sender.Policy);

        return new VerifiedMessage(message, sender, marks, signature, decryptor)
        {
            ReplyEncryption = replyRecipients.For(sender, signature?.SignedWith, clock.GetUtcNow()),
            ConfirmedSignatures = [.. confirmations.Select(ReadConfirmation)],
        };
    }

    // Neither a password nor an assertion that is merely borne protects any part of the Body.
    private static Principal SenderWithoutSignature(Principal? user, VerifiedAssertion? assertion)
    {
        if (assertion is { Holder: not null })
        {
            throw SecurityRejection.HolderOfKeyMismatch.ToException("no signature by the holder's key");
        }

        if (user is not null && assertion is not null && user.Name != assertion.Subject.Name)
        {
            throw SecurityRejection.TokensDisagree.ToException("UsernameToken and Assertion");
        }

        return user ?? assertion?.Subject ?? throw SecurityRejection.NoProofOfSender.ToException();
    }

    // A key that an assertion names was admitted with the assertion, if it speaks for its subject.
    private static void RequireAdmitted(VerifiedSignature signature, VerifiedAssertion? assertion)
    {
        if (assertion is { Holder: not null })
        {
            if (assertion.Subject.Name != signature.Signer.Name)
            {
                throw SecurityRejection.TokensDisagree.ToException("Assertion and Signature");
            }
        }
        else if (!signature.Signer.Policy.AdmitSignature)
        {
            throw SecurityRejection.ProofNotAdmitted.ToException("Signature");
        }
    }

    // A token beside a signature that does not cover it could have been put there by anyone who saw it elsewhere.
    private static void RequireSameSender(Principal sender, VerifiedSignature signature, ElementNode token)
    {
        if (sender.Name != signature.Signer.Name)
        {
            throw SecurityRejection.TokensDisagree.ToException($"{token.LocalName} and Signature");
        }

        if (!signature.Covered.Contains(token))
        {
            throw SecurityRejection.TokenNotSigned.ToException(token.LocalName);
        }
    }

    // [WSS §8.5] Who confirms a signature signs that.
    private static void RequireConfirmationsSigned(SecurityHeader header, VerifiedSignature? signature)
    {
        if (!header.SignatureConfirmations.All(one => signature?.Covered.Contains(one) ?? false))
        {
            throw SecurityRejection.SignatureConfirmationNotSigned.ToException();
        }
    }

    // Without a Value it confirms that the request was not signed, which no signature value equals.
    private static byte[] ReadConfirmation(ElementNode confirmation) =>
        Base64Text.TryDecode(confirmation.Attribute("Value") ?? "")
            ?? throw SecurityRejection.Malformed.ToException(confirmation.LocalName);

    private static void RequireCoverage(VerifiedSignature signature, SecurityHeader header, SoapMessage message)
    {
        // A valid signature over something else is no signature over the Body. [DSIG §8.1.3]
        if (!signature.Covered.Contains(message.Body))
        {
            throw SecurityRejection.BodyNotSigned.ToException();
        }

        if (!signature.Covered.Contains(header.Timestamp ?? throw SecurityRejection.NoTimestamp.ToException()))
        {
            throw SecurityRejection.TimestampNotSigned.ToException();
        }

        RequireConfirmationsSigned(header, signature);

        ElementNode[] addressing = [.. message.HeaderBlocks.Where(block => block.NamespaceUri == WellKnown.Addressing)];

        if (signature.Signer.Policy.RequireSignedAddressing
            && (!addressing.All(signature.Covered.Contains)
                || !addressing.Any(block => block.LocalName == "Action")
                || !addressing.Any(block => block.LocalName == "MessageID")))
        {
            throw SecurityRejection.AddressingNotSigned.ToException();
        }
    }
}
