using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Reconciling;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>
/// A payment of dues that another system of record keeps, over a line that does not always carry. What the bank has
/// collected is held here while it is in doubt, once.
/// </summary>
internal sealed class DeclaredInDoubtTests : CollectingFixture
{
    [TestCase(LineMood.LosesReply, TransactionState.Succeeded)]
    [TestCase(LineMood.LosesRequest, TransactionState.InDoubt)]
    public async Task Without_an_answer_it_is_in_doubt_and_held_until_the_other_system_knows(
        LineMood mood, TransactionState then)
    {
        Far.Line = _ => mood;
        DeclaredPaymentReceipt inDoubt = await Pay();
        Far.Line = _ => LineMood.Carries;

        await Ask();

        Assert.That(inDoubt.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That(inDoubt.Result.Code, Is.EqualTo("FT0203"));
        Assert.That(inDoubt.QueryAfterSeconds, Is.EqualTo(10));
        Assert.That((await Pay()).State, Is.EqualTo(then));
        Assert.That(Far.Arrivals, Is.LessThanOrEqualTo(1));
        await AssertCollectedAsync(Paid);
    }

    [Test]
    public async Task Asked_for_by_its_number_it_tells_where_it_stands()
    {
        Far.Line = _ => LineMood.LosesReply;
        await Pay();
        TransactionStatus before = await Query();
        Far.Line = _ => LineMood.Carries;
        await Ask();

        TransactionStatus after = await Query();

        Assert.That((before.State, before.Result.Code), Is.EqualTo((TransactionState.InDoubt, "FT0203")));
        Assert.That((after.State, after.TaxVoucherNo), Is.EqualTo((TransactionState.Succeeded, FarBank.Voucher)));
    }

    [Test]
    public async Task A_duplicate_of_a_payment_under_way_is_told_so_and_debits_nothing()
    {
        Far.Line = _ => LineMood.HoldsReply;
        Task<OperationReply> first = Service.SendAsync(FarBanks.Pay());
        await Far.HoldsAsync();

        DeclaredPaymentReceipt duplicate = await Pay();
        SoapFaultException other = await Refusal.Of(() => Service.SendAsync(FarBanks.PayInCash()));
        Far.LetReplies();

        Assert.That(duplicate.State, Is.EqualTo(TransactionState.Processing));
        Assert.That(other.LogCode, Is.EqualTo("FT4001"));
        Assert.That(
            EmbeddedService.Read<PayDeclaredTaxResponse>(await first).Receipt.State,
            Is.EqualTo(TransactionState.Succeeded));
        Assert.That(Far.Arrivals, Is.EqualTo(1));
        await AssertCollectedAsync(Paid);
    }

    [Test]
    public async Task That_an_earlier_attempt_was_declined_says_nothing_of_one_that_is_still_on_its_way()
    {
        Far.Declines = _ => true;
        await Pay();
        Far.Declines = _ => false;
        Far.Line = _ => LineMood.DeliversLate;
        await Pay(5.00m);
        Far.Line = _ => LineMood.Carries;
        await Ask();
        DeclaredPaymentReceipt beforeItArrives = await Pay(5.00m);

        Far.DeliverLate();
        await Ask();

        Assert.That(beforeItArrives.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That((await Pay(5.00m)).State, Is.EqualTo(TransactionState.Succeeded));
        await AssertCollectedAsync(500);
    }

    [Test]
    public async Task What_a_stopped_process_left_under_way_is_in_doubt_and_then_known()
    {
        Far.Line = _ => LineMood.HoldsReply;
        Task<OperationReply> cut = Service.SendAsync(FarBanks.Pay());
        await Far.HoldsAsync();
        Service = await Service.RestartAsync();
        TransactionStatus afterwards = await Query();
        Far.LetReplies();
        Far.Line = _ => LineMood.Carries;

        await Ask();

        Assert.That(afterwards.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That((await Query()).State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(async () => await cut, Throws.InstanceOf<ObjectDisposedException>());
        await AssertCollectedAsync(Paid);
    }

    [Test]
    public async Task Not_found_is_final_when_the_work_date_is_closed_and_then_the_money_is_back()
    {
        Far.Line = _ => LineMood.LosesRequest;
        await Pay();
        Far.Line = _ => LineMood.Carries;
        await Ask();
        TransactionStatus whileOpen = await Query();
        Service.Clock.Advance(TimeSpan.FromHours(12));
        await Service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);

        await Ask();

        Assert.That(whileOpen.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That((await Query()).Result.Code, Is.EqualTo("FT0112"));
        Assert.That(await Moves(), Is.EqualTo(["RECEIVED", "ACCEPTED", "PROCESSING", "IN_DOUBT", "FAILED"]));
        SoapFaultException spent = await Refusal.Of(() => Service.SendAsync(
            FarBanks.Pay(amount: 2.00m).At(Service, Requests.Today.AddDays(1))));
        Assert.That(spent.LogCode, Is.EqualTo("FT4001"));
        await AssertCollectedAsync(0);
    }

    [Test]
    public async Task An_answer_behind_the_day_cut_is_listed_behind_it()
    {
        Far.Line = _ => LineMood.HoldsReply;
        Task<OperationReply> late = Service.SendAsync(FarBanks.Pay());
        await Far.HoldsAsync();
        Service.Clock.Advance(TimeSpan.FromHours(12));
        await Service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
        await new ReconcilingBank(Service).SettleDownAsync();

        Far.LetReplies();
        await late;

        ReconBatchRecord? last = await Service.ReadStoreAsync(
            stores => stores.ReconBatches.FindLatest(FarBanks.NearBankCode, Requests.Today));
        IReadOnlyList<DeclaredPaymentRecord> listed = await Service.ReadStoreAsync(
            stores => stores.DeclaredPayments.ReadListed(last!, null, atMost: 10));
        Assert.That(last!.Ord, Is.EqualTo(2));
        Assert.That(listed.Select(payment => payment.Key.ToString()), Is.EqualTo([Key]));
    }

    [Test]
    public async Task An_account_that_was_closed_meanwhile_leaves_it_in_doubt_until_it_takes_the_money_back()
    {
        Far.Line = _ => LineMood.HoldsReply;
        Far.Declines = _ => true;
        Task<OperationReply> slow = Service.SendAsync(FarBanks.Pay());
        await Far.HoldsAsync();
        await SetStatus(AccountStatus.Closed);
        Far.LetReplies();
        Far.Line = _ => LineMood.Carries;
        DeclaredPaymentReceipt closed = EmbeddedService.Read<PayDeclaredTaxResponse>(await slow).Receipt;
        await Ask();
        long stillHeld = await BalanceOf(Requests.OtherBanksAccount);

        await SetStatus(AccountStatus.Active);
        await Ask();

        Assert.That(closed.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That(stillHeld, Is.EqualTo(Opening - Paid));
        Assert.That((await Pay()).Result.Code, Is.EqualTo("FT0104"));
        await AssertCollectedAsync(0);
    }

    private Task SetStatus(AccountStatus status) => Service.ReadStoreAsync(stores =>
    {
        stores.Ledger.SetAccountStatus(Requests.OtherBanksAccount, status);

        return true;
    });
}
