using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Remarks (备注), up to three. Each has up to 60 characters.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxPayment, ItemName = "Remark")]
public sealed class Remarks : List<string>;
