using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Outcomes (退库明细结果清单), in the order of the items.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxPayment, ItemName = "Outcome")]
public sealed class RefundOutcomes : List<RefundOutcome>;
