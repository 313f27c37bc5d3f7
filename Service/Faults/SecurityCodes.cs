using FinTax.Soap.Security;

namespace FinTax.Soap.Service.Faults;

/// <summary>The exact code of a security refusal, which only the log gets to see.</summary>
internal static class SecurityCodes
{
    internal static string Of(SecurityRejection rejection) => rejection switch
    {
        SecurityRejection.NoSecurityHeader
            or SecurityRejection.NoProofOfSender
            or SecurityRejection.NoTimestamp
            or SecurityRejection.NonceMissing
            or SecurityRejection.CreatedMissing
            or SecurityRejection.NoKeyInfo => "FT2001",

        SecurityRejection.UnknownSigner
            or SecurityRejection.TokenMalformed
            or SecurityRejection.CertificateNotValidNow
            or SecurityRejection.CertificateNotTrusted
            or SecurityRejection.CertificateRevoked
            or SecurityRejection.CertificateNotForSigning
            or SecurityRejection.AssertionIssuerUnknown
            or SecurityRejection.AssertionSubjectUnknown
            or SecurityRejection.SenderIsNotCaller => "FT2003",

        SecurityRejection.TimestampExpired
            or SecurityRejection.TimestampFromTheFuture
            or SecurityRejection.TimestampOrder
            or SecurityRejection.AssertionNotYetValid
            or SecurityRejection.AssertionExpired
            or SecurityRejection.AssertionLivesTooLong
            or SecurityRejection.CreatedOutsideWindow => "FT2004",

        SecurityRejection.Replay => "FT2005",

        SecurityRejection.AlgorithmNotAdmitted
            or SecurityRejection.TransformNotAdmitted
            or SecurityRejection.CbcNotAdmitted
            or SecurityRejection.KeyTooWeak => "FT2006",

        _ => "FT2002",
    };
}
