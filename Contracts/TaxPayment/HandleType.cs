using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Who collects the money (经收类别).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public enum HandleType
{
    /// <summary>The treasury collects (国库经收).</summary>
    [EnumMember(Value = "1")]
    Treasury = 1,

    /// <summary>A commercial bank collects (商业银行经收).</summary>
    [EnumMember(Value = "2")]
    CommercialBank,
}
