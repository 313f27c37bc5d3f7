using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>What is known of a return (申报状态信息).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class FilingStatus
{
    /// <summary>False where no such return of the sender has arrived (是否存在).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public bool Found { get; set; }

    /// <summary>Business key of the return (申报主键), where found. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public FilingKey? Key { get; set; }

    /// <summary>
    /// Number that it was accepted under (受理编号), where it was. 1 to 30 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? AcceptanceNo { get; set; }

    /// <summary>State (申报状态), where found. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public FilingState? State { get; set; }

    /// <summary>Outcome of the return (处理结果), or that it was not found.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>When it arrived (申报时间), where found. In UTC. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public DateTime? FiledAt { get; set => field = WireForm.Utc(value); }

    /// <summary>What it was assessed to (核定税款清单), where it was accepted. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public AssessedTaxes? Assessed { get; set; }
}
