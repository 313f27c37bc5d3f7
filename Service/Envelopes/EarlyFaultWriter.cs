using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>
/// Writes the two faults whose cause a header block of SOAP 1.2 explains: which envelopes we would read, and which
/// blocks were not understood. Both are found before anybody is proven, and so go out unsecured.
/// </summary>
internal sealed class EarlyFaultWriter(FaultWriter faults)
{
    internal static bool Writes(SoapFaultException fault) =>
        fault.Side is FaultSide.VersionMismatch or FaultSide.MustUnderstand;

    internal CanonicalWriter Write(SoapFaultException fault, SoapVersion version)
    {
        var output = new CanonicalWriter();
        output.Raw("<soap:Envelope xmlns:soap=\""u8);
        output.AttributeValue(version.Namespace);
        output.Raw("\"><soap:Header>"u8);

        if (fault.Side == FaultSide.VersionMismatch)
        {
            WriteUpgrade(output);
        }
        else
        {
            WriteNotUnderstood(output, fault.NotUnderstood);
        }

        output.Raw("</soap:Header><soap:Body>"u8);
        output.Raw(faults.Payload(fault, version).Span);
        output.Raw("</soap:Body></soap:Envelope>"u8);

        return output;
    }

    // [SOAP12-1 §5.4.7, App. A] In order of preference; also within an envelope of SOAP 1.1.
    private static void WriteUpgrade(CanonicalWriter output)
    {
        output.Raw("<upg:Upgrade xmlns:upg=\""u8);
        output.AttributeValue(WellKnown.Soap12);
        output.Raw("\">"u8);

        foreach (SoapVersion version in (SoapVersion[])[SoapVersion.Soap12, SoapVersion.Soap11])
        {
            output.Raw("<upg:SupportedEnvelope xmlns:ns=\""u8);
            output.AttributeValue(version.Namespace);
            output.Raw("\" qname=\"ns:Envelope\"></upg:SupportedEnvelope>"u8);
        }

        output.Raw("</upg:Upgrade>"u8);
    }

    // [SOAP12-1 §5.4.8] A header block has a namespace always [SOAP12-1 §5.2.1]; one without is named without a prefix.
    private static void WriteNotUnderstood(CanonicalWriter output, IReadOnlyList<XmlQualifiedName> blocks)
    {
        foreach (XmlQualifiedName block in blocks)
        {
            bool hasNamespace = block.Namespace.Length > 0;
            output.Raw("<upg:NotUnderstood xmlns:upg=\""u8);
            output.AttributeValue(WellKnown.Soap12);

            if (hasNamespace)
            {
                output.Raw("\" xmlns:ns=\""u8);
                output.AttributeValue(block.Namespace);
            }

            output.Raw(hasNamespace ? "\" qname=\"ns:"u8 : "\" qname=\""u8);
            output.AttributeValue(block.Name);
            output.Raw("\"></upg:NotUnderstood>"u8);
        }
    }
}
