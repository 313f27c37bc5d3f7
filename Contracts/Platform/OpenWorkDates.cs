using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>Open work dates (开放的工作日期), up to 31: the latest. Written yyyy-MM-dd, without a time zone.</summary>
[CollectionDataContract(Namespace = Namespaces.Platform, ItemName = "WorkDate")]
public sealed class OpenWorkDates : List<DateOnly>;
