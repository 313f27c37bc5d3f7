using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.Packs;

/// <summary>What one message brings of a pack, whatever its items are.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Key">The pack's business key, its parts joined by slashes.</param>
/// <param name="Whole">What the message says that the whole pack is.</param>
/// <param name="ChildPackNum">In how many messages the pack comes.</param>
/// <param name="ChildPackNo">Which of them this is, from 1.</param>
/// <param name="Size">What this one brings. Its own rules have held that its items come to just that.</param>
internal sealed record PackUpload(
    PackKind Kind, string Key, PackSize Whole, int ChildPackNum, int ChildPackNo, PackSize Size)
{
    /// <summary>What all items of the message have in common, as JSON in the contract's words.</summary>
    public required string Content { get; init; }

    /// <summary>In how many work dates after its own the whole pack must be returned.</summary>
    public int? ReturnTerm { get; init; }

    public required IReadOnlyList<UploadedItem> Items { get; init; }

    /// <summary>The path of an item's number in the message, for whom it is wrong.</summary>
    public required Func<int, string> NumberField { get; init; }
}

/// <param name="ItemNo">Its number, which is once in the pack.</param>
/// <param name="Amount">What it is about.</param>
/// <param name="Content">The item itself, as JSON in the contract's words.</param>
internal sealed record UploadedItem(string ItemNo, Money Amount, string Content);
