using System.Buffers.Binary;

namespace FinTax.Soap.Service.Storage.Sqlite;

/// <summary>
/// Whether a mark is there is looked up in memory; that it is there is on disk. A fingerprint is a random number: an
/// index over them on disk costs each commit a page of 4 KB for each mark, most of what a signed query costs at all.
/// Kept in the order of their expiry instead, the marks of one commit share a page or two. The memory is right because
/// this process alone has the file, and because what is rolled back there is undone here; a mark takes some 32 bytes.
/// </summary>
internal sealed class SqliteReplayMarkStore : IReplayMarkStore
{
    private readonly SqliteStatement add;
    private readonly SqliteStatement purge;
    private readonly HashSet<UInt128> known;
    private readonly Stack<(UInt128 Fingerprint, bool IsAdded)> undo = new();

    public SqliteReplayMarkStore(SqliteDatabase database)
    {
        add = database.Prepare("INSERT INTO replay_marks (expires_at, fingerprint) VALUES (?, ?)");
        purge = database.Prepare(
            """
            DELETE FROM replay_marks WHERE (expires_at, fingerprint) IN (
                SELECT expires_at, fingerprint FROM replay_marks WHERE expires_at < ? ORDER BY expires_at LIMIT ?)
            RETURNING fingerprint, expires_at
            """);

        using SqliteStatement all = database.Prepare("SELECT fingerprint FROM replay_marks");
        known = [.. all.ReadAll(row => Fingerprint(row.Blob(0)))];
    }

    public DateTimeOffset ForgottenUntil { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>How many changes there have been in this transaction.</summary>
    public int Changes => undo.Count;

    public bool TryAdd(UInt128 fingerprint, DateTimeOffset expiresAt)
    {
        if (!known.Add(fingerprint))
        {
            return false;
        }

        undo.Push((fingerprint, IsAdded: true));
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, fingerprint);

        // Kept to the millisecond: rounded up, so that a mark is never gone before its time.
        add.Put(expiresAt.AddMilliseconds(1)).Put(bytes).Run();

        return true;
    }

    public int Purge(DateTimeOffset now, int atMost)
    {
        List<(UInt128 Fingerprint, DateTimeOffset ExpiresAt)> purged =
            purge.Put(now).Put(atMost).ReadAll(row => (Fingerprint(row.Blob(0)), row.Time(1)));

        foreach (var (fingerprint, expiresAt) in purged)
        {
            known.Remove(fingerprint);
            undo.Push((fingerprint, IsAdded: false));
            ForgottenUntil = expiresAt > ForgottenUntil ? expiresAt : ForgottenUntil;
        }

        return purged.Count;
    }

    public void Commit() => undo.Clear();

    /// <summary>Follows a rollback to where there had been so many changes.</summary>
    public void RollBackTo(int changes)
    {
        while (undo.Count > changes)
        {
            var (fingerprint, isAdded) = undo.Pop();

            if (isAdded)
            {
                known.Remove(fingerprint);
            }
            else
            {
                known.Add(fingerprint);
            }
        }
    }

    private static UInt128 Fingerprint(byte[] bytes) => BinaryPrimitives.ReadUInt128BigEndian(bytes);
}
