using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>One wage (代发工资明细).</summary>
/// <remarks>Source of fields and lengths: CMB payroll (代发工资).</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class PayrollItem
{
    /// <summary>Number in the batch (明细序号), once in it. 1 to 9999.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int No { get; set; }

    /// <summary>Account of the payee (收款账号). 1 to 32 letters, digits and hyphens.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string Account { get; set; } = "";

    /// <summary>Name of the payee (收款户名). 1 to 60 characters.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string Name { get; set; } = "";

    /// <summary>
    /// Bank of the payee (收款行行号); the payer's own where absent. 12 digits with a check digit. Optional.
    /// </summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? BankCode { get; set; }

    /// <summary>Amount (金额). 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>Remark to the payee (附言). Up to 60 characters. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public string? Remark { get; set; }
}
