using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>What a taxpayer owes is asked of the system that keeps its dues, and told as ours.</summary>
internal sealed class PayableElsewhereTests
{
    private FarBank bank = null!;
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start()
    {
        bank = new FarBank();
        service = await FarBanks.StartWithAsync(bank);
    }

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task Tells_what_the_other_system_has_told()
    {
        bank.Payable = Told(1);

        PayableTax payable = await Ask();

        Assert.That((payable.QueryNo, payable.TaxpayerName, payable.MoreItems), Is.EqualTo(("00000001", "甲", false)));
        Assert.That(payable.Items!.Single().Amount, Is.EqualTo(8.00m));
        Assert.That(payable.Result.Code, Is.EqualTo("FT0000"));
    }

    [Test]
    public async Task Tells_no_more_than_a_reply_holds()
    {
        bank.Payable = Told(101);

        PayableTax payable = await Ask();

        Assert.That((payable.Items!.Count, payable.MoreItems), Is.EqualTo((100, true)));
    }

    [Test]
    public async Task That_nothing_is_due_there_is_an_answer()
    {
        bank.Payable = Told(0);
        bank.Payable.Result = new() { Code = "FT0301", Text = "无此应征信息" };

        PayableTax payable = await Ask();

        Assert.That((payable.Items, payable.Result.Code), Is.EqualTo(((PayableItems?)null, "FT0301")));
    }

    [TestCase("91350100M00030031D", "FT0000")] // of another taxpayer
    [TestCase(BureauRequests.Taxpayer, "XX0000")] // in a code that nobody knows
    public async Task What_is_no_answer_to_the_question_is_none(string taxpayerId, string code)
    {
        bank.Payable = Told(1);
        (bank.Payable.TaxpayerId, bank.Payable.Result.Code) = (taxpayerId, code);

        Assert.That((await Refusal.Of(Ask)).LogCode, Is.EqualTo("FT5001"));
    }

    [Test]
    public async Task Without_an_answer_it_may_be_asked_again()
    {
        SoapFaultException refusal = await Refusal.Of(Ask);
        bank.Payable = Told(1);

        PayableTax payable = await Ask();

        Assert.That(((DownstreamFault)refusal.Detail!).MayHaveExecuted, Is.False);
        Assert.That(payable.Items, Has.Count.EqualTo(1));
    }

    private async Task<PayableTax> Ask()
    {
        QueryPayableTaxRequest request = BureauRequests.QueryPayable();
        request.Query.TaxOrgCode = FarBanks.TaxOrgCode;

        return (await service.AskAsync<QueryPayableTaxResponse>(request)).Payable;
    }

    private static PayableTax Told(int count)
    {
        PayableItems items = [];
        items.AddRange(Enumerable.Range(1, count).Select(number => new PayableItem
        {
            DeclarationNo = "350200202610000001",
            ItemNo = number,
            TaxTypeCode = "10101",
            TaxTypeName = "增值税",
            BudgetSubjectCode = "101010106",
            PeriodStart = new DateOnly(2026, 10, 1),
            PeriodEnd = new DateOnly(2026, 10, 31),
            DueDate = new DateOnly(2026, 11, 30),
            Amount = 8.00m,
        }));

        return new PayableTax
        {
            QueryNo = "99999999",
            TaxpayerId = BureauRequests.Taxpayer,
            TaxpayerName = "甲",
            Items = items,
            Result = new() { Code = "FT0000", Text = "成功" },
        };
    }
}
