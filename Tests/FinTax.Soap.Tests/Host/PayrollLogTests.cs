using System.ServiceModel;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Host;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Tests.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Host;

/// <summary>Who is paid what is nobody's business who reads the log.</summary>
internal sealed class PayrollLogTests
{
    private const string PaidName = "张三之名";
    private const string UnknownName = "李四之名";
    private const string UnknownAccount = "6222021001119999999";

    [Test]
    public async Task No_line_of_the_log_names_a_payee_or_an_account()
    {
        string folder = Directory.CreateTempSubdirectory("fintax-payroll-").FullName;

        await using (RunningHost host = await RunningHost.StartInAsync(folder, "Logging:LogLevel:Default=Trace"))
        {
            await PayAsync(host, new DataFolder(folder));
        }

        string log = string.Concat(Directory
            .EnumerateFiles(Path.Combine(folder, "logs"), "*", SearchOption.AllDirectories)
            .Select(File.ReadAllText));
        Assert.That(log, Does.Contain("SubmitPayroll"));
        Assert.That(log, Does.Not.Contain(PaidName).And.Not.Contain(UnknownName));
        Assert.That(log, Does.Not.Contain(Requests.PoorAccount).And.Not.Contain(UnknownAccount));
        Assert.That(log, Does.Not.Contain(Requests.PayerAccount));
        Directory.Delete(folder, recursive: true);
    }

    // One is paid, one fails for its account, one for its bank code, and two payrolls are refused as a whole.
    private static async Task PayAsync(RunningHost host, DataFolder data)
    {
        using var partner = new DemoPartnerClient<IBankAccountService>(
            Requests.Bank, host.BaseAddress, "BankAccountService", data);
        IBankAccountService bank = partner.Open();
        PayrollItem paid = BatchRequests.Wage(1, 1.00m);
        PayrollItem unknown = BatchRequests.Wage(2, 2.00m);
        PayrollItem wrongBank = BatchRequests.Wage(3, 3.00m);
        (paid.Name, unknown.Name, wrongBank.Name) = (PaidName, UnknownName, UnknownName);
        (unknown.Account, wrongBank.BankCode) = (UnknownAccount, "102100009981");
        SubmitPayrollRequest wrongCount = Now(BatchRequests.Payroll([paid]), host);
        (wrongCount.Payroll.BatchNo, wrongCount.Payroll.Count) = ("B2", 2);
        SubmitPayrollRequest tooLong = Now(BatchRequests.Payroll(1.00m), host);
        tooLong.Payroll.Items[0].Name = UnknownName + new string('x', 60);

        await bank.SubmitPayrollAsync(Now(BatchRequests.Payroll([paid, unknown, wrongBank]), host));
        Assert.That(() => bank.SubmitPayrollAsync(wrongCount), Throws.InstanceOf<FaultException<BusinessRuleFault>>());
        Assert.That(() => bank.SubmitPayrollAsync(tooLong), Throws.InstanceOf<FaultException<SchemaValidationFault>>());

        while (await host.Services.GetRequiredService<PackRound>().RunAsync(CancellationToken.None) is not null)
        {
        }

        TransferBatchStatus batch =
            (await bank.GetTransferBatchResultAsync(Now(BatchRequests.Result(TransferBatchKind.Payroll), host))).Batch;
        Assert.That(
            batch.Outcomes!.Select(outcome => outcome.Result.Code), Is.EqualTo(["FT0000", "FT0101", "FT1101"]));
    }

    private static T Now<T>(T request, RunningHost host)
        where T : IRequest
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        request.Header.MessageId = Guid.NewGuid().ToString();
        request.Header.SentAt = now.UtcDateTime;
        request.Header.WorkDate = host.Services.GetRequiredService<WorkCalendar>().ScheduledAt(now);

        return request;
    }
}
