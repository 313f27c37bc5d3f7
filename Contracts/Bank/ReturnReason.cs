using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Why the payee's bank returns a transfer (退汇原因), as pacs.004 has it.</summary>
[DataContract(Namespace = Namespaces.Bank)]
public enum ReturnReason
{
    /// <summary>The account number is wrong (账号有误).</summary>
    [EnumMember(Value = "AC01")]
    IncorrectAccount = 1,

    /// <summary>The account is closed (账户已销户).</summary>
    [EnumMember(Value = "AC04")]
    ClosedAccount,

    /// <summary>The account is blocked (账户已冻结).</summary>
    [EnumMember(Value = "AC06")]
    BlockedAccount,

    /// <summary>The account does not admit such a credit (该账户不得收款).</summary>
    [EnumMember(Value = "AG01")]
    Forbidden,

    /// <summary>The account is in another name (户名不符).</summary>
    [EnumMember(Value = "BE01")]
    NameDiffers,

    /// <summary>The bank gives no reason (收款行未说明).</summary>
    [EnumMember(Value = "MS03")]
    NotSpecified,
}
