using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Which movement (回单查询条件).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class ElectronicReceiptQuery
{
    /// <summary>Account that it is asked for (账号); one of the sender's. 1 to 32 letters, digits and hyphens.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Account { get; set; } = "";

    /// <summary>
    /// Serial number of the core bank (银行流水号), as the statement shows it. 1 to 40 characters, no blanks.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string BankSerialNo { get; set; } = "";
}
