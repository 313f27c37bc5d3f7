using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Reconciling;

/// <summary>Payments of declared tax in the lists of the bank that has collected them.</summary>
internal sealed class DeclaredPaymentTests
{
    private EmbeddedService service = null!;
    private ReconcilingBank bank = null!;

    [SetUp]
    public async Task Start()
    {
        service = await EmbeddedService.StartAsync();
        bank = await ReconcilingBank.OfAsync(service);
    }

    [TearDown]
    public async Task Stop()
    {
        await LedgerAudit.AssertBalancedAsync(service);
        await service.DisposeAsync();
    }

    [Test]
    public async Task They_stand_before_deductions_and_count_with_them()
    {
        await bank.PayAsync("00000001", 40.00m);
        await service.SendAsync(OneDue("00000002", itemNo: 2, 560.00m));
        await service.SendAsync(InCash(OneDue("00000001", itemNo: 1, 8_000.00m)));
        await bank.CloseDayAsync();

        Reconciliation batch = await bank.FetchAsync();

        Assert.That((batch.AllNum, batch.AllAmt, batch.ChildPackNum), Is.EqualTo((3, 8_600.00m, 1)));
        Assert.That(
            batch.Lines!.Select(line => (line.Kind, line.Key.TraceNo, line.Amount, line.PayerAccount)),
            Is.EqualTo(new (ReconKind?, string, decimal, string)[]
            {
                (ReconKind.Declared, "00000001", 8_000.00m, "CLEARING-CNY"),
                (ReconKind.Declared, "00000002", 560.00m, Requests.PayerAccount),
                (ReconKind.Deduction, "00000001", 40.00m, Requests.PayerAccount),
            }));
        Assert.That(batch.Lines![0].PayerOpenBankCode, Is.EqualTo(ReconcilingBank.BankCode));
        Assert.That(batch.Lines[0].TaxVoucherNo, Is.EqualTo((await PaymentAsync())!.TaxVoucherNo));
    }

    [Test]
    public async Task Both_kinds_are_read_on_from_wherever_a_page_ended()
    {
        await bank.PayAsync("00000001");
        await bank.PayAsync("00000002");
        await service.SendAsync(OneDue("00000001", itemNo: 1, 8_000.00m));
        await service.SendAsync(OneDue("00000002", itemNo: 2, 560.00m));

        List<string> read = await service.ReadStoreAsync(stores =>
        {
            List<string> keys = [];
            ReconKey? after = null;

            while (OwnBooks.ReadSucceeded(ReconcilingBank.BankCode, Requests.Today, after, 1, stores)
                is [{ ListedAs: { } key }])
            {
                keys.Add(key.ToString());
                after = key;
            }

            return keys;
        });

        Assert.That(read, Is.EqualTo([
            "DECLARED/13501000000/2026-11-23/00000001",
            "DECLARED/13501000000/2026-11-23/00000002",
            "13501000000/2026-11-23/00000001",
            "13501000000/2026-11-23/00000002"]));
    }

    [Test]
    public async Task A_bank_that_agrees_reconciles_them_and_the_day_is_closed()
    {
        await bank.PayAsync();
        await service.SendAsync(BureauRequests.PayDeclared());
        await bank.CloseDayAsync();

        await bank.AgreeAsync("0001", 2, 18_560.00m);

        Assert.That((await PaymentAsync())!.State, Is.EqualTo(TransactionState.Reconciled));
        Assert.That((await bank.QueryAsync()).State, Is.EqualTo(TransactionState.Reconciled));
        Assert.That((await bank.FetchAsync()).State, Is.EqualTo(ReconBatchState.Closed));
        Assert.That(
            await service.ReadStoreAsync(stores => stores.Journal
                .Read("DeclaredPayment", $"{Requests.Bank}/{ReconcilingBank.BankCode}/2026-11-23/00000001")[^1].Cause),
            Is.EqualTo("listed with its amount"));
    }

    [TestCase(8_560.00, BankLineState.Succeeded, ReconClass.Equal, TransactionState.Reconciled)]
    [TestCase(8_559.99, BankLineState.Succeeded, ReconClass.AmountsDiffer, TransactionState.Difference)]
    [TestCase(8_560.00, BankLineState.Failed, ReconClass.OnlyOurs, TransactionState.Difference)]
    [TestCase(8_560.00, BankLineState.Reversed, ReconClass.OnlyOurs, TransactionState.Difference)]
    public async Task What_was_paid_has_the_class_that_the_bank_makes_of_it(
        decimal amount, BankLineState theirs, ReconClass expected, TransactionState becomes)
    {
        await service.SendAsync(BureauRequests.PayDeclared());

        await CompareAsync(ReconcilingBank.LevyLine(amount: amount, state: theirs));

        await AssertOneOfAsync(expected, becomes);
    }

