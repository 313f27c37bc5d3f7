using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteDifferenceStore(SqliteDatabase database) : IDifferenceStore
{
    private const string Columns =
        """
        bank_code, chk_date, ord, class, kind, tax_org_code, entrust_date, trace_no, pack_no, state, found_at,
        their_state, their_amount_minor, their_voucher_no, their_account,
        our_sender, our_state, our_amount_minor, our_voucher_no,
        action, operator_id, remark, proposed_at, reviewer_id, approved_at, bank_serial_no
        """;

    private readonly SqliteStatement find = database.Prepare(
        $"SELECT difference_id, {Columns} FROM differences WHERE difference_id = ?");

    private readonly SqliteStatement findByKey = database.Prepare(
        $"""
         SELECT difference_id, {Columns} FROM differences
         WHERE bank_code = ? AND chk_date = ? AND ({KeyColumns.NamesInLists}) = (?, ?, ?, ?, ?)
         """);

    private readonly SqliteStatement add = database.Prepare(
        $"""
         INSERT INTO differences ({Columns})
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         RETURNING difference_id
         """);

    private readonly SqliteStatement save = database.Prepare(
        """
        UPDATE differences SET
            ord = ?, class = ?, state = ?, found_at = ?,
            their_state = ?, their_amount_minor = ?, their_voucher_no = ?, their_account = ?,
            our_sender = ?, our_state = ?, our_amount_minor = ?, our_voucher_no = ?,
            action = ?, operator_id = ?, remark = ?, proposed_at = ?,
            reviewer_id = ?, approved_at = ?, bank_serial_no = ?
        WHERE difference_id = ?
        """);

    private readonly SqliteStatement hasUnresolved = database.Prepare(
        """
        SELECT EXISTS (
            SELECT 1 FROM differences
            WHERE bank_code = ?1 AND chk_date = ?2 AND (?3 IS NULL OR ord = ?3) AND state IN ('OPEN', 'PROPOSED'))
        """);

    private readonly SqliteStatement read = database.Prepare(
        $"""
         SELECT difference_id, {Columns} FROM differences
         WHERE bank_code = ?1 AND chk_date = ?2 AND (?3 IS NULL OR ord = ?3) AND (?4 IS NULL OR class = ?4)
           AND (?5 IS NULL OR state = ?5) AND difference_id > ?6
         ORDER BY difference_id LIMIT ?7
         """);

    private readonly SqliteStatement append = database.Prepare(
        """
        INSERT INTO resolutions (difference_id, step, action, node, operator_id, remark, at, message_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly SqliteStatement readSteps = database.Prepare(
        """
        SELECT difference_id, step, action, node, operator_id, remark, at, message_id FROM resolutions
        WHERE difference_id = ? ORDER BY resolution_id
        """);

    public DifferenceRecord? Find(long differenceId) => find.Put(differenceId).ReadOne(Read);

    public DifferenceRecord? Find(string bankCode, DateOnly chkDate, ReconKey key) =>
        findByKey.Put(bankCode).Put(chkDate).Put(key).ReadOne(Read);

    public DifferenceRecord Add(DifferenceRecord difference)
    {
        add.Put(difference.BankCode)
            .Put(difference.ChkDate)
            .Put(difference.Ord)
            .Put(WireName.Of(difference.Class))
            .Put(difference.Key)
            .Put(WireName.Of(difference.State))
            .Put(difference.FoundAt);

        return difference with { DifferenceId = PutSides(add, difference).ReadAll(row => row.Integer(0))[0] };
    }

    public void Save(DifferenceRecord difference)
    {
        save.Put(difference.Ord)
            .Put(WireName.Of(difference.Class))
            .Put(WireName.Of(difference.State))
            .Put(difference.FoundAt);
        PutSides(save, difference).Put(difference.DifferenceId).Run();
    }

    public bool HasUnresolved(string bankCode, DateOnly chkDate, int? ord = null) =>
        hasUnresolved.Put(bankCode).Put(chkDate).Put((long?)ord).ReadAll(row => row.Boolean(0))[0];

    public IReadOnlyList<DifferenceRecord> Read(DifferenceFilter filter, long afterId, int atMost) =>
        read.Put(filter.BankCode)
            .Put(filter.ChkDate)
            .Put((long?)filter.Ord)
            .Put(filter.Class is { } reconClass ? WireName.Of(reconClass) : null)
            .Put(filter.State is { } state ? WireName.Of(state) : null)
            .Put(afterId)
            .Put(atMost)
            .ReadAll(Read);

    public void Append(ResolutionRecord step) =>
        append.Put(step.DifferenceId)
            .Put(WireName.Of(step.Step))
            .Put(WireName.Of(step.Action))
            .Put(step.Node)
            .Put(step.OperatorId)
            .Put(step.Remark)
            .Put(step.At)
            .Put(step.MessageId)
            .Run();

    public IReadOnlyList<ResolutionRecord> ReadSteps(long differenceId) =>
        readSteps.Put(differenceId).ReadAll(row => new ResolutionRecord(
            row.Integer(0),
            WireName.Parse<ResolutionStep>(row.Text(1)),
            WireName.Parse<ResolutionAction>(row.Text(2)),
            row.Text(3),
            row.Text(4),
            row.TextOrNull(5),
            row.Time(6),
            row.Text(7)));

    private static SqliteStatement PutSides(SqliteStatement statement, DifferenceRecord difference) =>
        statement.Put(difference.Theirs is { } theirs ? WireName.Of(theirs.State) : null)
            .Put(difference.Theirs?.AmountMinor)
            .Put(difference.Theirs?.TaxVoucherNo)
            .Put(difference.Theirs?.PayerAccount)
            .Put(difference.Ours?.Sender)
            .Put(difference.Ours is { } ours ? WireName.Of(ours.State) : null)
            .Put(difference.Ours?.AmountMinor)
            .Put(difference.Ours?.TaxVoucherNo)
            .Put(difference.Proposal is { } proposal ? WireName.Of(proposal.Action) : null)
            .Put(difference.Proposal?.OperatorId)
            .Put(difference.Proposal?.Remark)
            .Put(difference.Proposal?.ProposedAt.ToUnixTimeMilliseconds())
            .Put(difference.Approval?.ReviewerId)
            .Put(difference.Approval?.ApprovedAt.ToUnixTimeMilliseconds())
            .Put(difference.Approval?.BankSerialNo);

    private static DifferenceRecord Read(SqliteStatement row)
    {
        ReconKey key = row.KeyInList(5);

        return new DifferenceRecord(
            DifferenceId: row.Integer(0),
            BankCode: row.Text(1),
            ChkDate: row.Date(2),
            Ord: (int)row.Integer(3),
            Class: WireName.Parse<ReconClass>(row.Text(4)),
            Key: key,
            State: WireName.Parse<DifferenceState>(row.Text(10)),
            FoundAt: row.Time(11))
        {
            Theirs = row.TextOrNull(12) is { } theirState
                ? new PartnerLine(
                    key, WireName.Parse<BankLineState>(theirState), row.Integer(13), row.Text(14), row.TextOrNull(15))
                : null,
            Ours = row.TextOrNull(16) is { } sender
                ? new OwnLine(
                    sender,
                    WireName.Parse<TransactionState>(row.Text(17)),
                    row.IntegerOrNull(18),
                    row.TextOrNull(19))
                : null,
            Proposal = row.TextOrNull(20) is { } action
                ? new Proposal(WireName.Parse<ResolutionAction>(action), row.Text(21), row.TextOrNull(22), row.Time(23))
                : null,
            Approval = row.TextOrNull(24) is { } reviewer
                ? new Approval(reviewer, row.Time(25), row.TextOrNull(26))
                : null,
        };
    }
}
