using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Why tax is given back (退库原因).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public enum RefundReasonCode
{
    /// <summary>More was paid than was due (误收退税).</summary>
    [EnumMember(Value = "OVERPAID")]
    Overpaid = 1,

    /// <summary>The yearly settlement came to less (汇算清缴退税).</summary>
    [EnumMember(Value = "SETTLEMENT")]
    Settlement,

    /// <summary>Input tax that was carried forward is paid out (留抵退税).</summary>
    [EnumMember(Value = "VAT_CREDIT")]
    VatCredit,

    /// <summary>A reduction or exemption granted later (减免退税).</summary>
    [EnumMember(Value = "POLICY")]
    Policy,

    /// <summary>Another reason (其他).</summary>
    [EnumMember(Value = "OTHER")]
    Other,
}
