using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Histories;

/// <summary>A payment of dues that are kept elsewhere, from an account here or there, or in cash.</summary>
internal sealed class PaymentHistory(int number, DateOnly workDate, Random random) : History(number, workDate, random)
{
    // Two amounts that can be paid, and one that the account here does not have.
    private static readonly decimal[] Amounts = [10.00m, 11.00m, 2_000_000.00m];

    private readonly PayDeclaredTaxRequest means = random.Next(4) switch
    {
        0 => FarBanks.PayInCash(),
        1 => FarBanks.PayFromFarAccount(),
        _ => FarBanks.Pay(),
    };

    private readonly Dictionary<decimal, byte[]> receipts = [];
    private readonly Dictionary<decimal, TransactionState> told = [];

    public override string Key => $"{means.Key.BankCode}/{WorkDate:yyyy-MM-dd}/{SerialNo}";

    /// <summary>What has left the account that is kept here.</summary>
    public long Collected { get; private set; }

    public override async Task AskAllAgainAsync(EmbeddedService service)
    {
        foreach (decimal amount in receipts.Keys.ToList())
        {
            await PayAsync(service, amount);
        }
    }

    public override async Task AssertPromisesAsync(EmbeddedService service, FarBank bank)
    {
        DeclaredPaymentRecord? payment = await service.ReadStoreAsync(
            stores => stores.DeclaredPayments.Find(LevyNumber.Parse(Key)));
        TransactionState? state = payment?.State;
        bool isPaid = state is TransactionState.Succeeded or TransactionState.Reconciled;
        bool isCollected = payment?.CollectedEntryId is not null;
        decimal? amount = payment?.Amount.ToAmount();
        Collected = isCollected ? payment!.Amount.Minor : 0;

        Promise(isPaid || state is null or TransactionState.Failed, $"left in {state}");
        Promise(bank.NetDebits(Key) == (isPaid ? 1 : 0), $"{state}, and {bank.NetDebits(Key)} payments elsewhere");
        Promise(isCollected == (isPaid && IsKeptHere), $"{state}, and collected: {isCollected}");
        Promise(Told(TransactionState.Succeeded).All(word => isPaid && word == amount), $"told that it was paid, and {state}");
        Promise(!isPaid || Told(TransactionState.Failed).All(word => word != amount), "told that it had failed, and paid");
    }

    protected override Task NextAsync(EmbeddedService service) => Random.Next(10) < 9
        ? PayAsync(service, Amounts[Random.Next(8) switch { < 5 => 0, < 7 => 1, _ => 2 }])
        : AskAsync(
            service,
            BureauRequests.QueryPayment(means.Header.Sender, means.Key.BankCode, FarBanks.TaxOrgCode, SerialNo)
                .At(service, WorkDate),
            "query");

    private bool IsKeptHere => means.Payment.FromAccount?.PayerAccount == Requests.OtherBanksAccount;

    private async Task PayAsync(EmbeddedService service, decimal amount)
    {
        PayDeclaredTaxRequest request = FarBanks.Pay(SerialNo, amount);
        request.Header.Sender = means.Header.Sender;
        request.Key.BankCode = means.Key.BankCode;
        request.Key.EntrustDate = WorkDate;
        (request.Payment.FromAccount, request.Payment.InCash) = (means.Payment.FromAccount, means.Payment.InCash);

        if (await AskAsync(service, request.At(service, WorkDate), $"pay {amount}") is not { } reply)
        {
            return;
        }

        TransactionState state = EmbeddedService.Read<PayDeclaredTaxResponse>(reply).Receipt.State;
        Steps.Add($"told {state} of {amount}");

        if (state is not (TransactionState.Processing or TransactionState.InDoubt))
        {
            AssertSame(receipts, amount, reply);
            told[amount] = state;
        }
    }

    private IEnumerable<decimal> Told(TransactionState state) =>
        told.Where(receipt => receipt.Value == state).Select(receipt => receipt.Key);
}
