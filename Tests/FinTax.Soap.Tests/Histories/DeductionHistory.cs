using System.Globalization;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Histories;

/// <summary>A deduction, here or elsewhere, and its reversals.</summary>
internal sealed class DeductionHistory(int number, DateOnly workDate, bool isRemote, Random random)
    : History(number, workDate, random)
{
    // Two amounts that can be paid, and one that the embedded ledger declines.
    private static readonly decimal[] Amounts = [10.00m, 11.00m, 1_000.00m];

    private readonly Dictionary<decimal, byte[]> receipts = [];
    private readonly Dictionary<decimal, TransactionState> told = [];
    private readonly Dictionary<string, byte[]> reversals = [];
    private bool wasToldReversed;
    private bool askedToReverse;
    private int cancelNo;

    public override string Key => $"{TaxOrgCode}/{WorkDate:yyyy-MM-dd}/{SerialNo}";

    /// <summary>What it has brought to the treasury here.</summary>
    public long PaidHere { get; private set; }

    private string TaxOrgCode => isRemote ? FarBanks.TaxOrgCode : "13501000000";

    public override async Task AskAllAgainAsync(EmbeddedService service)
    {
        foreach (decimal amount in receipts.Keys.ToList())
        {
            await DeductAsync(service, amount);
        }

        foreach (string cancelled in reversals.Keys.ToList())
        {
            await ReverseAsync(service, int.Parse(cancelled, CultureInfo.InvariantCulture));
        }
    }

    public override async Task AssertPromisesAsync(EmbeddedService service, FarBank bank)
    {
        DeductionRecord? deduction = await service.ReadStoreAsync(
            stores => stores.Deductions.Find(Requests.TaxBureau, DeductionKey.Parse(Key)));
        TransactionState? state = deduction?.State;
        bool isPaid = state == TransactionState.Reconciled;
        decimal? amount = deduction?.Order?.Amount.ToAmount();
        PaidHere = !isRemote && isPaid ? deduction!.Order!.Amount.Minor : 0;

        Promise(
            state is null or TransactionState.Reconciled or TransactionState.Failed or TransactionState.Reversed or TransactionState.Cancelled,
            $"left in {state}");
        Promise(!isRemote || bank.NetDebits(Key) == (isPaid ? 1 : 0), $"{state}, and {bank.NetDebits(Key)} debits at the other bank");
        Promise(!wasToldReversed || state is TransactionState.Reversed or TransactionState.Cancelled, $"told that it was reversed, and {state}");
        Promise(
            Told(TransactionState.Succeeded).All(told => told == amount
                && (isPaid || (state == TransactionState.Reversed && askedToReverse))),
            $"told that it was paid, and {state}");
        Promise(!isPaid || Told(TransactionState.Failed).All(told => told != amount), "told that it had failed, and paid");
    }

    protected override Task NextAsync(EmbeddedService service) => Random.Next(10) switch
    {
        < 6 => DeductAsync(service, Amounts[Random.Next(8) switch { < 5 => 0, < 7 => 1, _ => 2 }]),
        6 when cancelNo > 0 => ReverseAsync(service, Random.Next(cancelNo) + 1),
        < 9 => ReverseAsync(service, ++cancelNo),
        _ => QueryAsync(service),
    };

    private async Task DeductAsync(EmbeddedService service, decimal amount)
    {
        DeductTaxRequest request = isRemote || amount < 1_000.00m
            ? Requests.DeductTax(SerialNo, amount)
            : Requests.DeductTaxFrom(Requests.PoorAccount, SerialNo, amount);
        request.Key.TaxOrgCode = TaxOrgCode;
        request.Key.EntrustDate = WorkDate;

        if (await AskAsync(service, request.At(service, WorkDate), $"deduct {amount}") is not { } reply)
        {
            return;
        }

        TransactionState state = EmbeddedService.Read<DeductTaxResponse>(reply).Receipt.State;
        Steps.Add($"told {state} of {amount}");

        if (state is not (TransactionState.Processing or TransactionState.InDoubt or TransactionState.Reversing))
        {
            AssertSame(receipts, amount, reply);
            told[amount] = state;
        }
    }

    private async Task ReverseAsync(EmbeddedService service, int number)
    {
        askedToReverse = true;
        ReverseDeductionRequest request = Requests.Reverse(SerialNo, $"{long.Parse(SerialNo, CultureInfo.InvariantCulture) * 100 + number:D8}");
        request.Key.TaxOrgCode = TaxOrgCode;
        request.Key.EntrustDate = WorkDate;
        request.Reversal.Original.TaxOrgCode = TaxOrgCode;
        request.Reversal.Original.EntrustDate = WorkDate;

        if (await AskAsync(service, request.At(service, WorkDate), $"reverse ({number})") is not { } reply)
        {
            return;
        }

        CancelAnswer answer = EmbeddedService.Read<ReverseDeductionResponse>(reply).Receipt.CancelAnswer;
        Steps.Add($"told {answer} by ({number})");
        wasToldReversed |= answer == CancelAnswer.Done;

        if (answer != CancelAnswer.InDoubt)
        {
            AssertSame(reversals, $"{number}", reply);
        }
    }

    private async Task QueryAsync(EmbeddedService service)
    {
        QueryTransactionRequest request = Requests.Query(SerialNo);
        request.Query.Key.TaxOrgCode = TaxOrgCode;
        request.Query.Key.EntrustDate = WorkDate;
        await AskAsync(service, request.At(service, WorkDate), "query");
    }

    private IEnumerable<decimal> Told(TransactionState state) =>
        told.Where(receipt => receipt.Value == state).Select(receipt => receipt.Key);
}
