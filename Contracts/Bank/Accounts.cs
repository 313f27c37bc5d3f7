using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Accounts (账号清单), up to 20. Each has 1 to 32 letters, digits and hyphens.</summary>
[CollectionDataContract(Namespace = Namespaces.Bank, ItemName = "Account")]
public sealed class Accounts : List<string>;
