using System.Text;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.StoreContracts;

/// <summary>What any store must do. Each engine has a class that opens it.</summary>
internal abstract partial class StoreContractTests
{
    protected static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = new(2026, 11, 23);

    protected FakeTimeProvider Clock { get; private set; } = null!;

    protected IStore Store { get; private set; } = null!;

    /// <summary>Opens the store that belongs to the running test; a second time it finds what was kept.</summary>
    protected abstract IStore Open();

    [SetUp]
    public void OpenStore()
    {
        Clock = new FakeTimeProvider(Noon);
        Store = Open();
    }

    [TearDown]
    public async Task CloseStore() => await Store.DisposeAsync();

    [Test]
    public async Task Work_that_throws_writes_nothing_and_its_caller_is_told()
    {
        Assert.That(
            () => Do(stores =>
            {
                stores.ReplayMarks.TryAdd(1, Noon);
                throw new TimeoutException("on purpose");
            }),
            Throws.TypeOf<TimeoutException>().With.Message.EqualTo("on purpose"));
        Assert.That(await Ask(stores => stores.ReplayMarks.TryAdd(1, Noon)), Is.True);
    }

    [Test]
    public async Task An_exception_in_one_call_does_not_hurt_the_others()
    {
        Task<bool>[] calls = [.. Enumerable.Range(0, 100).Select(number => Ask(stores =>
        {
            stores.ReplayMarks.TryAdd((UInt128)number, Noon);

            return number % 10 != 3 ? true : throw new TimeoutException();
        }))];

        await Task.WhenAll(calls).ContinueWith(_ => { }, TaskScheduler.Default);
        int kept = await Ask(stores => Enumerable.Range(0, 100).Count(number => !stores.ReplayMarks.TryAdd((UInt128)number, Noon)));

        Assert.That(calls.Count(call => call.IsFaulted), Is.EqualTo(10));
        Assert.That(kept, Is.EqualTo(90));
    }

    [Test]
    public async Task Nested_work_can_be_taken_back_alone()
    {
        await Do(stores =>
        {
            stores.ReplayMarks.TryAdd(1, Noon);
            stores.Nested(() => stores.ReplayMarks.TryAdd(2, Noon), keep: _ => false);
            stores.Nested(() => stores.ReplayMarks.TryAdd(3, Noon), keep: _ => true);
        });

        Assert.That(await Ask(stores => stores.ReplayMarks.TryAdd(1, Noon)), Is.False);
        Assert.That(await Ask(stores => stores.ReplayMarks.TryAdd(2, Noon)), Is.True);
        Assert.That(await Ask(stores => stores.ReplayMarks.TryAdd(3, Noon)), Is.False);
    }

    [Test]
    public async Task Nested_work_that_throws_is_taken_back_alone()
    {
        await Do(stores =>
        {
            stores.ReplayMarks.TryAdd(1, Noon);
            Assert.That(
                () => stores.Nested<bool>(
                    () =>
                    {
                        stores.ReplayMarks.TryAdd(2, Noon);
                        throw new TimeoutException();
                    },
                    keep: _ => true),
                Throws.TypeOf<TimeoutException>());
        });

        Assert.That(await Ask(stores => stores.ReplayMarks.TryAdd(1, Noon)), Is.False);
        Assert.That(await Ask(stores => stores.ReplayMarks.TryAdd(2, Noon)), Is.True);
    }

    [Test]
    public void Cancelled_work_is_not_begun()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();

