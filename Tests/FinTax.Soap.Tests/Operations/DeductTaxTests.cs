using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Operations;

internal sealed class DeductTaxTests
{
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task Debits_the_payer_and_credits_the_treasury()
    {
        DeductionReceipt receipt = await Deduct(Requests.DeductTax());

        Assert.That(receipt.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(receipt.Result.Code, Is.EqualTo("FT0000"));
        Assert.That(receipt.TaxDate, Is.EqualTo(Requests.Today));
        Assert.That(receipt.BankSerialNo, Does.Match("^20261123[0-9]{12}$"));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(9_999_000_000));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(1_000_000));
    }

    [Test]
    public async Task Journals_every_move()
    {
        await Deduct(Requests.DeductTax());

        IReadOnlyList<JournalMove> moves = await service.ReadStoreAsync(
            stores => stores.Journal.Read("Deduction", $"{Requests.TaxBureau}/13501000000/2026-11-23/00000001"));

        Assert.That(
            moves.Select(move => $"{move.From}>{move.To}"),
            Is.EqualTo(["NONE>RECEIVED", "RECEIVED>ACCEPTED", "ACCEPTED>PROCESSING", "PROCESSING>SUCCEEDED"]));
    }

    [TestCase("6222021001116245799", "24001")]
    [TestCase(Requests.ClosedAccount, "24003")]
    [TestCase(Requests.FrozenAccount, "24004")]
    [TestCase(Requests.PoorAccount, "24007")]
    public async Task Declines_an_account_that_cannot_pay(string account, string tipsCode)
    {
        DeductionReceipt receipt = await Deduct(Requests.DeductTaxFrom(account));

        Assert.That(receipt.State, Is.EqualTo(TransactionState.Failed));
        Assert.That(receipt.Result.TipsCode, Is.EqualTo(tipsCode));
        Assert.That(receipt.BankSerialNo, Is.Null);
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.Zero);
    }

    [Test]
    public async Task Debits_an_account_to_the_last_fen_and_not_beyond()
    {
        DeductionReceipt first = await Deduct(Requests.DeductTaxFrom(Requests.PoorAccount, "00000001", 100.00m));
        DeductionReceipt second = await Deduct(Requests.DeductTaxFrom(Requests.PoorAccount, "00000002", 0.01m));

        Assert.That(first.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(second.Result.TipsCode, Is.EqualTo("24007"));
        Assert.That(await BalanceOf(Requests.PoorAccount), Is.Zero);
    }

    [TestCase("AG20260002")] // signed, not verified
    [TestCase("AG20260005")] // revoked
    public async Task Declines_an_agreement_that_is_not_in_force(string protocolNo)
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Payment.ProtocolNo = protocolNo;

        Assert.That((await Deduct(request)).Result.TipsCode, Is.EqualTo("24009"));
    }

    [Test]
    public async Task Declines_an_agreement_of_another_account()
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Payment.PayerAccount = Requests.PoorAccount;

        Assert.That((await Deduct(request)).Result.TipsCode, Is.EqualTo("24011"));
    }

    [Test]
    public async Task Refuses_an_unknown_agreement_and_leaves_the_key_free()
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Payment.ProtocolNo = "AG-UNKNOWN";

        SoapFaultException refusal = await Refusal.Of(() => service.SendAsync(request));

        Assert.That(refusal.Detail, Is.TypeOf<BusinessRejectFault>());
        Assert.That((await Deduct(Requests.DeductTax())).State, Is.EqualTo(TransactionState.Succeeded));
    }

    [Test]
    public async Task Names_every_broken_rule_with_its_field()
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Transfer.PayerBankCode = "102100009981";
        request.Payment.TaxpayerId = "91350100M000100Y44";
        request.Payment.BillDate = Requests.Today.AddDays(1);
        request.Payment.TaxItems.Add(Requests.TaxItem(0.01m));
        request.Payment.TaxItems[1].PeriodEnd = new DateOnly(2026, 9, 30);

        IEnumerable<string> violations = await Refusal.ViolationsOf(() => service.SendAsync(request));

        Assert.That(violations, Is.EquivalentTo(
        [
            "FT1101.BankCode Transfer/PayerBankCode",
            "FT1101.TaxpayerId Payment/TaxpayerId",
            "FT1104.BillDate Payment/BillDate",
            "FT1102.TaxItems Payment/Amount",
            "FT1104.Period Payment/TaxItems/TaxItem[2]/PeriodEnd",
        ]));
    }

    [Test]
    public async Task Names_the_item_whose_details_do_not_sum_up()
    {
        DeductTaxRequest request = Requests.DeductTax(amount: 20.00m);
        request.Payment.TaxItems = [Requests.TaxItem(10.00m), Requests.TaxItem(10.00m)];
        request.Payment.TaxItems[1].Details = [Detail(1, 6.00m), Detail(2, 4.01m)];

        IEnumerable<string> violations = await Refusal.ViolationsOf(() => service.SendAsync(request));

        Assert.That(violations, Is.EqualTo(["FT1102.Details Payment/TaxItems/TaxItem[2]/Amount"]));
    }

    [TestCase(1, true)]
    [TestCase(2, false)]
    public async Task A_payment_is_entrusted_at_most_a_day_ahead(int days, bool admitted)
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Key.EntrustDate = Requests.Today.AddDays(days);

        Assert.That(await IsAdmitted(request), Is.EqualTo(admitted));
    }

    [TestCase(1, true)]
    [TestCase(2, false)]
    [TestCase(-1, false)] // closed at 00:00 UTC, twelve hours ago
    public async Task A_payment_is_booked_on_an_open_work_date(int days, bool admitted)
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Header.WorkDate = Requests.Today.AddDays(days);

        Assert.That(await IsAdmitted(request), Is.EqualTo(admitted));
    }

    [Test]
    public async Task Tax_is_paid_in_yuan()
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Payment.Currency = "USD";

        Assert.That(
            await Refusal.ViolationsOf(() => service.SendAsync(request)),
            Is.EqualTo(["FT1105.Currency Payment/Currency"]));
    }

    [Test]
    public async Task Takes_the_largest_amount_there_is()
    {
        DeductionReceipt receipt = await Deduct(Requests.DeductTax(amount: 999_999_999_999_999.99m));

        Assert.That(receipt.Result.TipsCode, Is.EqualTo("24007"));
    }

    private static TaxDetail Detail(int no, decimal paid) => new()
    {
        No = no,
        SubjectCode = "0101",
        SubjectName = "一般货物",
        Quantity = 1,
        TaxBase = 100.00m,
        Rate = 0.13m,
        Payable = paid,
        Deduction = 0.00m,
        Paid = paid,
    };

    private async Task<DeductionReceipt> Deduct(DeductTaxRequest request) =>
        (await service.AskAsync<DeductTaxResponse>(request)).Receipt;

    private async Task<bool> IsAdmitted(DeductTaxRequest request)
    {
        try
        {
            await service.SendAsync(request);

            return true;
        }
        catch (SoapFaultException)
        {
            return false;
        }
    }

    private Task<long> BalanceOf(string accountNo) =>
        service.ReadStoreAsync(stores => stores.Ledger.FindAccount(accountNo)!.BalanceMinor);
}
