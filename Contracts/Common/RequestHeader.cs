using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Common;

/// <summary>
/// Header (报文头) that begins every request payload. It stands in the Body so that the signature over the Body covers it.
/// </summary>
// Required members of reference type start out empty, here and in all contracts, never null: a message that passed
// the schema has them all, and a caller who forgets one gets the schema fault that names it.
[DataContract(Namespace = Namespaces.Common)]
public sealed class RequestHeader
{
    /// <summary>Message identification (报文标识号), new with every attempt. 20 digits, or a UUID.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string MessageId { get; set; } = "";

    /// <summary>
    /// Message identification of an earlier message this one refers to (参考报文标识号). 20 digits, or a UUID. Optional.
    /// </summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? RefMessageId { get; set; }

    /// <summary>Node code of the sender (发起节点代码); the security token must belong to it. 12 digits.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string Sender { get; set; } = "";

    /// <summary>Node code of the receiver (接收节点代码). 12 digits.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string Receiver { get; set; } = "";

    /// <summary>
    /// Work date (工作日期) the sender is on; it may differ from the calendar date. Written yyyy-MM-dd, without a time
    /// zone.
    /// </summary>
    [DataMember(Order = 5, IsRequired = true)]
    public DateOnly WorkDate { get; set; }

    /// <summary>When the message was made (发送时间). In UTC.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public DateTime SentAt { get; set => field = WireForm.Utc(value); }

    /// <summary>Version of the service (服务版本) the sender was built for. As major.minor.</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public string ServiceVersion { get; set; } = "";

    /// <summary>
    /// True where the sender knows that it sends the call again (重发标志). Advisory: the business key alone decides what
    /// is a repeat.
    /// </summary>
    [DataMember(Order = 8, IsRequired = true)]
    public bool ResendFlag { get; set; }

    /// <summary>True for a dry run (仅校验): the call is checked and authorised, nothing is written.</summary>
    [DataMember(Order = 9, IsRequired = true)]
    public bool ValidateOnly { get; set; }

    /// <summary>
    /// Channel at the sender (渠道), such as COUNTER or WEB. 1 to 20 digits, capital letters and underscores. Optional.
    /// </summary>
    [DataMember(Order = 10, EmitDefaultValue = false)]
    public string? Channel { get; set; }
}
