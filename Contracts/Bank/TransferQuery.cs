using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Which transfer to look for (转账查询条件): exactly one of the two.</summary>
/// <remarks>Source of fields and lengths: ICBC NC QPAYENT.</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class TransferQuery
{
    /// <summary>Serial number of the client (业务参考号). 1 to 30 characters, no blanks. Optional.</summary>
    [DataMember(Order = 1, EmitDefaultValue = false)]
    public string? ClientSerialNo { get; set; }

    /// <summary>Serial number of the core bank (银行流水号). 1 to 40 characters, no blanks. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }
}
