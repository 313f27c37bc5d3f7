using System.ServiceModel;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>
/// Dues that the other host keeps, paid at a bank whose accounts are kept here: what leaves the payer here is owed by
/// the near clearing account, and what the treasury has there is owed by the far one.
/// </summary>
internal sealed partial class TwoHostsTests
{
    private const string KeptBankCode = BureauRequests.BankElsewhere;
    private const string KeptAccount = "6222021001116240002";

    [Test]
    public async Task The_other_host_is_paid_what_the_bank_has_collected_here()
    {
        Books before = await ReadBooksAsync();

        DeclaredPaymentReceipt paid = await PayAsync(await AssessAsync("00000301"));

        DeclaredPaymentRecord there = (await WriteAsync(far, stores => stores.DeclaredPayments.Find(
            new LevyNumber(KeptBankCode, Requests.Today, "00000301"))))!;
        Assert.That(paid.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That((paid.TaxVoucherNo, paid.BankSerialNo), Is.EqualTo((there.TaxVoucherNo, there.BankSerialNo)));
        Assert.That(await ReadBooksAsync() - before, Is.EqualTo(new Books(-800, 800, -800, 800)));
    }

    [Test]
    public async Task A_decline_of_the_other_bureau_gives_the_money_back()
    {
        Books before = await ReadBooksAsync();

        DeclaredPaymentReceipt declined = await PayAsync(Payment("00000302"));

        Assert.That((declined.State, declined.Result.Code), Is.EqualTo((TransactionState.Failed, "FT0301")));
        Assert.That(await ReadBooksAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_lost_reply_to_a_payment_leaves_it_in_doubt_until_it_was_asked_for_by_its_number()
    {
        PayDeclaredTaxRequest request = await AssessAsync("00000303");
        Books before = await ReadBooksAsync();
        line.CutsReplies = true;
        DeclaredPaymentReceipt inDoubt = await PayAsync(request);
        line.CutsReplies = false;

        await AskAsync("00000303");
        DeclaredPaymentReceipt known = await PayAsync(request);

        Assert.That(inDoubt.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That(known.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(known.TaxVoucherNo, Is.Not.Empty);
        Assert.That(await ReadBooksAsync() - before, Is.EqualTo(new Books(-800, 800, -800, 800)));
    }

    [Test]
    public async Task Cash_is_owed_there_and_nothing_is_booked_here()
    {
        PayDeclaredTaxRequest request = await AssessAsync("00000304");
        request.Payment.FromAccount = null;
        request.Payment.InCash = new CashPayer { PayerName = BureauRequests.TaxpayerName };
        Books before = await ReadBooksAsync();

        DeclaredPaymentReceipt paid = await PayAsync(request);

        Assert.That(paid.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(await ReadBooksAsync() - before, Is.EqualTo(new Books(0, 0, -800, 800)));
    }

    [Test]
    public async Task An_account_that_the_other_host_keeps_is_debited_there_alone()
    {
        PayDeclaredTaxRequest request = await AssessAsync("00000305");
        request.Key.BankCode = "011391010009";
        request.Payment.FromAccount!.PayerAccount = NearAccount;
        Books before = await ReadBooksAsync();
        long balance = await BalanceAsync(far, NearAccount);

        DeclaredPaymentReceipt paid = await PayAsync(request);

        Assert.That(paid.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(await BalanceAsync(far, NearAccount) - balance, Is.EqualTo(-800));
        Assert.That(await ReadBooksAsync() - before, Is.EqualTo(new Books(0, 0, 0, 800)));
    }

    [Test]
    public async Task The_other_bureau_says_what_is_due_and_nothing_is_kept_of_the_question()
    {
        await AssessAsync("00000306");
        QueryPayableTaxRequest request = BureauRequests.QueryPayable();
        request.Query.BankCode = KeptBankCode;
        request.Query.DeclarationNo = "D00000306";
        line.CutsReplies = true;
        FaultException<DownstreamFault>? unanswered = await Assert.ThrowsAsync<FaultException<DownstreamFault>>(
            () => TaxAsync(tax => tax.QueryPayableTaxAsync(Now(request)), DemoBank));
        line.CutsReplies = false;

        PayableTax payable = (await TaxAsync(tax => tax.QueryPayableTaxAsync(Now(request)), DemoBank)).Payable;

        Assert.That(unanswered!.Detail.MayHaveExecuted, Is.False);
        Assert.That(payable.Items!.Single().DeclarationNo, Is.EqualTo("D00000306"));
    }

    private static PayDeclaredTaxRequest Payment(string levyNo)
    {
        PayDeclaredTaxRequest request = BureauRequests.PayDeclared(
            [new PayableItem { DeclarationNo = $"D{levyNo}", ItemNo = 1, Amount = 8.00m }], levyNo);
        request.Key.BankCode = KeptBankCode;
        request.Payment.FromAccount!.PayerAccount = KeptAccount;

        return request;
    }

    // Tax that becomes due at the other host, and the request that pays it.
    private async Task<PayDeclaredTaxRequest> AssessAsync(string levyNo)
    {
        DueTax tax = new("10101", "增值税", "101010106", new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30));
        await WriteAsync(far, stores =>
        {
            DueStates.Assess(
                new DueRecord(
                    $"D{levyNo}", 1, BureauRequests.Office, BureauRequests.Taxpayer, tax,
                    new DateOnly(2026, 10, 31), Money.Of(8.00m, "CNY"), DueState.Open),
                new Work(stores, TimeProvider.System.GetUtcNow(), "assessment"));

            return true;
        });

        return Payment(levyNo);
    }

    private async Task<DeclaredPaymentReceipt> PayAsync(PayDeclaredTaxRequest request) =>
        (await TaxAsync(tax => tax.PayDeclaredTaxAsync(Now(request)), DemoBank)).Receipt;

    private async Task<Books> ReadBooksAsync() => new(
        await BalanceAsync(near, KeptAccount),
        await BalanceAsync(near, "CLEARING-CNY"),
        await BalanceAsync(far, "CLEARING-CNY"),
        await FarTreasuryAsync());

    private sealed record Books(long Payer, long NearClearing, long FarClearing, long FarTreasury)
    {
        public static Books operator -(Books after, Books before) => new(
            after.Payer - before.Payer,
            after.NearClearing - before.NearClearing,
            after.FarClearing - before.FarClearing,
            after.FarTreasury - before.FarTreasury);
    }
}
