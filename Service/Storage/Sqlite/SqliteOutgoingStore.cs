namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteOutgoingStore(SqliteDatabase database) : IOutgoingStore
{
    private const string Given =
        """
        kind, system, operation, business_key, sender, subject, work_date, message_id, trace_id, sent_at,
        remote_key, reason, payload, state, tries, ask_at
        """;

    private const string All = $"SELECT {Given}, call_id FROM outgoing_calls";

    private readonly SqliteStatement add = database.Prepare(
        $"INSERT INTO outgoing_calls ({Given}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING {Given}, call_id");

    private readonly SqliteStatement save = database.Prepare(
        "UPDATE outgoing_calls SET state = ?, tries = ?, ask_at = ? WHERE call_id = ?");

    private readonly SqliteStatement find = database.Prepare($"{All} WHERE call_id = ?");

    private readonly SqliteStatement findLatest = database.Prepare(
        $"{All} WHERE subject = ? AND sender = ? AND kind = ? ORDER BY call_id DESC LIMIT 1");

    private readonly SqliteStatement readDue = database.Prepare(
        $"{All} WHERE state <> 'KNOWN' AND ask_at <= ? ORDER BY ask_at, call_id LIMIT ?");

    private readonly SqliteStatement readOpen = database.Prepare($"{All} WHERE state <> 'KNOWN' ORDER BY call_id");

    public OutgoingCall Add(OutgoingCall call) =>
        add.Put(Name(call.Kind))
            .Put(call.System)
            .Put(call.Operation)
            .Put(call.BusinessKey)
            .Put(call.Sender)
            .Put(call.Subject)
            .Put(call.WorkDate)
            .Put(call.MessageId)
            .Put(call.TraceId)
            .Put(call.SentAt)
            .Put(call.RemoteKey)
            .Put(call.Reason)
            .Put(call.Payload.Span)
            .Put(Name(call.State))
            .Put(call.Tries)
            .Put(call.AskAt)
            .ReadOne(Read)!;

    public void Save(OutgoingCall call) =>
        save.Put(Name(call.State)).Put(call.Tries).Put(call.AskAt).Put(call.CallId).Run();

    public OutgoingCall? Find(long callId) => find.Put(callId).ReadOne(Read);

    public OutgoingCall? FindLatest(OutgoingKind kind, string sender, string subject) =>
        findLatest.Put(subject).Put(sender).Put(Name(kind)).ReadOne(Read);

    public IReadOnlyList<OutgoingCall> ReadDue(DateTimeOffset now, int atMost) => readDue.Put(now).Put(atMost).ReadAll(Read);

    public IReadOnlyList<OutgoingCall> ReadOpen() => readOpen.ReadAll(Read);

    private static OutgoingCall Read(SqliteStatement row) => new(
        Kind: KindOf(row.Text(0)),
        System: row.Text(1),
        Operation: row.Text(2),
        BusinessKey: row.Text(3),
        Sender: row.Text(4),
        Subject: row.Text(5),
        WorkDate: row.Date(6),
        MessageId: row.Text(7),
        TraceId: row.Text(8),
        SentAt: row.Time(9))
    {
        RemoteKey = row.Text(10),
        Reason = row.TextOrNull(11),
        Payload = row.Blob(12),
        State = StateOf(row.Text(13)),
        Tries = (int)row.Integer(14),
        AskAt = row.Time(15),
        CallId = row.Integer(16),
    };

    private static string Name(OutgoingKind kind) => kind switch
    {
        OutgoingKind.Deduct => "DEDUCT",
        OutgoingKind.Reverse => "REVERSE",
        OutgoingKind.Pay => "PAY",
        OutgoingKind.Recall => "RECALL",
        _ => "TRANSFER",
    };

    private static OutgoingKind KindOf(string name) => name switch
    {
        "DEDUCT" => OutgoingKind.Deduct,
        "REVERSE" => OutgoingKind.Reverse,
        "PAY" => OutgoingKind.Pay,
        "RECALL" => OutgoingKind.Recall,
        _ => OutgoingKind.Transfer,
    };

    private static string Name(OutgoingState state) => state switch
    {
        OutgoingState.Sending => "SENDING",
        OutgoingState.InDoubt => "IN_DOUBT",
        _ => "KNOWN",
    };

    private static OutgoingState StateOf(string name) => name switch
    {
        "SENDING" => OutgoingState.Sending,
        "IN_DOUBT" => OutgoingState.InDoubt,
        _ => OutgoingState.Known,
    };
}
