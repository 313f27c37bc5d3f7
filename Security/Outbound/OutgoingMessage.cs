using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Outbound;

/// <summary>
/// A message about to be sent. Its parts are canonical XML already, so that the bytes that are signed are the bytes
/// that are sent, and anyone can check a digest with a plain hash of what is on the wire.
/// </summary>
/// <param name="SoapNamespace">The version, by the Envelope's namespace.</param>
/// <param name="Headers">The header blocks, in order; the security header is put before them.</param>
/// <param name="Payload">
/// The Body's child in exclusive canonical form as it stands inside <c>soap:Body</c>: every namespace is declared where
/// it is first used, but for the prefix <c>soap</c>, which the Body declares. QNames in text (a fault's code) may use
/// the prefixes <c>soap</c>, <c>wsse</c> and <c>wsa</c>, which the Envelope declares.
/// </param>
public sealed record OutgoingMessage(
    string SoapNamespace, IReadOnlyList<OutgoingHeader> Headers, ReadOnlyMemory<byte> Payload)
{
    /// <summary>The message without security, for a caller who is not known.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        using CanonicalWriter output = Write();

        return output.Written.ToArray();
    }

    /// <summary>The same where it was written: whoever takes it disposes of it.</summary>
    public CanonicalWriter Write()
    {
        var output = new CanonicalWriter();
        EnvelopeParts.Open(output, SoapNamespace);

        if (Headers.Count > 0)
        {
            output.Raw("<soap:Header>"u8);

            for (int i = 0; i < Headers.Count; i++)
            {
                Headers[i].Write(output);
            }

            output.Raw("</soap:Header>"u8);
        }

        output.Raw("<soap:Body>"u8);
        output.Raw(Payload.Span);
        output.Raw("</soap:Body></soap:Envelope>"u8);

        return output;
    }
}
