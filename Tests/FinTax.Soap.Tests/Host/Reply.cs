using System.Xml;
using System.Xml.Linq;

namespace FinTax.Soap.Tests.Host;

/// <summary>A reply as it came over the wire.</summary>
internal static class Reply
{
    /// <summary>The Body's content, to the byte.</summary>
    internal static string Body(string reply)
    {
        int start = reply.IndexOf('>', reply.IndexOf("<soap:Body", StringComparison.Ordinal)) + 1;

        return reply[start..reply.IndexOf("</soap:Body>", StringComparison.Ordinal)];
    }

    /// <summary>The texts of all elements of that name.</summary>
    internal static IEnumerable<string> Values(string reply, string localName)
    {
        using XmlReader reader = XmlReader.Create(
            new StringReader(reply), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });

        return [.. XElement.Load(reader).Descendants()
            .Where(element => element.Name.LocalName == localName)
            .Select(element => element.Value)];
    }
}
