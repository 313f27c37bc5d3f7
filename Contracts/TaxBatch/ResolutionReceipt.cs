using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What became of a step (差错处理回执).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class ResolutionReceipt
{
    /// <summary>The difference (差错编号). 18 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string DifferenceNo { get; set; } = "";

    /// <summary>State of the difference (差错状态), where there is one. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public DifferenceState? State { get; set; }

    /// <summary>What is proposed, or was done (差错处理方式). Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public ResolutionAction? Action { get; set; }

    /// <summary>Who proposed it (经办操作员). 1 to 20 letters and digits. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? OperatorId { get; set; }

    /// <summary>Who approved it (复核操作员). 1 to 20 letters and digits. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? ReviewerId { get; set; }

    /// <summary>State of our payment by now (交易状态), where there is one. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public TransactionState? DeductionState { get; set; }

    /// <summary>
    /// Serial number of what was booked (银行流水号), where anything was. 1 to 40 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 8, IsRequired = true)]
    public Result Result { get; set; } = new();
}
