using System.Xml;
using FinTax.Soap.Contracts.Faults;

namespace FinTax.Soap.Service.Faults;

/// <summary>
/// A refusal on its way to the corridor, which alone catches it. Only the <see cref="FaultCatalog"/> makes one, so that
/// every word a caller can be told stands there.
/// </summary>
internal sealed class SoapFaultException : Exception
{
    // Two lines of a terminal; an XPath of our deepest message has 70.
    private const int LogCharactersMax = 200;

    internal SoapFaultException(
        FaultSide side,
        string logCode,
        string reasonEn,
        string reasonZh,
        FaultBase? detail = null,
        string? logDetail = null)
        : base($"{logCode}: {LogText(logDetail) ?? reasonEn}")
    {
        Side = side;
        LogCode = logCode;
        ReasonEn = reasonEn;
        ReasonZh = reasonZh;
        Detail = detail;
        LogDetail = LogText(logDetail);
    }

    internal FaultSide Side { get; }

    internal FaultSubcode? Subcode { get; init; }

    internal string ReasonEn { get; }

    internal string ReasonZh { get; }

    /// <summary>
    /// The typed detail; null for faults about the Envelope and its header, which have none. [SOAP11 §4.4]
    /// </summary>
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

    // It may quote the message, which must neither fill the log nor begin a line of it.
    private static string? LogText(string? detail)
    {
        if (detail is null)
        {
            return null;
        }

        ReadOnlySpan<char> kept = detail.AsSpan(0, Math.Min(detail.Length, LogCharactersMax));

        return string.Create(kept.Length, kept, static (line, text) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                line[i] = char.IsControl(text[i]) ? ' ' : text[i];
            }
        });
    }
}
