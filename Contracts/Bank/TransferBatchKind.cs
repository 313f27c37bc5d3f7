using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Kind of a batch (批次类型).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public enum TransferBatchKind
{
    /// <summary>Of SubmitTransferBatch (批量转账).</summary>
    [EnumMember(Value = "TRANSFERS")]
    Transfers = 1,

    /// <summary>Of SubmitPayroll (代发工资).</summary>
    [EnumMember(Value = "PAYROLL")]
    Payroll,
}
