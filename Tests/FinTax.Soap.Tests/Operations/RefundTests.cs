using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Operations;

/// <summary>From what is due to what is given back: money moves once each way, whatever is asked again.</summary>
internal sealed class RefundTests
{
    private const long Paid = 856_000;
    private const long Opening = 10_000_000_000;
    private const string Elsewhere = "100000000002";

    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop()
    {
        await LedgerAudit.AssertBalancedAsync(service);
        await service.DisposeAsync();
    }

    [Test]
    public async Task A_due_is_asked_for_paid_and_given_back()
    {
        PayableTax payable = (await service.AskAsync<QueryPayableTaxResponse>(BureauRequests.QueryPayable())).Payable;
        DeclaredPaymentReceipt receipt = await Pay(BureauRequests.PayDeclared(payable.Items!));
        RefundReceipt accepted = await Request(BureauRequests.Refund(receipt.TaxVoucherNo!, 1_000.00m));
        TransactionStatus waiting = await QueryRefund();
        await CarryOut();
        TransactionStatus done = await QueryRefund();

        Assert.That(payable.Items!.Select(item => item.Amount), Is.EqualTo([8_000.00m, 560.00m]));
        Assert.That(receipt.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(accepted.Outcomes.Single().State, Is.EqualTo(TransactionState.Accepted));
        Assert.That(waiting.State, Is.EqualTo(TransactionState.Accepted));
        Assert.That(done.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Paid - 100_000));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - Paid + 100_000));
    }

    [Test]
    public async Task A_due_is_paid_once_whatever_the_key()
    {
        await PayDemoDues();

        DeclaredPaymentReceipt again = await PayDemoDues("00000002");

        Assert.That(again.State, Is.EqualTo(TransactionState.Failed));
        Assert.That(again.Result.Code, Is.EqualTo("FT0302"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Paid));
    }

    [Test]
    public async Task An_account_at_a_bank_is_no_right_to_take_cash_in_its_name()
    {
        PayDeclaredTaxRequest request = BureauRequests.PayDeclared();
        request.Payment.FromAccount = null;
        request.Payment.InCash = new CashPayer { PayerName = "福州示例科技有限公司" };

        SoapFaultException refusal = await Refusal.Of(
            () => service.SendAsync(request, new Caller(Requests.Bank, "a company")));

        Assert.That(refusal.LogCode, Is.EqualTo("FT1105"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.Zero);
    }

    [Test]
    public async Task What_is_in_books_of_a_banks_own_is_owed_by_it_like_cash()
    {
        DeclaredPaymentReceipt receipt = await PayAsBank(BureauRequests.BankElsewhere, "99999999");

        Assert.That(receipt.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(await BalanceOf("CLEARING-CNY"), Is.EqualTo(-Paid));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Paid));
    }

    [TestCase("102100009980", Requests.PayerAccount)] // another partner's, of the same bank
    [TestCase(BureauRequests.BankElsewhere, Requests.PayerAccount)] // another bank's, which is kept here
    [TestCase("102100009980", "99999999")] // nobody's, of a bank whose accounts are kept here
    public async Task An_account_that_is_not_its_own_does_not_exist_for_a_bank_either(string bankCode, string account)
    {
        DeclaredPaymentReceipt receipt = await PayAsBank(bankCode, account);

        Assert.That(receipt.Result.Code, Is.EqualTo("FT0101"));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
        Assert.That(await BalanceOf("CLEARING-CNY"), Is.Zero);
    }

    [Test]
    public async Task Cash_is_owed_by_the_bank_to_the_treasury()
    {
        PayDeclaredTaxRequest request = BureauRequests.PayDeclared();
        request.Payment.FromAccount = null;
        request.Payment.InCash = new CashPayer { PayerName = "福州示例科技有限公司" };

        await Pay(request);

        Assert.That(await BalanceOf("CLEARING-CNY"), Is.EqualTo(-Paid));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Paid));
    }

    [Test]
    public async Task A_voucher_is_refunded_once_however_often_the_desk_goes_round()
    {
        string voucherNo = (await PayDemoDues()).TaxVoucherNo!;
        await Request(BureauRequests.Refund(voucherNo, 8_560.00m));
        await CarryOut();
        await CarryOut();

        RefundReceipt again = await Request(BureauRequests.Refund(voucherNo, 1.00m, packNo: "00000002"));

        Assert.That(again.Outcomes.Single().Result.Code, Is.EqualTo("FT0306"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.Zero);
    }

    [Test]
    public async Task A_refund_that_was_accepted_outlives_a_restart()
    {
        await Request(BureauRequests.Refund((await PayDemoDues()).TaxVoucherNo!, 8_560.00m));

        service = await service.RestartAsync();
        await CarryOut();

        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
    }

    [Test]
    public async Task An_account_closed_meanwhile_fails_the_refund_and_frees_the_voucher()
    {
        string voucherNo = (await PayDemoDues()).TaxVoucherNo!;
        await Request(BureauRequests.Refund(voucherNo, 1_000.00m));
        await SetStatus(AccountStatus.Closed);
        await CarryOut();
        TransactionStatus failed = await QueryRefund();
        await SetStatus(AccountStatus.Active);

        RefundReceipt another = await Request(BureauRequests.Refund(voucherNo, 1_000.00m, packNo: "00000002"));

        Assert.That(failed.Result.Code, Is.EqualTo("FT0102"));
        Assert.That(another.Outcomes.Single().State, Is.EqualTo(TransactionState.Accepted));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Paid));
    }

    [Test]
    public async Task A_deduction_goes_back_by_refund_or_by_reversal_and_not_by_both()
    {
        await service.SendAsync(Requests.DeductTax());
        await Request(BureauRequests.Refund("350100261100000001", 10_000.00m));

        ReversalReceipt reversal = (await service.AskAsync<ReverseDeductionResponse>(Requests.Reverse())).Receipt;
        await CarryOut();

        Assert.That(reversal.CancelAnswer, Is.EqualTo(CancelAnswer.Refused));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
    }

    [Test]
    public async Task A_reversed_deduction_has_nothing_to_refund()
    {
        await service.SendAsync(Requests.DeductTax());
        await service.SendAsync(Requests.Reverse());

        RefundReceipt receipt = await Request(BureauRequests.Refund("350100261100000001", 10_000.00m));

        Assert.That(receipt.Outcomes.Single().Result.Code, Is.EqualTo("FT0304"));
    }

    [Test]
    public async Task Dry_runs_leave_dues_open_and_refunds_unasked()
    {
        PayDeclaredTaxRequest dry = BureauRequests.PayDeclared();
        dry.Header.ValidateOnly = true;
        DeclaredPaymentReceipt checkedOnly = await Pay(dry);
        string voucherNo = (await PayDemoDues()).TaxVoucherNo!;
        RequestRefundRequest dryRefund = BureauRequests.Refund(voucherNo, 1.00m);
        dryRefund.Header.ValidateOnly = true;
        await Request(dryRefund);
        await CarryOut();

        Assert.That(checkedOnly.State, Is.EqualTo(TransactionState.Accepted));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Paid));
    }

    private async Task<DeclaredPaymentReceipt> PayDemoDues(string levyNo = "00000001") =>
        await Pay(BureauRequests.PayDeclared(levyNo: levyNo));

    private async Task<DeclaredPaymentReceipt> PayAsBank(string bankCode, string account)
    {
        PayDeclaredTaxRequest request = BureauRequests.PayDeclared();
        request.Header.Sender = Elsewhere;
        request.Key.BankCode = bankCode;
        request.Payment.FromAccount!.PayerAccount = account;
        Caller bank = new(Elsewhere, "a bank") { BankCodes = new HashSet<string> { bankCode } };

        return EmbeddedService.Read<PayDeclaredTaxResponse>(await service.SendAsync(request, bank)).Receipt;
    }

    private async Task<DeclaredPaymentReceipt> Pay(PayDeclaredTaxRequest request) =>
        (await service.AskAsync<PayDeclaredTaxResponse>(request)).Receipt;

    private async Task<RefundReceipt> Request(RequestRefundRequest request) =>
        (await service.AskAsync<RequestRefundResponse>(request)).Receipt;

    private async Task<TransactionStatus> QueryRefund() =>
        (await service.AskAsync<QueryTransactionResponse>(BureauRequests.QueryRefund())).Transaction;

    private Task<bool> CarryOut() => RefundRound.RunAsync(service.Services, CancellationToken.None);

    private Task<bool> SetStatus(AccountStatus status) => service.ReadStoreAsync(stores =>
    {
        stores.Ledger.SetAccountStatus(Requests.PayerAccount, status);

        return true;
    });

    private Task<long> BalanceOf(string accountNo) =>
        service.ReadStoreAsync(stores => stores.Ledger.FindAccount(accountNo)!.BalanceMinor);
}
