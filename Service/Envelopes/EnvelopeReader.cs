using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Mtom;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>
/// Room 2. A request comes in, its parsed envelope goes out, alone or out of an MTOM package. Refused are content types and encodings that are not ours,
/// what is not an envelope of the announced version, header blocks that had to be understood, and addressing headers
/// that cannot be followed.
/// </summary>
internal sealed class EnvelopeReader(XmlLimits limits, MtomLimits parts)
{
    /// <param name="body">The whole message; it is read until the envelope is disposed of.</param>
    /// <param name="type">The Content-Type header.</param>
    /// <param name="soapAction">The SOAPAction header, as it stands.</param>
    /// <exception cref="SoapFaultException">The request is refused.</exception>
    /// <exception cref="MalformedMessageException">The bytes are no message.</exception>
    internal Envelope Read(MessageSource body, MediaType type, string? soapAction)
    {
        SoapVersion version = type.Version ?? throw FaultCatalog.ContentType(type.Text);

        if (type.Mtom is { } mtom)
        {
            return Read(MtomPackage.Open(body, mtom, parts), type, soapAction);
        }

        CharacterEncoding.Require(type.Charset, body);

        return Read(SoapMessage.Parse(body, limits), version, OneActionOf(ActionOf(type.Action), ActionOf(soapAction)));
    }

    private Envelope Read(MtomPackage package, MediaType type, string? soapAction)
    {
        SoapVersion version = MediaType.VersionOf(package.SoapType.Name) ?? throw FaultCatalog.ContentType(type.Text);
        string? action = OneActionOf(ActionOf(package.Action), ActionOf(type.Action));
        CharacterEncoding.Require(package.Charset, package.Root);

        return Read(
            SoapMessage.Parse(package.Root, limits, package.Attachments),
            version,
            OneActionOf(action, ActionOf(soapAction)));
    }

    private static Envelope Read(SoapMessage message, SoapVersion version, string? action)
    {
        try
        {
            if (message.SoapNamespace != version.Namespace)
            {
                throw FaultCatalog.VersionMismatch(message.SoapNamespace);
            }

            HeaderBlocks.RequireUnderstood(message.HeaderBlocks, version);

            return new(
                version,
                message,
                AddressingHeaders.Read(message.HeaderBlocks, version),
                action);
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    // [SOAP12-2 §6.5.3] The parameter took the header's place; who sends both says the same twice.
    private static string? OneActionOf(string? parameter, string? header) =>
        parameter is not null && header is not null && parameter != header
            ? throw FaultCatalog.ContradictoryAction(header, parameter)
            : parameter ?? header;

    // [SOAP11 §6.1.1] Quoted as it should be, or not as it often is; an empty one says nothing.
    private static string? ActionOf(string? header)
    {
        ReadOnlySpan<char> action = header.AsSpan().Trim();
        action = action.Length >= 2 && action[0] == '"' && action[^1] == '"' ? action[1..^1].Trim() : action;

        return action.IsEmpty ? null : action.ToString();
    }
}
