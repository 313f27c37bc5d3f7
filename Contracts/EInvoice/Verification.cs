using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>What the verification found (查验结果信息).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public sealed class Verification
{
    /// <summary>Number of the invoice (发票号码). 20 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string InvoiceNo { get; set; } = "";

    /// <summary>What it found (查验结果).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public VerificationOutcome Outcome { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Result Result { get; set; } = new();
}
