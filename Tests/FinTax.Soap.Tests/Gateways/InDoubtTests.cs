using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>A payment that another system of record carries out, over a line that does not always carry.</summary>
internal sealed class InDoubtTests
{
    private const string Key = "13502000000/2026-11-23/00000001";

    private FarBank bank = null!;
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start()
    {
        bank = new FarBank();
        service = await FarBanks.StartWithAsync(bank);
        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
    }

    [TearDown]
    public async Task Stop()
    {
        bank.LetReplies();
        await service.DisposeAsync();
    }

    [Test]
    public async Task A_debit_elsewhere_is_answered_with_its_outcome_and_kept()
    {
        OperationReply first = await service.SendAsync(FarBanks.Deduct());
        OperationReply second = await service.SendAsync(FarBanks.Deduct());

        DeductionReceipt receipt = EmbeddedService.Read<DeductTaxResponse>(first).Receipt;
        Assert.That(receipt.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(receipt.BankSerialNo, Is.EqualTo("FAR" + Key));
        Assert.That(second.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
        Assert.That(bank.Arrivals, Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_sent_is_on_disk_before_it_is_sent()
    {
        OutgoingCall? onDisk = null;
        bank.Line = call =>
        {
            onDisk = service.ReadStoreAsync(stores => stores.Outgoing.Find(call.CallId)).GetAwaiter().GetResult();

            return LineMood.Carries;
        };

        await service.SendAsync(FarBanks.Deduct());

        Assert.That(onDisk!.State, Is.EqualTo(OutgoingState.Sending));
        Assert.That(onDisk.Payload.Length, Is.GreaterThan(500));
        Assert.That(await Moves(), Is.EqualTo(["RECEIVED", "ACCEPTED", "PROCESSING", "SUCCEEDED"]));
    }

    [Test]
    public async Task A_decline_elsewhere_leaves_the_key_free_for_another_payload()
    {
        bank.Declines = _ => true;
        DeductionReceipt declined = await Deduct();
        bank.Declines = _ => false;

        DeductionReceipt second = await Deduct(amount: 5.00m);

        Assert.That(declined.State, Is.EqualTo(TransactionState.Failed));
        Assert.That(declined.Result.Code, Is.EqualTo("FT0104"));
        Assert.That(second.State, Is.EqualTo(TransactionState.Succeeded));
    }

    [Test]
    public async Task That_an_earlier_attempt_was_declined_says_nothing_of_one_that_is_still_on_its_way()
    {
        bank.Declines = _ => true;
        await Deduct();
        bank.Declines = _ => false;
        bank.Line = _ => LineMood.DeliversLate;
        await Deduct(amount: 5.00m);
        bank.Line = _ => LineMood.Carries;
        await Ask();
        TransactionState? beforeItArrives = await State();

        bank.DeliverLate();
        await Ask();

        Assert.That(beforeItArrives, Is.EqualTo(TransactionState.InDoubt));
        Assert.That(await State(), Is.EqualTo(TransactionState.Succeeded));
    }

    [Test]
    public async Task A_slow_answer_gets_the_receipt_of_its_own_attempt()
    {
        bank.Declines = _ => true;
        bank.Line = _ => LineMood.HoldsReply;
        Task<OperationReply> slow = service.SendAsync(FarBanks.Deduct());
        await bank.HoldsAsync();
        bank.Declines = _ => false;
        bank.Line = _ => LineMood.Carries;
        await Ask();
        DeductionReceipt second = await Deduct(amount: 5.00m);

        bank.LetReplies();

        Assert.That(second.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(StateOf(await slow), Is.EqualTo(TransactionState.Failed));
    }

    [Test]
    public async Task A_slow_answer_after_the_end_was_told_is_the_receipt()
    {
        bank.Line = _ => LineMood.HoldsReply;
        Task<OperationReply> slow = service.SendAsync(FarBanks.Deduct());
        await bank.HoldsAsync();
        bank.Line = _ => LineMood.Carries;
        await Reverse();
        OperationReply told = await service.SendAsync(FarBanks.Deduct());

        bank.LetReplies();

        Assert.That(StateOf(told), Is.EqualTo(TransactionState.Reversed));
        Assert.That((await slow).Payload!.Value.ToArray(), Is.EqualTo(told.Payload!.Value.ToArray()));
    }

    [TestCase(LineMood.LosesReply, TransactionState.Succeeded)]
    [TestCase(LineMood.LosesRequest, TransactionState.InDoubt)]
    public async Task Without_an_answer_it_is_in_doubt_until_the_other_system_knows(LineMood mood, TransactionState then)
    {
        bank.Line = _ => mood;
        DeductionReceipt inDoubt = await Deduct();
        bank.Line = _ => LineMood.Carries;

        await Ask();

        Assert.That(inDoubt.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That(inDoubt.QueryAfterSeconds, Is.EqualTo(10));
        Assert.That(await State(), Is.EqualTo(then));
    }

    [Test]
    public async Task A_report_is_no_receipt_and_the_receipt_is_the_first_reply_that_tells_the_end()
    {
        bank.Line = _ => LineMood.LosesReply;
        OperationReply report = await service.SendAsync(FarBanks.Deduct());
        OperationReply again = await service.SendAsync(FarBanks.Deduct());
        bank.Line = _ => LineMood.Carries;
        await Ask();

        OperationReply receipt = await service.SendAsync(FarBanks.Deduct());
        OperationReply later = await service.SendAsync(FarBanks.Deduct());

        Assert.That(StateOf(report), Is.EqualTo(TransactionState.InDoubt));
        Assert.That(StateOf(again), Is.EqualTo(TransactionState.InDoubt));
        Assert.That(again.Duplicate, Is.True);
        Assert.That(StateOf(receipt), Is.EqualTo(TransactionState.Succeeded));
        Assert.That(later.Payload!.Value.ToArray(), Is.EqualTo(receipt.Payload!.Value.ToArray()));
        Assert.That(bank.Arrivals, Is.EqualTo(1));
    }

    [Test]
    public async Task A_duplicate_of_a_call_under_way_is_told_so_and_is_not_sent()
    {
        bank.Line = _ => LineMood.HoldsReply;
        Task<OperationReply> first = service.SendAsync(FarBanks.Deduct());
        await bank.HoldsAsync();

        OperationReply duplicate = await service.SendAsync(FarBanks.Deduct());
        SoapFaultException other = await Refusal.Of(() => service.SendAsync(FarBanks.Deduct(amount: 1.00m)));
        bank.LetReplies();

        Assert.That(StateOf(duplicate), Is.EqualTo(TransactionState.Processing));
        Assert.That(other.LogCode, Is.EqualTo("FT4001"));
        Assert.That(StateOf(await first), Is.EqualTo(TransactionState.Succeeded));
        Assert.That(bank.Arrivals, Is.EqualTo(1));
    }

    [Test]
    public async Task What_was_not_sent_is_refused_and_may_be_sent_again()
    {
        bank.Line = _ => LineMood.RefusesConnection;
        SoapFaultException refusal = await Refusal.Of(() => service.SendAsync(FarBanks.Deduct()));
        bank.Line = _ => LineMood.Carries;

        DeductionReceipt receipt = await Deduct();

        Assert.That(refusal.LogCode, Is.EqualTo("FT5001"));
        Assert.That(((DownstreamFault)refusal.Detail!).MayHaveExecuted, Is.False);
        Assert.That(receipt.State, Is.EqualTo(TransactionState.Succeeded));
    }

    [Test]
    public async Task What_a_stopped_process_left_under_way_is_in_doubt_and_then_known()
    {
        bank.Line = _ => LineMood.HoldsReply;
        Task<OperationReply> cut = service.SendAsync(FarBanks.Deduct());
        await bank.HoldsAsync();
        service = await service.RestartAsync();
        TransactionState? afterwards = await State();
        bank.LetReplies();
        bank.Line = _ => LineMood.Carries;

        await Ask();

        Assert.That(afterwards, Is.EqualTo(TransactionState.InDoubt));
        Assert.That(await State(), Is.EqualTo(TransactionState.Succeeded));
        Assert.That(async () => await cut, Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task It_asks_less_and_less_often()
    {
        bank.Line = _ => LineMood.LosesRequest;
        await service.SendAsync(FarBanks.Deduct());

        List<int> asked = [];
        for (int seconds = 0; seconds < 60; seconds++)
        {
            service.Clock.Advance(TimeSpan.FromSeconds(1));
            asked.Add((await service.Get<Recovery>().AskAsync(CancellationToken.None)).Count);
        }

        Assert.That(asked.Index().Where(second => second.Item > 0).Select(second => second.Index + 1), Is.EqualTo([3, 9, 21, 45]));
    }

    [Test]
    public async Task A_reversal_elsewhere_takes_the_debit_back()
    {
        await Deduct();

        ReversalReceipt receipt = await Reverse();

        Assert.That(receipt.CancelAnswer, Is.EqualTo(CancelAnswer.Done));
        Assert.That(receipt.OriginalState, Is.EqualTo(TransactionState.Reversed));
        Assert.That(bank.NetDebits(Key), Is.Zero);
    }

    [Test]
    public async Task A_reversal_settles_what_is_in_doubt_and_its_receipt_says_so()
    {
        bank.Line = _ => LineMood.DeliversLate;
        await Deduct();
        bank.Line = _ => LineMood.Carries;

        await Reverse();
        bank.DeliverLate();

        Assert.That((await Deduct()).State, Is.EqualTo(TransactionState.Reversed));
        Assert.That(bank.NetDebits(Key), Is.Zero);
    }

    [Test]
    public async Task A_reversal_in_doubt_is_sent_again_under_its_number()
    {
        await Deduct();
        bank.Line = _ => LineMood.LosesReply;
        ReversalReceipt inDoubt = await Reverse();
        ReversalReceipt repeated = await Reverse();
        bank.Line = _ => LineMood.Carries;

        await Ask();

        Assert.That(inDoubt.CancelAnswer, Is.EqualTo(CancelAnswer.InDoubt));
        Assert.That(repeated.CancelAnswer, Is.EqualTo(CancelAnswer.InDoubt));
        Assert.That((await Reverse()).CancelAnswer, Is.EqualTo(CancelAnswer.Done));
        Assert.That(await State(), Is.EqualTo(TransactionState.Reversed));
    }

    [Test]
    public async Task A_reversal_refused_after_the_day_cut_returns_to_the_state_before()
    {
        await Deduct();
        bank.ClosedDates.Add(Requests.Today);

        ReversalReceipt receipt = await Reverse();

        Assert.That(receipt.CancelAnswer, Is.EqualTo(CancelAnswer.Refused));
        Assert.That(receipt.Result.Code, Is.EqualTo("FT0109"));
        Assert.That(await State(), Is.EqualTo(TransactionState.Succeeded));
    }

    [Test]
    public async Task A_work_date_that_closes_on_a_call_in_doubt_reverses_it()
    {
        bank.Line = _ => LineMood.DeliversLate;
        await Deduct();
        bank.Line = _ => LineMood.Carries;
        service.Clock.Advance(TimeSpan.FromHours(12));
        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);

        await Ask();
        await Ask();
        bank.DeliverLate();

        Assert.That(await State(), Is.EqualTo(TransactionState.Reversed));
        Assert.That(await Moves(), Is.EqualTo(["RECEIVED", "ACCEPTED", "PROCESSING", "IN_DOUBT", "REVERSING", "REVERSED"]));
        Assert.That(bank.NetDebits(Key), Is.Zero);
    }

    [Test]
    public async Task Not_found_is_final_only_when_the_date_is_closed_and_no_reversal_is_taken()
    {
        bank.Line = _ => LineMood.LosesRequest;
        await Deduct();
        bank.Line = _ => LineMood.Carries;
        await Ask();
        TransactionState? whileOpen = await State();
        bank.ClosedDates.Add(Requests.Today);
        service.Clock.Advance(TimeSpan.FromHours(12));
        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);

        await Ask();
        await Ask();
        await Ask();

        Assert.That(whileOpen, Is.EqualTo(TransactionState.InDoubt));
        Assert.That(await State(), Is.EqualTo(TransactionState.Failed));
        SoapFaultException spent = await Refusal.Of(() => service.SendAsync(
            FarBanks.Deduct(amount: 2.00m).At(service, Requests.Today.AddDays(1))));
        Assert.That(spent.LogCode, Is.EqualTo("FT4001"));
    }

    [Test]
    public async Task A_late_answer_is_booked_on_the_work_date_of_its_request()
    {
        bank.Line = _ => LineMood.HoldsReply;
        Task<OperationReply> late = service.SendAsync(FarBanks.Deduct());
        await bank.HoldsAsync();
        service.Clock.Advance(TimeSpan.FromDays(1));
        bank.LetReplies();

        DeductTaxResponse reply = EmbeddedService.Read<DeductTaxResponse>(await late);
        Assert.That(reply.Header.WorkDate, Is.EqualTo(Requests.Today));
        Assert.That(reply.Receipt.TaxDate, Is.EqualTo(Requests.Today));
        Assert.That(reply.Receipt.State, Is.EqualTo(TransactionState.Succeeded));
    }

    [Test]
    public async Task A_dry_run_sends_nothing()
    {
        DeductTaxRequest dry = FarBanks.Deduct();
        dry.Header.ValidateOnly = true;

        await service.SendAsync(dry);

        Assert.That(bank.Arrivals, Is.Zero);
        Assert.That(await State(), Is.Null);
    }

    [Test]
    public async Task A_transfer_elsewhere_is_in_doubt_and_then_known()
    {
        bank.Line = _ => LineMood.LosesReply;
        SubmitTransferResponse inDoubt = await service.AskAsync<SubmitTransferResponse>(Requests.Transfer());
        bank.Line = _ => LineMood.Carries;
        await Ask();

        SubmitTransferResponse known = await service.AskAsync<SubmitTransferResponse>(Requests.Transfer());

        Assert.That(inDoubt.Receipt.State, Is.EqualTo(TransferState.InDoubt));
        Assert.That(known.Receipt.State, Is.EqualTo(TransferState.Succeeded));
        Assert.That(known.Receipt.BankSerialNo, Does.StartWith("FARFT"));
    }

    [Test]
    public async Task Another_partners_account_elsewhere_does_not_exist()
    {
        SubmitTransferRequest request = Requests.Transfer();
        request.Header.Sender = Requests.OtherBank;

        SubmitTransferResponse reply = await service.AskAsync<SubmitTransferResponse>(request);

        Assert.That(reply.Receipt.Result.Code, Is.EqualTo("FT0101"));
        Assert.That(bank.Arrivals, Is.Zero);
    }

    private async Task<DeductionReceipt> Deduct(decimal amount = 10_000.00m) =>
        (await service.AskAsync<DeductTaxResponse>(FarBanks.Deduct(amount: amount))).Receipt;

    private async Task<ReversalReceipt> Reverse() =>
        (await service.AskAsync<ReverseDeductionResponse>(FarBanks.Reverse())).Receipt;

    private static TransactionState StateOf(OperationReply reply) =>
        EmbeddedService.Read<DeductTaxResponse>(reply).Receipt.State;

    private Task<TransactionState?> State() => service.ReadStoreAsync(
        stores => stores.Deductions.Find(Requests.TaxBureau, DeductionKey.Parse(Key))?.State);

    private Task<IEnumerable<string>> Moves() => service.ReadStoreAsync(
        stores => stores.Journal.Read("Deduction", $"{Requests.TaxBureau}/{Key}").Select(move => move.To));

    private async Task Ask()
    {
        service.Clock.Advance(TimeSpan.FromMinutes(5));
        await service.Get<Recovery>().AskAsync(CancellationToken.None);
    }
}
