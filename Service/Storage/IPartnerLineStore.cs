namespace FinTax.Soap.Service.Storage;

/// <summary>What banks send of their own books to be compared, in the order of the keys.</summary>
internal interface IPartnerLineStore
{
    /// <summary>A number to keep the lines of one acknowledgement under.</summary>
    long NewLoad();

    /// <summary>The number under which lines wait that no batch of the date has answered yet.</summary>
    long CarriedLoad(string bankCode, DateOnly chkDate);

    /// <summary>Keeps a child pack; false where one of its keys is in the load already, or its number is.</summary>
    bool TryAdd(long loadId, int packNo, long sumMinor, IReadOnlyCollection<PartnerLine> lines);

    /// <summary>Keeps one line, in place of what was kept under its key.</summary>
    void Put(long loadId, PartnerLine line);

    LoadedSoFar Sum(long loadId);

    bool HasPack(long loadId, int packNo);

    /// <summary>Child packs that have not come, of so many.</summary>
    IReadOnlyList<int> ReadMissing(long loadId, int packNum, int atMost);

    /// <summary>
    /// Lines of two loads, in the order of their keys, beyond one; the first load's first where both have it.
    /// </summary>
    IReadOnlyList<PartnerLine> Read(long loadId, long carriedId, ReconKey? after, int atMost);

    /// <summary>Forgets the lines of both loads up to a key.</summary>
    void RemoveUpTo(long loadId, long carriedId, ReconKey last);

    /// <summary>The bank has begun anew: nothing of this load counts.</summary>
    void GiveUp(long loadId);

    /// <summary>Forgets lines of loads that were given up, and says how many.</summary>
    int Purge(int atMost);
}
