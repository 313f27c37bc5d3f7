using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Operations;

/// <summary>From the invoice to its reddening: what is reddened never comes to more than what was issued.</summary>
internal sealed class InvoiceTests
{
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task An_invoice_is_reddened_in_parts_until_nothing_is_left()
    {
        string blue = await IssueBlue();
        await Redden(blue, 400.00m, 52.00m, "1");
        InvoiceStatus partly = await Query(blue);
        await Redden(blue, 600.00m, 78.00m, "2");
        InvoiceStatus wholly = await Query(blue);

        Assert.That((partly.State, partly.RemainderExTax, partly.RemainderTax),
            Is.EqualTo((InvoiceState.RedPartial, (decimal?)600.00m, (decimal?)78.00m)));
        Assert.That((wholly.State, wholly.RemainderExTax, wholly.RemainderTax),
            Is.EqualTo((InvoiceState.RedFull, (decimal?)0.00m, (decimal?)0.00m)));
    }

    [Test]
    public async Task Two_applications_never_come_to_more_than_the_invoice()
    {
        string blue = await IssueBlue();
        RedApplicationReceipt first = await Apply(InvoiceRequests.Apply(blue, 700.00m, 91.00m, "1"));
        RedApplicationReceipt second = await Apply(InvoiceRequests.Apply(blue, 400.00m, 52.00m, "2"));
        await Decide(first.ConfirmationNo!, RedDecisionAction.Reject);
        RedApplicationReceipt third = await Apply(InvoiceRequests.Apply(blue, 400.00m, 52.00m, "3"));

        Assert.That(first.State, Is.EqualTo(RedConfirmationState.WaitBuyer));
        Assert.That(second.Result.Code, Is.EqualTo("FT0503"));
        Assert.That(third.State, Is.EqualTo(RedConfirmationState.WaitBuyer));
    }

    [Test]
    public async Task A_confirmation_is_used_once()
    {
        string blue = await IssueBlue();
        string confirmation = await Confirmed(blue, 400.00m, 52.00m, "1");
        await IssueRed(confirmation, "RED1");

        InvoiceReceipt again = await IssueRed(confirmation, "RED2");

        Assert.That(again.Result.Code, Is.EqualTo("FT0506"));
        Assert.That((await Query(blue)).RemainderExTax, Is.EqualTo(600.00m));
    }

