namespace FinTax.Soap.Security;

/// <summary>
/// The exact rule that a message broke, for the log and the tests. A caller never learns it: all of these look alike
/// from outside, because an attacker learns from each difference.
/// </summary>
public enum SecurityRejection
{
    // What must be there.
    NoSecurityHeader,
    TwoSecurityHeaders,
    NoProofOfSender,
    ProofNotAdmitted,
    NoTimestamp,
    TwoTimestamps,
    TwoSignatures,
    TwoUsernameTokens,
    TwoAssertions,
    UnknownElementInSecurityHeader,
    TooManyReferences,
    Malformed,
    SignatureConfirmationNotSigned,

    // Time.
    TimestampMalformed,
    TimestampExpired,
    TimestampFromTheFuture,
    TimestampOrder,

    // UsernameToken.
    UnknownUsername,
    WrongPassword,
    PasswordTypeNotAdmitted,
    PasswordNeedsTls,
    NonceMissing,
    NonceMalformed,
    CreatedMissing,
    CreatedOutsideWindow,
    DerivedKeyNotAdmitted,

    // A SAML assertion.
    AssertionMalformed,
    AssertionNotSigned,
    AssertionIssuerUnknown,
    AssertionSignatureWrong,
    AssertionNotYetValid,
    AssertionExpired,
    AssertionLivesTooLong,
    AssertionForOthers,
    AssertionConditionUnknown,
    AssertionSubjectUnknown,
    SubjectConfirmationNotAdmitted,
    AssertionNeedsTls,
    HolderOfKeyMismatch,

    // The signing token.
    NoKeyInfo,
    KeyInfoNotAdmitted,
    TokenReferenceBroken,
    TokenTypeNotAdmitted,
    TokenMalformed,
    UnknownSigner,
    CertificateNotValidNow,
    CertificateNotTrusted,
    CertificateRevoked,
    CertificateNotForSigning,
    KeyTooWeak,

    // The signature.
    AlgorithmNotAdmitted,
    TransformNotAdmitted,
    ReferenceOutsideMessage,
    ReferenceToNothing,
    DuplicateId,
    TwoIdsOnOneElement,
    ReferencedElementNotAdmitted,
    RelativeNamespace,
    SignatureValueWrong,
    DigestMismatch,
    BodyDigestMismatch,
    BodyNotSigned,
    TimestampNotSigned,
    AddressingNotSigned,
    TokenNotSigned,
    TokensDisagree,
    SenderIsNotCaller,

    // Encryption. What could be told apart by who sends changed ciphertext has one name even here.
    EncryptionNotSupported,
    CipherReferenceNotAdmitted,
    TooManyEncryptedParts,
    EncryptedDataNotReferenced,
    EncryptedDataMissing,
    EncryptedDataNested,
    UnknownDecryptionKey,
    DecryptionFailed,
    DecryptedContentMalformed,
    CbcNotAdmitted,
    CbcBodyNotProven,
    BodyNotEncrypted,
    NoCertificateForReply,

    // Once only.
    Replay,
}

/// <summary>The message is refused for reasons of security.</summary>
public sealed class SecurityRejectedException(SecurityRejection rejection, string? detail)
    : Exception(detail is null ? rejection.ToString() : $"{rejection}: {detail}")
{
    public SecurityRejection Rejection { get; } = rejection;

    /// <summary>What the log should say besides; null where the rule says all.</summary>
    public string? Detail { get; } = detail;
}

internal static class SecurityRejections
{
    /// <param name="rejection">The rule that was broken.</param>
    /// <param name="detail">What the log should say besides: an id, an algorithm. Never a secret.</param>
    internal static SecurityRejectedException ToException(this SecurityRejection rejection, string? detail = null) =>
        new(rejection, detail);
}