    [Test]
    public async Task What_the_bank_does_not_list_differs_at_the_day_cut()
    {
        await service.SendAsync(BureauRequests.PayDeclared());

        await CompareAsync();

        await AssertOneOfAsync(ReconClass.UnknownThere, TransactionState.Difference);
    }

    [TestCase(BankLineState.Succeeded, ReconClass.OnlyTheirs, TransactionState.Difference)]
    [TestCase(BankLineState.Failed, ReconClass.BothFailed, TransactionState.Failed)]
    public async Task What_was_declined_has_the_class_that_the_bank_makes_of_it(
        BankLineState theirs, ReconClass expected, TransactionState becomes)
    {
        await service.SendAsync(FromPoor(OneDue("00000001", itemNo: 2, 560.00m)));

        await CompareAsync(ReconcilingBank.LevyLine(amount: 560.00m, state: theirs));

        await AssertOneOfAsync(expected, becomes);
    }

    [Test]
    public async Task A_number_of_another_office_or_of_a_deduction_is_another_payment()
    {
        await service.SendAsync(BureauRequests.PayDeclared());
        BankLine elsewhere = ReconcilingBank.LevyLine();
        elsewhere.Key.TaxOrgCode = "13502000000";

        await CompareAsync(elsewhere, ReconcilingBank.Line("00000001", 8_560.00m));

        Assert.That(
            (await bank.ReportAsync()).Differences!.Select(found => (found.Kind, found.Key.TaxOrgCode, found.Class)),
            Is.EquivalentTo(new (ReconKind?, string, ReconClass)[]
            {
                (ReconKind.Declared, BureauRequests.Office, ReconClass.UnknownThere),
                (ReconKind.Declared, "13502000000", ReconClass.UnknownHere),
                (ReconKind.Deduction, BureauRequests.Office, ReconClass.UnknownHere),
            }));
    }

    [Test]
    public async Task A_payment_at_the_bank_is_in_no_pack()
    {
        BankLine line = ReconcilingBank.LevyLine();
        line.Key.PackNo = "00000001";

        Assert.That(await Refusal.NameOf(() => CompareAsync(line)), Is.EqualTo("FT1105.PackNo"));
    }

    [Test]
    public async Task Under_resolution_it_is_neither_refunded_nor_tried_again()
    {
        await service.SendAsync(OneDue("00000001", itemNo: 1, 8_000.00m));
        await service.SendAsync(FromPoor(OneDue("00000002", itemNo: 2, 560.00m)));
        await bank.CutAsync();
        await bank.SendLinesAsync(
            "0001",
            ReconcilingBank.LevyLine(amount: 8_000.00m, state: BankLineState.Failed),
            ReconcilingBank.LevyLine("00000002", 560.00m));

        RefundReceipt refund = (await service.AskAsync<RequestRefundResponse>(
            BureauRequests.Refund((await PaymentAsync())!.TaxVoucherNo!, 1.00m))).Receipt;
        string again = await Refusal.NameOf(() => service.SendAsync(OneDue("00000002", itemNo: 2, 560.00m)));

        Assert.That(refund.Outcomes.Single().Result.Code, Is.EqualTo("FT0304"));
        Assert.That(again, Is.EqualTo("FT3003"));
    }

    private async Task AssertOneOfAsync(ReconClass expected, TransactionState becomes)
    {
        Assert.That(
            (await bank.ReportAsync()).Classes!.Where(total => total.Num > 0).Select(total => (total.Class, total.Num)),
            Is.EqualTo([(expected, 1)]));
        Assert.That((await PaymentAsync())!.State, Is.EqualTo(becomes));
    }

    private async Task<AcknowledgementReceipt> CompareAsync(params BankLine[] lines)
    {
        await bank.CloseDayAsync();

        return await bank.SendLinesAsync("0001", lines);
    }

    private Task<DeclaredPaymentRecord?> PaymentAsync(string levyNo = "00000001") => service.ReadStoreAsync(
        stores => stores.DeclaredPayments.Find(new LevyNumber(ReconcilingBank.BankCode, Requests.Today, levyNo)));

    private static PayDeclaredTaxRequest OneDue(string levyNo, int itemNo, decimal amount) =>
        BureauRequests.PayDeclared(
            [new PayableItem { DeclarationNo = BureauRequests.Declaration, ItemNo = itemNo, Amount = amount }], levyNo);

    private static PayDeclaredTaxRequest InCash(PayDeclaredTaxRequest request)
    {
        request.Payment.FromAccount = null;
        request.Payment.InCash = new CashPayer { PayerName = BureauRequests.TaxpayerName };

        return request;
    }

    private static PayDeclaredTaxRequest FromPoor(PayDeclaredTaxRequest request)
    {
        request.Payment.FromAccount!.PayerAccount = Requests.PoorAccount;

        return request;
    }
}