    [TestCase(71, "FT0000")]
    [TestCase(72, "FT0506")]
    public async Task A_confirmation_is_good_for_seventy_two_hours(int hours, string code)
    {
        string blue = await IssueBlue();
        string confirmation = await Confirmed(blue, 400.00m, 52.00m, "1");
        service.Clock.Advance(TimeSpan.FromHours(hours));
        IssueRedInvoiceRequest late = InvoiceRequests.IssueRed(confirmation, "RED1");
        late.Header.SentAt = service.Clock.GetUtcNow().UtcDateTime;

        InvoiceReceipt receipt = (await service.AskAsync<IssueRedInvoiceResponse>(late)).Receipt;

        Assert.That(receipt.Result.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task What_expired_is_free_to_be_applied_for_again()
    {
        string blue = await IssueBlue();
        await Apply(InvoiceRequests.Apply(blue, 1_000.00m, 130.00m, "1"));
        service.Clock.Advance(TimeSpan.FromHours(72));
        ApplyRedConfirmationRequest again = InvoiceRequests.Apply(blue, 1_000.00m, 130.00m, "2");
        again.Header.SentAt = service.Clock.GetUtcNow().UtcDateTime;

        RedApplicationReceipt receipt = await Apply(again);

        Assert.That(receipt.State, Is.EqualTo(RedConfirmationState.WaitBuyer));
        Assert.That(
            (await Query(blue, service.Clock.GetUtcNow())).Confirmations!.Select(confirmation => confirmation.State),
            Is.EqualTo([RedConfirmationState.WaitBuyer, RedConfirmationState.Expired]));
    }

    [TestCase(Requests.Bank, RedDecisionAction.Confirm)]
    [TestCase(Requests.OtherBank, RedDecisionAction.Withdraw)]
    [TestCase(Requests.TaxBureau, RedDecisionAction.Reject)]
    public async Task Each_side_decides_what_is_its_own_to_decide(string sender, RedDecisionAction action)
    {
        string blue = await IssueBlue();
        RedApplicationReceipt applied = await Apply(InvoiceRequests.Apply(blue, 400.00m, 52.00m));

        RedDecisionReceipt receipt = await Decide(applied.ConfirmationNo!, action, sender);

        Assert.That(receipt.Result.Code, Is.EqualTo("FT0505"));
    }

    [Test]
    public async Task A_buyer_may_apply_and_the_seller_answers()
    {
        string blue = await IssueBlue();
        RedApplicationReceipt applied = await Apply(
            InvoiceRequests.Apply(blue, 400.00m, 52.00m, role: ApplicantRole.Buyer));

        RedDecisionReceipt receipt = await Decide(applied.ConfirmationNo!, RedDecisionAction.Confirm, Requests.Bank);

        Assert.That(applied.State, Is.EqualTo(RedConfirmationState.WaitSeller));
        Assert.That(receipt.State, Is.EqualTo(RedConfirmationState.Confirmed));
    }

    [Test]
    public async Task A_red_invoice_is_not_reddened()
    {
        string blue = await IssueBlue();
        InvoiceReceipt red = await Redden(blue, 400.00m, 52.00m, "1");

        RedApplicationReceipt receipt = await Apply(InvoiceRequests.Apply(red.InvoiceNo!, 1.00m, 0.13m, "2"));

        Assert.That(receipt.Result.Code, Is.EqualTo("FT0502"));
    }

    [Test]
    public async Task Numbers_are_given_one_after_the_other()
    {
        string first = await IssueBlue("EI0001");
        string second = await IssueBlue("EI0002");

        Assert.That((first, second), Is.EqualTo(("26351000000000000001", "26351000000000000002")));
    }

    [Test]
    public async Task A_file_is_the_invoice_and_its_digest_is_that_of_the_file()
    {
        string blue = await IssueBlue();

        VoucherFile file = (await service.AskAsync<GetVoucherFileResponse>(InvoiceRequests.File(blue))).File;
        VoucherFile buyers =
            (await service.AskAsync<GetVoucherFileResponse>(InvoiceRequests.File(blue, Requests.OtherBank))).File;
        XElement invoice = Parse(file.Content!);

        Assert.That(file.Digest, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(file.Content!))));
        Assert.That(buyers.Content, Is.EqualTo(file.Content));
        Assert.That(invoice.Descendants().Where(element => !element.HasElements).Select(element => element.Value),
            Is.SupersetOf([blue, "2026-11-23", "*软件*财税接口服务 & <维护>", "1000.00", "130.00", "1130.00"]));
    }

    private static XElement Parse(byte[] file)
    {
        using XmlReader reader = XmlReader.Create(
            new MemoryStream(file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });

        return XElement.Load(reader);
    }

    private async Task<string> IssueBlue(string serial = "EI0001") =>
        (await service.AskAsync<IssueInvoiceResponse>(InvoiceRequests.Issue(serial))).Receipt.InvoiceNo!;

    private async Task<RedApplicationReceipt> Apply(ApplyRedConfirmationRequest request) =>
        (await service.AskAsync<ApplyRedConfirmationResponse>(request)).Receipt;

    private async Task<RedDecisionReceipt> Decide(
        string confirmationNo, RedDecisionAction action, string sender = Requests.OtherBank) =>
        (await service.AskAsync<DecideRedConfirmationResponse>(
            InvoiceRequests.Decide(confirmationNo, action, sender))).Receipt;

    private async Task<InvoiceReceipt> IssueRed(string confirmationNo, string serial) =>
        (await service.AskAsync<IssueRedInvoiceResponse>(InvoiceRequests.IssueRed(confirmationNo, serial))).Receipt;

    private async Task<string> Confirmed(string blue, decimal exTax, decimal tax, string serial)
    {
        string confirmation = (await Apply(InvoiceRequests.Apply(blue, exTax, tax, serial))).ConfirmationNo!;
        await Decide(confirmation, RedDecisionAction.Confirm);

        return confirmation;
    }

    private async Task<InvoiceReceipt> Redden(string blue, decimal exTax, decimal tax, string serial) =>
        await IssueRed(await Confirmed(blue, exTax, tax, serial), $"RED{serial}");

    private async Task<InvoiceStatus> Query(string invoiceNo, DateTimeOffset? sentAt = null)
    {
        QueryInvoiceRequest request = InvoiceRequests.Query(invoiceNo);
        request.Header.SentAt = (sentAt ?? EmbeddedService.Noon).UtcDateTime;

        return (await service.AskAsync<QueryInvoiceResponse>(request)).Invoice;
    }
}
