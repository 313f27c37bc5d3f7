using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Balances (余额清单), in the order of the accounts asked for.</summary>
[CollectionDataContract(Namespace = Namespaces.Bank, ItemName = "Balance")]
public sealed class AccountBalances : List<AccountBalance>;
