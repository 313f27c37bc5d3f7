using System.Xml;
using FinTax.Soap.Contracts.Faults;

namespace FinTax.Soap.Service.Faults;

/// <summary>
/// A refusal on its way to the corridor, which alone catches it. Only the <see cref="FaultCatalog"/> makes one, so that
/// every word a caller can be told stands there.
/// </summary>
internal sealed class SoapFaultException : Exception
{
    internal SoapFaultException(
        FaultSide side, string logCode, string reasonEn, string reasonZh, FaultBase? detail = null, string? logDetail = null)
        : base(logDetail is null ? $"{logCode}: {reasonEn}" : $"{logCode}: {logDetail}")
    {
        Side = side;
        LogCode = logCode;
        ReasonEn = reasonEn;
        ReasonZh = reasonZh;
        Detail = detail;
        LogDetail = logDetail;
    }

    internal FaultSide Side { get; }

    internal FaultSubcode? Subcode { get; init; }

    internal string ReasonEn { get; }

    internal string ReasonZh { get; }

    /// <summary>The typed detail; null for faults about the Envelope and its header, which have none. [SOAP11 §4.4]</summary>
    internal FaultBase? Detail { get; }

    /// <summary>Which addressing header block is at fault, for the faults of WS-Addressing.</summary>
    internal AddressingProblem? Addressing { get; init; }

    /// <summary>The header blocks that had to be understood and were not.</summary>
    internal IReadOnlyList<XmlQualifiedName> NotUnderstood { get; init; } = [];

    /// <summary>The code for the log, which may be more exact than the one that the caller gets.</summary>
    internal string LogCode { get; }

    /// <summary>What the log should say besides. Never a secret, a token or an account number.</summary>
    internal string? LogDetail { get; }

    /// <summary>True where the HTTP status is not that of a fault: the body was not even looked at.</summary>
    internal bool IsUnsupportedMediaType { get; init; }
}
