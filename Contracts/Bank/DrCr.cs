using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Debit or credit (借贷标志).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public enum DrCr
{
    /// <summary>Debit (借): money left the account.</summary>
    [EnumMember(Value = "D")]
    Debit = 1,

    /// <summary>Credit (贷): money entered the account.</summary>
    [EnumMember(Value = "C")]
    Credit,
}
