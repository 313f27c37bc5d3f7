using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Operations;

internal sealed class QueryTransactionTests
{
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task Tells_what_became_of_a_deduction()
    {
        DeductTaxResponse paid = await service.AskAsync<DeductTaxResponse>(Requests.DeductTax());

        TransactionStatus status = await Query(Requests.Query());

        Assert.That(status.Found, Is.True);
        Assert.That(status.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(status.WorkDate, Is.EqualTo(Requests.Today));
        Assert.That(status.ReconState, Is.EqualTo(ReconState.Pending));
        Assert.That(status.BankSerialNo, Is.EqualTo(paid.Receipt.BankSerialNo));
    }

    [Test]
    public async Task Tells_why_one_was_declined()
    {
        await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount));

        TransactionStatus status = await Query(Requests.Query());

        Assert.That(status.State, Is.EqualTo(TransactionState.Failed));
        Assert.That(status.Result.TipsCode, Is.EqualTo("24007"));
    }

    [Test]
    public async Task Tells_of_a_reversal_and_of_a_tombstone()
    {
        await service.SendAsync(Requests.DeductTax());
        await service.SendAsync(Requests.Reverse());
        await service.SendAsync(Requests.Reverse(traceNo: "00000002", cancelNo: "00000002"));

        Assert.That((await Query(Requests.Query())).State, Is.EqualTo(TransactionState.Reversed));
        Assert.That((await Query(Requests.Query("00000002"))).State, Is.EqualTo(TransactionState.Cancelled));
    }

    [Test]
    public async Task Has_not_found_what_never_came()
    {
        TransactionStatus status = await Query(Requests.Query());

        Assert.That(status.Found, Is.False);
        Assert.That(status.State, Is.Null);
        Assert.That(status.Result.Code, Is.EqualTo("FT0201"));
    }

    [Test]
    public async Task A_partner_sees_only_its_own()
    {
        await service.SendAsync(Requests.DeductTax());
        QueryTransactionRequest stranger = Requests.Query();
        stranger.Header.Sender = Requests.Bank;

        Assert.That((await Query(stranger)).Found, Is.False);
    }

    [Test]
    public async Task Tells_what_became_of_a_payment_of_declared_tax()
    {
        DeclaredPaymentReceipt paid =
            (await service.AskAsync<PayDeclaredTaxResponse>(BureauRequests.PayDeclared())).Receipt;

        TransactionStatus status = await Query(BureauRequests.QueryPayment());

        Assert.That(status.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(status.TaxVoucherNo, Is.EqualTo(paid.TaxVoucherNo));
        Assert.That(status.BankSerialNo, Is.EqualTo(paid.BankSerialNo));
    }

    [TestCase(Requests.TaxBureau, "102100009980", BureauRequests.Office)] // not the sender's
    [TestCase(Requests.Bank, "402873300213", BureauRequests.Office)] // another bank's
    [TestCase(Requests.Bank, "102100009980", "13501000001")] // another office's
    public async Task Finds_a_payment_by_all_of_its_key_and_for_its_sender_alone(
        string sender, string bankCode, string office)
    {
        await service.SendAsync(BureauRequests.PayDeclared());

        Assert.That((await Query(BureauRequests.QueryPayment(sender, bankCode, office))).Found, Is.False);
    }

    [TestCase("2090", null, "FT1105.LevyQuery")]
    [TestCase("1001", "102100009980", "FT1105.LevyQuery")]
    [TestCase("2090", "102100009981", "FT1101.BankCode")]
    public async Task Refuses_a_query_that_does_not_say_which_payment(string messageNo, string? bankCode, string rule)
    {
        QueryTransactionRequest request = BureauRequests.QueryPayment(bankCode: bankCode);
        request.Query.OriginalMsgNo = messageNo;

        Assert.That(await Refusal.NameOf(() => service.SendAsync(request)), Is.EqualTo(rule));
    }

    private async Task<TransactionStatus> Query(QueryTransactionRequest request) =>
        (await service.AskAsync<QueryTransactionResponse>(request)).Transaction;
}
