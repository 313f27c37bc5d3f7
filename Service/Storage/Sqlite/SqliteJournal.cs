namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteJournal(SqliteDatabase database) : IJournal
{
    private readonly SqliteStatement append = database.Prepare(
        "INSERT INTO journal (subject, subject_key, from_state, to_state, moved_at, cause, message_id) VALUES (?, ?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement read = database.Prepare(
        """
        SELECT subject, subject_key, from_state, to_state, moved_at, cause, message_id FROM journal
        WHERE subject_key = ? AND subject = ? ORDER BY move_id
        """);

    private readonly SqliteStatement readLatest = database.Prepare("SELECT COALESCE(MAX(move_id), 0) FROM journal");

    public long Append(JournalMove move) =>
        append.Put(move.Subject)
            .Put(move.SubjectKey)
            .Put(move.From)
            .Put(move.To)
            .Put(move.At)
            .Put(move.Cause)
            .Put(move.MessageId)
            .Insert();

    public long ReadLatest() => readLatest.ReadAll(row => row.Integer(0))[0];

    public IReadOnlyList<JournalMove> Read(string subject, string subjectKey) =>
        read.Put(subjectKey).Put(subject).ReadAll(row => new JournalMove(
            Subject: row.Text(0),
            SubjectKey: row.Text(1),
            From: row.Text(2),
            To: row.Text(3),
            At: row.Time(4),
            Cause: row.Text(5),
            MessageId: row.Text(6)));
}
