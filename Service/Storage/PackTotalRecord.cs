using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Service.Storage;

/// <summary>How many items of a pack are in one state, and their sum.</summary>
internal sealed record PackTotalRecord(PackItemState State, int Num, long Minor);
