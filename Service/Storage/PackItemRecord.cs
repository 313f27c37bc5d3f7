using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Service.Storage;

/// <summary>One order of a pack, and what became of it.</summary>
/// <param name="PackId">Of which pack.</param>
/// <param name="ChildPackNo">In which of its messages it came.</param>
/// <param name="ItemNo">Its number, which is once in the pack.</param>
/// <param name="Amount">What it is about.</param>
/// <param name="Content">The order itself, as JSON in the contract's words.</param>
/// <param name="State">Where it stands.</param>
internal sealed record PackItemRecord(
    long PackId, int ChildPackNo, string ItemNo, Money Amount, string Content, PackItemState State)
{
    /// <summary>Given by the store; rising in the order of the items of a child pack.</summary>
    public long ItemId { get; init; }

    /// <summary>A result code, or that of a fault.</summary>
    public string? ResultCode { get; init; }

    /// <summary>The rules that it broke, and where.</summary>
    public string? Rule { get; init; }

    /// <summary>The work date that its money moved on.</summary>
    public DateOnly? WorkDate { get; init; }

    public string? BankSerialNo { get; init; }
}
