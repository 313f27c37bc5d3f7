using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Operations;

/// <summary>From the return to the payment: what is filed is what is due, and what was paid is not taken back.</summary>
internal sealed class FilingTests
{
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
    public async Task A_return_is_due_is_paid_and_is_PAID()
    {
        FilingReceipt filed = await Submit(FilingRequests.Other(37.04m, 525.00m));
        PayableTax payable = await Payable(filed.Assessed![0].DeclarationNo);
        await Pay(payable.Items!.Take(1), "00000001");
        FilingStatus partly = await Status(filed.AcceptanceNo!);
        await Pay(payable.Items!.Skip(1), "00000002");
        FilingStatus wholly = await Status(filed.AcceptanceNo!);

        Assert.That(payable.Items!.Select(item => item.Amount), Is.EqualTo([37.04m, 525.00m]));
        Assert.That(partly.State, Is.EqualTo(FilingState.Accepted));
        Assert.That(partly.Assessed!.Select(tax => tax.IsPaid), Is.EqualTo([true, false]));
        Assert.That(wholly.State, Is.EqualTo(FilingState.Paid));
    }

    [Test]
    public async Task A_correction_takes_the_place_of_the_dues_too()
    {
        FilingReceipt original = await Submit(FilingRequests.Other(37.04m, 525.00m));
        FilingReceipt correction = await Submit(FilingRequests.Other(10.00m, 20.00m, ReturnType.Correction, revision: 1));

        PayableTax before = await Payable(original.Assessed![0].DeclarationNo);
        PayableTax after = await Payable(correction.Assessed![0].DeclarationNo);

        Assert.That(before.Result.Code, Is.EqualTo("FT0301"));
        Assert.That(after.Items!.Sum(item => item.Amount), Is.EqualTo(30.00m));
    }

    [TestCase(ReturnType.Correction, "FT0406")]
    [TestCase(ReturnType.Original, "FT0403")]
    [TestCase(ReturnType.Supplement, "FT0000")]
    public async Task After_a_payment_in_part_only_a_supplement_is_accepted(ReturnType type, string code)
    {
        FilingReceipt original = await Submit(FilingRequests.Other(37.04m, 525.00m));
        await Pay((await Payable(original.Assessed![0].DeclarationNo)).Items!.Take(1), "00000001");

        FilingReceipt next = await Submit(FilingRequests.Other(1.00m, 2.00m, type, revision: 1));
        VoidReceipt voided = await Void(original.AcceptanceNo!);

        Assert.That(next.Result.Code, Is.EqualTo(code));
        Assert.That(voided.Result.Code, Is.EqualTo("FT0408"));
    }

    [Test]
    public async Task A_return_that_a_supplement_stands_upon_is_voided_after_it()
    {
        FilingReceipt original = await Submit(FilingRequests.Other(37.04m, 525.00m));
        FilingReceipt supplement = await Submit(FilingRequests.Other(1.00m, 2.00m, ReturnType.Supplement, revision: 1));

        VoidReceipt tooEarly = await Void(original.AcceptanceNo!);
        VoidReceipt second = await Void(supplement.AcceptanceNo!);
        VoidReceipt first = await Void(original.AcceptanceNo!);

        Assert.That(tooEarly.Result.Code, Is.EqualTo("FT0408"));
        Assert.That(second.State, Is.EqualTo(FilingState.Voided));
        Assert.That(first.State, Is.EqualTo(FilingState.Voided));
    }

    [Test]
    public async Task A_strangers_attempt_bars_nobody()
    {
        SubmitReturnRequest stranger = FilingRequests.Other(37.04m, 525.00m);
        stranger.Header.Sender = Requests.OtherBank;

        FilingReceipt refused = await Submit(stranger);
        FilingReceipt own = await Submit(FilingRequests.Other(37.04m, 525.00m));

        Assert.That(refused.Result.Code, Is.EqualTo("FT0401"));
        Assert.That(own.State, Is.EqualTo(FilingState.Accepted));
    }

    [Test]
    public async Task A_dry_run_files_nothing()
    {
        SubmitReturnRequest dry = FilingRequests.Other(37.04m, 525.00m);
        dry.Header.ValidateOnly = true;

        FilingReceipt draft = await Submit(dry);
        FilingReceipt filed = await Submit(FilingRequests.Other(1.00m, 2.00m));

        Assert.That(draft.State, Is.EqualTo(FilingState.Draft));
        Assert.That(filed.AcceptanceNo, Is.EqualTo("A20261123000000001"));
    }

    [Test]
    public async Task Another_content_under_the_same_key_is_a_conflict()
    {
        await Submit(FilingRequests.Other(37.04m, 525.00m));

        SoapFaultException conflict = await Refusal.Of(() => service.SendAsync(FilingRequests.Other(1.00m, 525.00m)));

        Assert.That(conflict.LogCode, Is.EqualTo("FT4001"));
    }

    [Test]
    public async Task The_return_itself_is_kept()
    {
        FilingReceipt filed = await Submit(FilingRequests.Other(37.04m, 525.00m));

        string? content = await service.ReadStoreAsync(stores => stores.Filings.FindByAcceptance(filed.AcceptanceNo!)?.Content);

        Assert.That(content, Does.Contain("\"TaxName\":\"印花税\"").And.Contain("37.04"));
    }

    private async Task<FilingReceipt> Submit(SubmitReturnRequest request) =>
        (await service.AskAsync<SubmitReturnResponse>(request)).Receipt;

    private async Task<FilingStatus> Status(string acceptanceNo) =>
        (await service.AskAsync<GetFilingStatusResponse>(FilingRequests.Status(acceptanceNo))).Filing;

    private async Task<VoidReceipt> Void(string acceptanceNo) =>
        (await service.AskAsync<VoidReturnResponse>(FilingRequests.Void(acceptanceNo))).Receipt;

    private async Task<PayableTax> Payable(string declarationNo)
    {
        QueryPayableTaxRequest request = BureauRequests.QueryPayable();
        request.Query.DeclarationNo = declarationNo;

        return (await service.AskAsync<QueryPayableTaxResponse>(request)).Payable;
    }

    private async Task Pay(IEnumerable<PayableItem> items, string levyNo)
    {
        DeclaredPaymentReceipt receipt =
            (await service.AskAsync<PayDeclaredTaxResponse>(BureauRequests.PayDeclared(items, levyNo))).Receipt;

        Assert.That(receipt.State, Is.EqualTo(TransactionState.Succeeded));
    }
}
