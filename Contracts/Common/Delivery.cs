using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Common;

/// <summary>
/// SOAP header block of a reply (投递信息): what is true of this attempt alone, so that the Body of a repeated answer stays
/// the same byte for byte. Signed by the service; not bound in the WSDL, because several client generators cannot read
/// bound headers.
/// </summary>
[DataContract(Namespace = Namespaces.Common)]
public sealed class Delivery
{
    /// <summary>Message identification (报文标识号) of the request this reply answers. 20 digits, or a UUID.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string MessageId { get; set; } = "";

    /// <summary>True where the Body is the receipt of an earlier call with the same key (重复标志).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public bool Duplicate { get; set; }

    /// <summary>When this reply was made (应答时间). In UTC.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public DateTime AnsweredAt { get; set => field = WireForm.Utc(value); }
}
