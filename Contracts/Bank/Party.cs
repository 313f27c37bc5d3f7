using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Holder of an account (收付款人).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class Party
{
    /// <summary>Account number (账号). 1 to 32 letters, digits and hyphens.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Account { get; set; } = "";

    /// <summary>Name of the holder (户名). 1 to 200 characters.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string Name { get; set; } = "";

    /// <summary>
    /// Bank of the account (开户行行号); required for the payee of a transfer to another bank. 12 digits. Optional.
    /// </summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? BankCode { get; set; }
}
