namespace FinTax.Soap.Service.Partners;

/// <summary>The ways in which a partner's message can prove its sender.</summary>
public enum PartnerProof
{
    /// <summary>An X.509 signature over Body and Timestamp.</summary>
    Signature,

    /// <summary>A UsernameToken with PasswordDigest, Nonce and Created.</summary>
    UsernameTokenDigest,

    /// <summary>A UsernameToken with PasswordText; over TLS, without exception.</summary>
    UsernameTokenText,

    /// <summary>A SAML assertion, by whoever bears it; over TLS, without exception.</summary>
    SamlBearer,

    /// <summary>A SAML assertion, with a signature over Body and Timestamp by the key that it names.</summary>
    SamlHolderOfKey,
}
