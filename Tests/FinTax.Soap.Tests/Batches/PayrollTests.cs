using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Batches;

/// <summary>A payroll: wages of one payer, each paid once.</summary>
internal sealed class PayrollTests : PackFixture
{
    private const long PoorOpening = 10_000;

    [Test]
    public async Task Pays_each_wage_once_with_a_line_in_the_statement_for_each()
    {
        TransferBatchReceipt receipt = await SubmitAsync(BatchRequests.Payroll(1.00m, 2.00m));
        await CarryOut();
        await CarryOut();
        Statement statement = (await Service.AskAsync<GetStatementResponse>(Requests.Statement())).Statement;

        Assert.That(receipt.State, Is.EqualTo(PackState.Checked));
        Assert.That(
            statement.Entries!
                .Where(entry => entry.DrCr == DrCr.Debit)
                .Select(entry => (entry.EndToEndId, entry.Amount, entry.Usage)),
            Is.EqualTo([("PAY/B20261123/0001", 1.00m, "11月工资"), ("PAY/B20261123/0002", 2.00m, "11月工资")]));
        Assert.That(await BalanceOf(Requests.PoorAccount), Is.EqualTo(PoorOpening + 300));
        Assert.That((await ResultAsync()).State, Is.EqualTo(PackState.Returned));
    }

    [Test]
    public async Task A_wage_to_another_bank_goes_by_the_clearing_account()
    {
        PayrollItem wage = BatchRequests.Wage(1, 1.00m);
        (wage.Account, wage.BankCode) = ("11001018500059001234", "402873300213");
        await SubmitAsync(BatchRequests.Payroll([wage]));

        await CarryOut();

        Assert.That(StatesOf(await ResultAsync()), Is.EqualTo("Succeeded:FT0000"));
        Assert.That(await BalanceOf("CLEARING-CNY"), Is.EqualTo(100));
    }

    [Test]
    public async Task An_account_that_is_not_the_senders_pays_nothing_and_leaves_the_number_free()
    {
        SubmitPayrollRequest stranger = BatchRequests.Payroll(1.00m);
        stranger.Payroll.Payer.Account = Requests.OtherBanksAccount;

        TransferBatchReceipt rejected = await SubmitAsync(stranger);
        await CarryOut();
        bool isKept = (await ResultAsync()).Found;
        TransferBatchReceipt another = await SubmitAsync(BatchRequests.Payroll(1.00m));

        Assert.That((rejected.State, rejected.Result.Code), Is.EqualTo((PackState.Rejected, "FT0101")));
        Assert.That(isKept, Is.False);
        Assert.That(another.State, Is.EqualTo(PackState.Checked));
        Assert.That(await BalanceOf(Requests.OtherBanksAccount), Is.EqualTo(100_000_000));
    }

    [Test]
    public async Task What_the_funds_do_not_cover_fails_and_the_rest_is_paid()
    {
        await SubmitAsync(BatchRequests.Payroll(60_000_000.00m, 50_000_000.00m, 40_000_000.00m));

        await CarryOut();

        Assert.That(StatesOf(await ResultAsync()), Is.EqualTo("Succeeded:FT0000 Failed:FT0104 Succeeded:FT0000"));
    }

    [Test]
    public async Task Goes_on_after_a_restart_and_pays_nobody_twice()
    {
        await SubmitAsync(BatchRequests.Payroll([.. Enumerable.Repeat(1.00m, 100)]));
        await RunOnce();
        long half = await BalanceOf(Requests.PoorAccount);

        Service = await Service.RestartAsync();
        await CarryOut();

        Assert.That(half, Is.EqualTo(PoorOpening + (100 * new BatchOptions().ItemsAtATime)));
        Assert.That(await BalanceOf(Requests.PoorAccount), Is.EqualTo(PoorOpening + 10_000));
    }

    [Test]
    public async Task Wages_and_transfers_may_have_one_batch_number()
    {
        await SubmitAsync(BatchRequests.Payroll(1.00m));
        await Service.SendAsync(BatchRequests.Transfers(2.00m));

        await CarryOut();

        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 300));
    }

    [Test]
    public async Task Sent_again_gets_the_same_receipt_and_with_other_wages_a_conflict()
    {
        OperationReply first = await Service.SendAsync(BatchRequests.Payroll(1.00m));
        OperationReply second = await Service.SendAsync(BatchRequests.Payroll(1.00m));

        Assert.That(second.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
        Assert.That((await Refusal.Of(() => SubmitAsync(BatchRequests.Payroll(2.00m)))).LogCode, Is.EqualTo("FT4001"));
    }

    [Test]
    public async Task Names_every_broken_rule_with_its_field()
    {
        SubmitPayrollRequest request =
            BatchRequests.Payroll([BatchRequests.Wage(7, 1.00m), BatchRequests.Wage(7, 2.00m)]);
        request.Payroll.Payer.BankCode = "102100009981";
        request.Payroll.Count = 1;
        request.Payroll.Total = 2.00m;

        Assert.That(await Refusal.ViolationsOf(() => Service.SendAsync(request)), Is.EqualTo(
        [
            "FT1101.BankCode Payroll/Payer/BankCode",
            "FT1103.Items Payroll/Count",
            "FT1102.Items Payroll/Total",
            "FT1105.ItemNo Payroll/Items/Item[2]/No",
        ]));
    }

    private static string StatesOf(TransferBatchStatus batch) =>
        string.Join(' ', batch.Outcomes!.Select(outcome => $"{outcome.State}:{outcome.Result.Code}"));

    private async Task<TransferBatchReceipt> SubmitAsync(SubmitPayrollRequest request) =>
        (await Service.AskAsync<SubmitPayrollResponse>(request)).Receipt;

    private async Task<TransferBatchStatus> ResultAsync() =>
        (await Service.AskAsync<GetTransferBatchResultResponse>(BatchRequests.Result(TransferBatchKind.Payroll))).Batch;
}
