using System.Globalization;
using System.ServiceModel;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host.FirstStart;

namespace FinTax.Soap.Host.Demo;

/// <summary>
/// The story: a tax bureau collects a tax from a bank's customer, asks twice, asks otherwise, takes it back, and the
/// bank sees both in its books. Each step says what it proves, and checks it.
/// </summary>
internal sealed class DemoStory(Uri address, DataFolder data, TimeProvider clock)
{
    private const decimal Tax = 10_000.00m;

    private readonly DemoRequests requests = new(clock);
    private int step;

    internal async Task TellAsync()
    {
        using var taxBureau = new DemoPartnerClient<ITaxPaymentService>(
            DemoPartner.TaxBureau, address, "/TaxPaymentService", data);
        using var bank = new DemoPartnerClient<IBankAccountService>(
            DemoPartner.Bank, address, "/BankAccountService", data);
        ITaxPaymentService payments = taxBureau.Open();

        Console.WriteLine(
            $"""
            The demo's story, told to {address} with TraceNo {requests.SerialNo}.
            Messages are indented here for reading, and long base64 is cut short; on the wire they are as signed.
            """);

        await VerifyAgreementAsync(payments, taxBureau.Wire);
        DeductTaxResponse receipt = await DeductAsync(payments, taxBureau.Wire);
        await ReplayAsync(payments, taxBureau.Wire);
        await ConflictAsync(payments, taxBureau.Wire);
        await ReverseAsync(payments, taxBureau.Wire);
        await QueryAsync(payments, taxBureau.Wire);
        await StatementAsync(bank.Open(), bank.Wire, receipt.Receipt.BankSerialNo);

        Console.WriteLine("\nThe story ends well: every step proved what it says.");
    }

    private async Task VerifyAgreementAsync(ITaxPaymentService payments, WireLog wire)
    {
        AgreementAnswer answer = (await payments.VerifyAgreementAsync(requests.VerifyAgreement())).Answer;

        Show("VerifyAgreement: the tax bureau asks whether the taxpayer agreed to be debited.", wire,
            "the request was signed with a certificate that the service knows by its authority and subject alone, " +
            "and the reply's signature is the service's.");
        Require(
            answer is { VcResult: VcResult.Passed, ProtocolState: AgreementState.Verified },
            $"the agreement is {answer.ProtocolState}");
    }

    private async Task<DeductTaxResponse> DeductAsync(ITaxPaymentService payments, WireLog wire)
    {
        DeductTaxResponse reply = await payments.DeductTaxAsync(requests.DeductTax(Tax));

        Show("DeductTax: it debits the tax.", wire,
            "the money moved, and the signed receipt says so; the payment is on disk before the receipt is sent.");
        Require(
            reply.Receipt.State == TransactionState.Succeeded,
            $"the deduction is {reply.Receipt.State}: {reply.Receipt.Result.Text}");
        firstReceipt = Readable.BodyOf(wire.Reply);

        return reply;
    }

    private string firstReceipt = "";

    private async Task ReplayAsync(ITaxPaymentService payments, WireLog wire)
    {
        await payments.DeductTaxAsync(requests.DeductTax(Tax));

        Show("DeductTax again: the same key and payload under a new MessageId, as after a lost reply.", wire,
            "nothing is debited twice: the Body is that of the first receipt, byte for byte; only the headers around " +
            "it are new, and Delivery says Duplicate.");
        Require(Readable.BodyOf(wire.Reply) == firstReceipt, "the second receipt differs from the first");
    }

    private async Task ConflictAsync(ITaxPaymentService payments, WireLog wire)
    {
        try
        {
            await payments.DeductTaxAsync(requests.DeductTax(Tax + 0.01m));
        }
        catch (FaultException<DuplicateConflictFault> conflict)
        {
            Show("DeductTax once more: the same key with another amount.", wire,
                "a key stands for one payload. The fault is signed as replies are, and a WCF client catches it as " +
                "FaultException<DuplicateConflictFault>.");
            Require(conflict.Detail.Code == "FT4001", $"the fault is {conflict.Detail.Code}");
            return;
        }

        throw new DemoFailedException("another amount under the same key was not refused.");
    }

    private async Task ReverseAsync(ITaxPaymentService payments, WireLog wire)
    {
        ReversalReceipt receipt = (await payments.ReverseDeductionAsync(requests.ReverseDeduction())).Receipt;

        Show("ReverseDeduction: the return was void, it takes the money back.", wire,
            "a deduction is reversed by its key, on the same work date.");
        Require(
            receipt is { CancelAnswer: CancelAnswer.Done, OriginalFound: true },
            $"the reversal is {receipt.CancelAnswer}");
    }

    private async Task QueryAsync(ITaxPaymentService payments, WireLog wire)
    {
        TransactionStatus status = (await payments.QueryTransactionAsync(requests.QueryTransaction())).Transaction;

        Show("QueryTransaction: it asks what became of the deduction.", wire,
            "the state is known at any time, and asking changes nothing.");
        Require(status is { Found: true, State: TransactionState.Reversed }, $"the state is {status.State}");
    }

    private async Task StatementAsync(IBankAccountService accounts, WireLog wire, string? bankSerialNo)
    {
        var entries = new List<StatementEntry>();
        string? next = null;

        do
        {
            Statement page = (await accounts.GetStatementAsync(requests.GetStatement(next))).Statement;
            entries.AddRange(page.Entries);
            next = page.NextTag;
        }
        while (next is not null);

        int debit = entries.FindIndex(entry => entry.BankSerialNo == bankSerialNo);
        bool isReturned = debit >= 0
            && entries.Skip(debit + 1).Any(entry => entry is { DrCr: DrCr.Credit, Amount: Tax });

        Show("GetStatement: the bank, another partner, reads its customer's account.", wire,
            "the books have one debit and one credit of the tax, and the balance is what it was.");
        Require(isReturned, $"the debit {bankSerialNo} or its return is not in the statement");
    }

    private void Show(string title, WireLog wire, string proof) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            ── {++step}. {title}

            request
            {Readable.Indent(wire.Request)}

            reply
            {Readable.Indent(wire.Reply)}

            proves: {proof}
            """));

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new DemoFailedException(otherwise + ".");
        }
    }
}
