using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Child packs to fetch again (待重取分包清单), 1 to 1000.</summary>
[CollectionDataContract(Namespace = Namespaces.TaxBatch, ItemName = "Pack")]
public sealed class ResendPacks : List<ResendPack>;
