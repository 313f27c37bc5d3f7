using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Common;

/// <summary>
/// Header (报文头) that begins every reply payload. A repeated call gets it back unchanged; what changes with the attempt
/// is in the Delivery header block.
/// </summary>
[DataContract(Namespace = Namespaces.Common)]
public sealed class ResponseHeader
{
    /// <summary>Message identification of the reply (报文标识号). 20 digits, or a UUID.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string MessageId { get; set; } = "";

    /// <summary>Message identification of the request that was carried out (参考报文标识号). 20 digits, or a UUID.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string RefMessageId { get; set; } = "";

    /// <summary>Work date (工作日期) the call was booked on. Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public DateOnly WorkDate { get; set; }

    /// <summary>When the call was carried out (处理时间). In UTC.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public DateTime ProcessedAt { get; set => field = WireForm.Utc(value); }

    /// <summary>
    /// Trace identification (跟踪号) of the call that was carried out. 32 hexadecimal digits, lower case.
    /// </summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string TraceId { get; set; } = "";
}
