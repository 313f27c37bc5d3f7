using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>
/// A payment of dues that another system of record keeps: what is debited here before it is sent, and for whom, and
/// what of it goes back.
/// </summary>
internal sealed class DeclaredElsewhereTests : CollectingFixture
{
    [Test]
    public async Task A_payment_elsewhere_is_answered_with_its_outcome_and_kept()
    {
        OperationReply first = await Service.SendAsync(FarBanks.Pay());
        OperationReply second = await Service.SendAsync(FarBanks.Pay());

        DeclaredPaymentReceipt receipt = EmbeddedService.Read<PayDeclaredTaxResponse>(first).Receipt;
        Assert.That(receipt.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(receipt.TaxVoucherNo, Is.EqualTo(FarBank.Voucher));
        Assert.That(receipt.BankSerialNo, Is.EqualTo("FAR" + Key));
        Assert.That(second.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
        Assert.That(Far.Arrivals, Is.EqualTo(1));
        await AssertCollectedAsync(Paid);
    }

    [Test]
    public async Task The_payer_is_debited_and_the_call_on_disk_before_it_is_sent()
    {
        OutgoingCall? onDisk = null;
        long balance = 0;
        Far.Line = call =>
        {
            onDisk = Service.ReadStoreAsync(stores => stores.Outgoing.Find(call.CallId)).GetAwaiter().GetResult();
            balance = BalanceOf(Requests.OtherBanksAccount).GetAwaiter().GetResult();

            return LineMood.Carries;
        };

        await Service.SendAsync(FarBanks.Pay());

        Assert.That((onDisk!.Kind, onDisk.State), Is.EqualTo((OutgoingKind.Pay, OutgoingState.Sending)));
        Assert.That(onDisk.Payload.Length, Is.GreaterThan(300));
        Assert.That(balance, Is.EqualTo(Opening - Paid));
        Assert.That(await Moves(), Is.EqualTo(["RECEIVED", "ACCEPTED", "PROCESSING", "SUCCEEDED"]));
    }

    [Test]
    public async Task The_statement_shows_the_payment_and_that_it_came_back()
    {
        Far.Declines = _ => true;
        await Pay();

        Statement statement = (await Service.AskAsync<GetStatementResponse>(
            Requests.Statement(Requests.OtherBank, Requests.OtherBanksAccount))).Statement;

        Assert.That(
            statement.Entries!.Skip(1).Select(entry => (entry.Summary, entry.DrCr, entry.EndToEndId)),
            Is.EqualTo(new[] { ("银行端缴款", DrCr.Debit, Key), ("冲正 银行端缴款", DrCr.Credit, Key) }));
    }

    [Test]
    public async Task A_decline_elsewhere_gives_the_money_back_and_leaves_the_key_free_for_another_payload()
    {
        Far.Declines = _ => true;
        DeclaredPaymentReceipt declined = await Pay();
        long between = await BalanceOf(Requests.OtherBanksAccount);
        Far.Declines = _ => false;

        DeclaredPaymentReceipt second = await Pay(5.00m);

        Assert.That(declined.State, Is.EqualTo(TransactionState.Failed));
        Assert.That(declined.Result.Code, Is.EqualTo("FT0104"));
        Assert.That(between, Is.EqualTo(Opening));
        Assert.That(second.State, Is.EqualTo(TransactionState.Succeeded));
        await AssertCollectedAsync(500);
    }

    [Test]
    public async Task What_was_not_sent_is_refused_given_back_and_may_be_sent_again()
    {
        Far.Line = _ => LineMood.RefusesConnection;
        SoapFaultException refusal = await Refusal.Of(() => Service.SendAsync(FarBanks.Pay()));
        long between = await BalanceOf(Requests.OtherBanksAccount);
        Far.Line = _ => LineMood.Carries;

        DeclaredPaymentReceipt receipt = await Pay();

        Assert.That(refusal.LogCode, Is.EqualTo("FT5001"));
        Assert.That(between, Is.EqualTo(Opening));
        Assert.That(receipt.State, Is.EqualTo(TransactionState.Succeeded));
        await AssertCollectedAsync(Paid);
    }

    [Test]
    public async Task Of_cash_and_of_accounts_that_the_other_system_keeps_nothing_is_debited_here()
    {
        DeclaredPaymentReceipt cash = await Pay(FarBanks.PayInCash());
        DeclaredPaymentReceipt far = await Pay(FarBanks.PayFromFarAccount());

        Assert.That((cash.State, far.State), Is.EqualTo((TransactionState.Succeeded, TransactionState.Succeeded)));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(100 * Opening));
        await AssertCollectedAsync(0);
    }

    [TestCase("6222021001116245702")] // another bank's customer
    [TestCase("35050161843600005678")] // of another bank, too
    [TestCase("99999999")] // nobody's
    public async Task Another_partners_account_does_not_exist(string account)
    {
        PayDeclaredTaxRequest request = FarBanks.Pay();
        request.Payment.FromAccount!.PayerAccount = account;

        Assert.That((await Pay(request)).Result.Code, Is.EqualTo("FT0101"));
        Assert.That(Far.Arrivals, Is.Zero);
    }

    [Test]
    public async Task An_account_in_books_of_a_banks_own_is_that_banks_to_debit()
    {
        PayDeclaredTaxRequest request = FarBanks.Pay();
        request.Key.BankCode = BureauRequests.BankElsewhere;
        request.Payment.FromAccount!.PayerAccount = "99999999";
        Caller caller = new(Requests.OtherBank, "a bank")
        {
            BankCodes = new HashSet<string> { BureauRequests.BankElsewhere },
        };

        DeclaredPaymentReceipt receipt = EmbeddedService.Read<PayDeclaredTaxResponse>(
            await Service.SendAsync(request, caller)).Receipt;

        Assert.That(receipt.State, Is.EqualTo(TransactionState.Succeeded));
        await AssertCollectedAsync(0);
    }

    [Test]
    public async Task What_the_account_does_not_have_is_not_sent()
    {
        DeclaredPaymentReceipt declined = await Pay(1_000_000.01m);

        Assert.That(declined.Result.Code, Is.EqualTo("FT0104"));
        Assert.That(Far.Arrivals, Is.Zero);
        await AssertCollectedAsync(0);
    }

    [Test]
    public async Task A_dry_run_sends_and_debits_nothing()
    {
        PayDeclaredTaxRequest dry = FarBanks.Pay();
        dry.Header.ValidateOnly = true;

        DeclaredPaymentReceipt receipt = await Pay(dry);

        Assert.That(receipt.Result.Code, Is.EqualTo("FT0001"));
        Assert.That(Far.Arrivals, Is.Zero);
        await AssertCollectedAsync(0);
    }

    [Test]
    public async Task A_voucher_of_the_other_system_is_refunded_there_and_may_be_given_twice()
    {
        await Pay();
        DeclaredPaymentReceipt second = await Pay(FarBanks.Pay("00000002"));
        RequestRefundRequest refund = BureauRequests.Refund(FarBank.Voucher, 1.00m);
        refund.Key.TaxOrgCode = FarBanks.TaxOrgCode;

        RefundReceipt receipt = (await Service.AskAsync<RequestRefundResponse>(refund)).Receipt;

        Assert.That(second.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(receipt.Result.Code, Is.EqualTo("FT0304"));
    }
}
