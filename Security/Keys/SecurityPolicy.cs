namespace FinTax.Soap.Security.Keys;

/// <summary>
/// What a partner's messages must prove, and how. Nothing is admitted that is not named here: the default admits a
/// signature and nothing else.
/// </summary>
public sealed record SecurityPolicy
{
    /// <summary>An X.509 signature over Body and Timestamp proves the sender.</summary>
    public bool AdmitSignature { get; init; } = true;

    /// <summary>A UsernameToken with PasswordDigest proves the sender. It protects no part of the Body.</summary>
    public bool AdmitUsernameTokenDigest { get; init; }

    /// <summary>A UsernameToken with PasswordText proves the sender; over TLS only, whatever else is set.</summary>
    public bool AdmitUsernameTokenText { get; init; }

    /// <summary>
    /// PasswordDigest counts without TLS too. Whoever can read the wire can then change the Body of a message on its
    /// way: for the loopback and for networks that are protected by other means.
    /// </summary>
    public bool AdmitDigestWithoutTls { get; init; }

    /// <summary>
    /// A SAML assertion about the sender proves it to whoever bears it; over TLS only, and once. It protects no part of
    /// the Body.
    /// </summary>
    public bool AdmitSamlBearer { get; init; }

    /// <summary>A signature over Body and Timestamp by the key that a SAML assertion names proves the sender.</summary>
    public bool AdmitSamlHolderOfKey { get; init; }

    /// <summary>wsa:Action and wsa:MessageID must be there, and every addressing header be signed.</summary>
    public bool RequireSignedAddressing { get; init; }

    /// <summary>Replies repeat the value of the signature that they answer. [WSS §8.5]</summary>
    public bool ConfirmSignatures { get; init; }
}
