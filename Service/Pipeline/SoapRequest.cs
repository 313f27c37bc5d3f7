using FinTax.Soap.Security.Messages;

namespace FinTax.Soap.Service.Pipeline;

/// <summary>A message as it was received, whole.</summary>
/// <param name="Body">The bytes, inflated where they were compressed. Read, and not kept beyond the call.</param>
/// <param name="ContentType">The content type, as it came.</param>
/// <param name="SoapAction">The SOAPAction header of SOAP 1.1, as it came; null where there was none.</param>
/// <param name="IsTls">Whether nobody on the way could read it.</param>
/// <param name="Path">Where it was sent to: the service's name after a slash.</param>
/// <param name="TraceId">
/// The name of this call in logs and replies: 32 lower-case hexadecimal digits, never used before.
/// </param>
/// <param name="RemoteAddress">Who sent it, for the log.</param>
/// <param name="Accept">The Accept header, as it came: whether the answer may have attachments.</param>
public sealed record SoapRequest(
    MessageSource Body,
    string? ContentType,
    string? SoapAction,
    bool IsTls,
    string Path,
    string TraceId,
    string? RemoteAddress,
    string? Accept = null);
