using System.ComponentModel.DataAnnotations;
using FinTax.Soap.Security.Mtom;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>What one message may cost to read, beyond its size, which is limited where it is received.</summary>
public sealed class EnvelopeOptions
{
    /// <summary>Levels of nesting, Envelope included. The deepest message of the catalogue has 9.</summary>
    [Range(16, 256)]
    public int DepthMax { get; set; } = XmlLimits.Default.DepthMax;

    /// <summary>Attributes and declarations on one element. Messages of Java stacks carry up to 12.</summary>
    [Range(16, 1024)]
    public int AttributesMax { get; set; } = XmlLimits.Default.AttributesMax;

    /// <summary>Header blocks. Addressing and security need 8.</summary>
    [Range(8, 256)]
    public int HeaderBlocksMax { get; set; } = XmlLimits.Default.HeaderBlocksMax;

    /// <summary>Elements within the SOAP Header. A signature with 8 references has about 60.</summary>
    [Range(128, 16384)]
    public int HeaderElementsMax { get; set; } = XmlLimits.Default.HeaderElementsMax;

    /// <summary>Parts of an MTOM message, the envelope included. The largest of the catalogue has two files.</summary>
    [Range(1, 1024)]
    public int PartsMax { get; set; } = MtomLimits.Default.PartsMax;

    /// <summary>Bytes of one attachment; its element's type may admit fewer. A scan of some hundred pages.</summary>
    [Range(1024, 1024 * 1024 * 1024)]
    public int PartBytesMax { get; set; } = (int)MtomLimits.Default.PartBytesMax;

    /// <summary>
    /// Bytes from which a value goes out as an attachment, to who takes them. A part costs 150 bytes, base64 a third of
    /// the value; clients of WCF draw the line at 768.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int AttachmentBytesMin { get; set; } = 1024;

    internal MtomLimits Parts => new() { PartsMax = PartsMax, PartBytesMax = PartBytesMax };

    internal XmlLimits Limits => new()
    {
        DepthMax = DepthMax,
        AttributesMax = AttributesMax,
        HeaderBlocksMax = HeaderBlocksMax,
        HeaderElementsMax = HeaderElementsMax,
    };
}