        Assert.That(
            () => Store.WriteAsync(stores => stores.ReplayMarks.TryAdd(1, Noon), cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task What_was_taken_is_finished_before_the_store_closes()
    {
        Task<bool>[] calls =
            [.. Enumerable.Range(0, 200).Select(number => Ask(stores => stores.ReplayMarks.TryAdd((UInt128)number, Noon)))];

        await Store.DisposeAsync();

        Assert.That(await Task.WhenAll(calls), Has.All.True);
        Assert.That(() => Ask(_ => true), Throws.TypeOf<ObjectDisposedException>());
        Store = Open();
    }

    [Test]
    public async Task What_was_kept_is_found_by_the_next_to_open_it()
    {
        await Do(stores => stores.ReplayMarks.TryAdd(1, Noon));

        await Store.DisposeAsync();
        Store = Open();

        Assert.That(await Ask(stores => stores.ReplayMarks.TryAdd(1, Noon)), Is.False);
    }

    [Test]
    public async Task Expired_marks_are_forgotten_slice_by_slice()
    {
        await Do(stores =>
        {
            stores.ReplayMarks.TryAdd(1, Noon.AddSeconds(-1));
            stores.ReplayMarks.TryAdd(2, Noon.AddSeconds(-2));
            stores.ReplayMarks.TryAdd(3, Noon);
            Assert.That(stores.ReplayMarks.Purge(Noon, atMost: 1), Is.EqualTo(1));
            Assert.That(stores.ReplayMarks.TryAdd(1, Noon), Is.False);
            Assert.That(stores.ReplayMarks.Purge(Noon, atMost: 10), Is.EqualTo(1));
            Assert.That(stores.ReplayMarks.TryAdd(3, Noon), Is.False);
        });
    }

    [Test]
    public async Task The_writer_forgets_expired_marks_by_itself()
    {
        await Do(stores => stores.ReplayMarks.TryAdd(1, Noon.AddMinutes(5)));
        Clock.Advance(TimeSpan.FromMinutes(6));

        await Do(_ => { });

        Assert.That(await Ask(stores => stores.ReplayMarks.TryAdd(1, Noon)), Is.True);
    }

    [Test]
    public async Task A_receipt_is_kept_as_it_is()
    {
        Receipt receipt = Receipt(1, [1]);

        await Do(stores => stores.Receipts.Add(receipt));
        Receipt? kept = await Ask(stores => stores.Receipts.FindLatest("op", "key"));

        Assert.That(kept, Is.EqualTo(receipt).Using<Receipt>(Same));
        Assert.That(await Ask(stores => stores.Receipts.FindLatest("op", "another")), Is.Null);
        Assert.That(await Ask(stores => stores.Receipts.FindLatest("another", "key")), Is.Null);
    }

    [Test]
    public async Task The_latest_attempt_speaks_for_a_key_and_each_payload_for_itself()
    {
        await Do(stores =>
        {
            stores.Receipts.Add(Receipt(1, [1]));
            stores.Receipts.Add(Receipt(2, [2]));
        });

        Assert.That((await Ask(stores => stores.Receipts.FindLatest("op", "key")))!.Attempt, Is.EqualTo(2));
        Assert.That((await Ask(stores => stores.Receipts.Find("op", "key", [1])))!.Attempt, Is.EqualTo(1));
        Assert.That(await Ask(stores => stores.Receipts.Find("op", "key", [3])), Is.Null);
        Assert.That((await Ask(stores => stores.Receipts.FindAll("op", "key"))).Count, Is.EqualTo(2));
    }

    [Test]
    public async Task An_attempt_is_kept_once()
    {
        await Do(stores => stores.Receipts.Add(Receipt(1, [1])));

        Assert.That(() => Do(stores => stores.Receipts.Add(Receipt(1, [2]))), Throws.Exception);
    }

    [Test]
    public async Task A_deduction_is_kept_and_replaced_under_its_sender_and_key()
    {
        DeductionRecord received = Deduction(TransactionState.Received);
        DeductionRecord failed = received with { State = TransactionState.Failed, ResultCode = "FT0104" };

        await Do(stores => stores.Deductions.Save(received));
        await Do(stores => stores.Deductions.Save(failed));

        Assert.That(await Ask(stores => stores.Deductions.Find("100000000201", received.Key)), Is.EqualTo(failed));
        Assert.That(await Ask(stores => stores.Deductions.Find("100000000202", received.Key)), Is.Null);
    }

    [Test]
    public async Task A_tombstone_has_no_order()
    {
        DeductionRecord tombstone = Deduction(TransactionState.Cancelled) with { Order = null };

        await Do(stores => stores.Deductions.Save(tombstone));

        Assert.That(await Ask(stores => stores.Deductions.Find("100000000201", tombstone.Key)), Is.EqualTo(tombstone));
    }

    [Test]
    public async Task An_agreement_is_kept_and_moves_on()
    {
        AgreementRecord agreement = new(
            "AG1", "13501000000", "91350100M000100Y43", "甲", "102100009980", "102100009980", "6222", "甲",
            AgreementState.SignedWithBank);

        await Do(stores => stores.Agreements.Add(agreement));
        await Do(stores => stores.Agreements.SetState("AG1", AgreementState.Verified));

        Assert.That(
            await Ask(stores => stores.Agreements.Find("AG1")),
            Is.EqualTo(agreement with { State = AgreementState.Verified }));
    }

    [Test]
    public async Task The_journal_keeps_its_order()
    {
        JournalMove first = new("Deduction", "key", "NONE", "RECEIVED", Noon, "request", "message 1");
        JournalMove second = new("Deduction", "key", "RECEIVED", "ACCEPTED", Noon, "rules", "message 1");

        await Do(stores =>
        {
            stores.Journal.Append(first);
            stores.Journal.Append(second);
            stores.Journal.Append(first with { Subject = "Transfer" });
        });

        Assert.That(await Ask(stores => stores.Journal.Read("Deduction", "key")), Is.EqualTo([first, second]));
    }

    [Test]
    public async Task An_entry_moves_the_balances_of_its_accounts()
    {
        await OpenAccounts();

        long entryId = await Ask(stores => stores.Ledger.Append(
            Entry(Today), [new Posting("a", 1, -5, -5), new Posting("b", 1, 5, 5)]));

        Assert.That((await Ask(stores => stores.Ledger.FindAccount("a")))!.BalanceMinor, Is.EqualTo(-5));
        Assert.That((await Ask(stores => stores.Ledger.FindAccount("b")))!.LastEntrySeq, Is.EqualTo(1));
        Assert.That(await Ask(stores => stores.Ledger.FindEntry(entryId)), Is.EqualTo(Entry(Today)));
        Assert.That(
            await Ask(stores => stores.Ledger.ReadPostings(entryId)),
            Is.EqualTo([new Posting("a", 1, -5, -5), new Posting("b", 1, 5, 5)]));
    }

    [Test]
    public async Task A_posting_counted_from_a_stale_balance_is_refused()
    {
        await OpenAccounts();
        await Do(stores => stores.Ledger.Append(Entry(Today), [new Posting("a", 1, -5, -5), new Posting("b", 1, 5, 5)]));

        Assert.That(
            () => Do(stores => stores.Ledger.Append(Entry(Today), [new Posting("a", 2, -5, -5), new Posting("b", 2, 5, 5)])),
            Throws.InvalidOperationException);
    }

    [Test]
    public async Task A_customers_balance_below_zero_is_refused_even_by_the_store()
    {
        await OpenAccounts();

        Assert.That(
            () => Do(stores => stores.Ledger.Append(Entry(Today), [new Posting("a", 1, 5, 5), new Posting("b", 1, -5, -5)])),
            Throws.Exception);
        Assert.That((await Ask(stores => stores.Ledger.FindAccount("a")))!.BalanceMinor, Is.Zero);
    }

    [Test]
    public async Task A_statement_is_cut_by_dates_and_sequence()
    {
        await OpenAccounts();
        await Do(stores =>
        {
            stores.Ledger.Append(Entry(Today.AddDays(-1)), [new Posting("a", 1, -5, -5), new Posting("b", 1, 5, 5)]);
            stores.Ledger.Append(Entry(Today), [new Posting("a", 2, -6, -11), new Posting("b", 2, 6, 11)]);
            stores.Ledger.Append(Entry(Today), [new Posting("a", 3, -7, -18), new Posting("b", 3, 7, 18)]);
        });

        Assert.That(await Sequence(Today.AddDays(-1), Today, after: 0, atMost: 10), Is.EqualTo([1, 2, 3]));
        Assert.That(await Sequence(Today, Today, after: 0, atMost: 10), Is.EqualTo([2, 3]));
        Assert.That(await Sequence(Today.AddDays(-1), Today, after: 1, atMost: 1), Is.EqualTo([2]));
        Assert.That(await Ask(stores => stores.Ledger.SumSince("b", Today)), Is.EqualTo(13));
    }

    protected Task<T> Ask<T>(Func<IStoreTransaction, T> work) => Store.WriteAsync(work, CancellationToken.None);

    protected Task Do(Action<IStoreTransaction> work) => Ask(stores =>
    {
        work(stores);

        return true;
    });

    private static Receipt Receipt(int attempt, byte[] digest) =>
        new("op", "key", attempt, "100000000201", digest, Encoding.UTF8.GetBytes("<a>回执</a>"), "FAILED", true, Noon);

    private static bool Same(Receipt first, Receipt second) =>
        first.Payload.Span.SequenceEqual(second.Payload.Span)
        && first.PayloadDigest.Span.SequenceEqual(second.PayloadDigest.Span)
        && first with { Payload = default, PayloadDigest = default } == second with { Payload = default, PayloadDigest = default };

    private static DeductionRecord Deduction(TransactionState state) => new(
        "100000000201", new DeductionKey("13501000000", Today, "00000001"), state, Today, Noon, "message 1")
    {
        Order = new DeductionOrder("voucher", "a", "b", new Money(99_999_999_999_999_999, "CNY")),
    };

    private static LedgerEntry Entry(DateOnly workDate) =>
        new(workDate, Noon, new LedgerParty("a", "甲", null), new LedgerParty("b", "乙", "102100009980")) { Summary = "a test" };

    private Task OpenAccounts() => Do(stores =>
    {
        stores.Ledger.AddAccount(new Account("a", "甲", AccountKind.Opening, "", "102100009980", "CNY", AccountStatus.Active));
        stores.Ledger.AddAccount(new Account("b", "乙", AccountKind.Bank, "100000000102", "102100009980", "CNY", AccountStatus.Active));
    });

    private Task<List<long>> Sequence(DateOnly from, DateOnly to, long after, int atMost) => Ask(stores =>
        stores.Ledger.ReadStatement("b", from, to, after, atMost).Select(row => row.Posting.EntrySeq).ToList());
}
