namespace FinTax.Soap.Service.Storage;

/// <summary>
/// Packs of any kind with their child packs and items. What an item orders it does not know. Keys are global in a kind.
/// </summary>
internal interface IPackStore
{
    PackRecord? Find(PackKind kind, string key);

    PackRecord? Find(long packId);

    /// <summary>Keeps the pack as new, and answers it with its number.</summary>
    PackRecord Add(PackRecord pack);

    /// <summary>Keeps where the pack stands. What it was announced to be does not change.</summary>
    void Save(PackRecord pack);

    /// <summary>
    /// The pack that has work to do now and comes after another one in the order of their numbers. Null where none
    /// does.
    /// </summary>
    PackRecord? FindNextWithWork(DateTimeOffset now, long afterPackId);

    /// <summary>Packs that were begun before a time and are not complete, the earliest first.</summary>
    IReadOnlyList<PackRecord> ReadIncomplete(DateTimeOffset receivedBefore, int atMost);

    /// <summary>
    /// Packs that are not returned though more work dates than their terms have been opened after the first that one of
    /// their messages is booked on.
    /// </summary>
    IReadOnlyList<PackRecord> ReadOverTerm(int atMost);

    /// <summary>How many packs of a sender are not complete.</summary>
    int CountIncomplete(string sender);

    ChildPackRecord? FindChild(long packId, int no);

    /// <summary>The numbers of the child packs that are here, ascending.</summary>
    IReadOnlyList<int> ReadChildNumbers(long packId);

    /// <summary>Keeps a child pack with its items, in their order.</summary>
    void AddChild(ChildPackRecord child, IEnumerable<PackItemRecord> items);

    PackItemRecord? FindItem(long packId, string itemNo);

    /// <summary>The items of a child pack in their order.</summary>
    IReadOnlyList<PackItemRecord> ReadItems(long packId, int childPackNo);

    /// <summary>Items that wait for their turn, child pack by child pack in their order.</summary>
    IReadOnlyList<PackItemRecord> ReadPending(long packId, int atMost);

    /// <summary>Keeps what became of the item. What it orders does not change.</summary>
    void SaveItem(PackItemRecord item);

    /// <summary>Counts and sums of the states that there are items in; the store keeps them as items move.</summary>
    IReadOnlyList<PackTotalRecord> ReadTotals(long packId);
}
