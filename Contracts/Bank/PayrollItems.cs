using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Wages of a payroll (代发工资明细清单), 1 to 1000.</summary>
[CollectionDataContract(Namespace = Namespaces.Bank, ItemName = "Item")]
public sealed class PayrollItems : List<PayrollItem>;
