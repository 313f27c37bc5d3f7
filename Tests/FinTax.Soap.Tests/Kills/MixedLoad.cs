using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Kills;

/// <summary>
/// What a tax bureau and a bank send on a busy day: new intents of five operations, of which some go to another system
/// of record, and among them what was sent before, reversals that overtake their original, and questions.
/// </summary>
internal sealed class MixedLoad(Random random, DateOnly workDate, PartnersBook book)
{
    /// <summary>The authority whose payments the other system carries out.</summary>
    internal const string FarTaxOrgCode = "13502000000";

    /// <summary>The account that pays what is due there.</summary>
    internal const string CollectedFrom = "6222021001116240002";

    /// <summary>The agreement at the other system.</summary>
    internal const string FarProtocolNo = "AG20260101";

    // A partner repeats what it sent a moment ago, not what it sent last week.
    private const int RepeatsOfLast = 24;

    private readonly Lock door = new();
    private readonly List<Intent> intents = [];

    internal IReadOnlyList<Intent> Intents => intents;

    internal static string Declaration(int number) => $"KILL{number:D8}";

    internal static decimal DueAmount(int number) => 1.00m + (number % 997 / 100m);

    internal Message Next()
    {
        lock (door)
        {
            return random.Next(100) switch
            {
                < 40 => Add(Deduction(isRemote: random.Next(3) == 0)),
                < 50 when Last(IntentKind.DeductTax) is { } deduction => Add(Reversal(deduction)),
                < 62 => Add(Transfer()),
                < 64 when LastMade(IntentKind.SubmitTransfer) is { } transfer => Add(Recall(transfer)),
                < 66 when LastMade(IntentKind.SubmitTransfer) is { } transfer => Add(Return(transfer)),
                < 78 => Add(Payment(isFar: random.Next(2) == 0)),
                < 81 when LastMade(IntentKind.DeductTax) is { } deduction => Query(deduction),
                < 84 when LastMade(IntentKind.PayDeclaredTax) is { } payment => QueryPayment(payment),
                < 88 => Overtaken(),
                _ when intents.Count > 0 => intents[^random.Next(1, Math.Min(intents.Count, RepeatsOfLast) + 1)],
                _ => Add(Transfer()),
            };
        }
    }

    // The reversal is on its way, and what it takes back only in the list of what can be sent again.
    private Intent Overtaken() => Add(Reversal(Add(Deduction(isRemote: random.Next(3) == 0))));

    private Intent Add(Intent intent)
    {
        intents.Add(intent);

        return intent;
    }

    private Intent? Last(IntentKind what) => intents.TakeLast(RepeatsOfLast)
        .Where(intent => intent.What == what)
        .OrderBy(_ => random.Next())
        .FirstOrDefault();

    private Intent? LastMade(IntentKind what) =>
        Last(what) is { } intent && book.WordOn(intent) == "SUCCEEDED" ? intent : null;

    private decimal Amount() => random.Next(100, 10_000) / 100m;

    private Intent Deduction(bool isRemote)
    {
        (int number, decimal amount) = (intents.Count + 1, Amount());
        string office = isRemote ? FarTaxOrgCode : "13501000000";

        return new Intent(
            IntentKind.DeductTax, number, $"{office}/2026-11-23/{number:D8}", amount,
            "TaxPaymentService", Requests.TaxBureau,
            () =>
            {
                DeductTaxRequest request = Requests.DeductTax($"{number:D8}", amount);
                request.Key.TaxOrgCode = office;
                request.Payment.ProtocolNo = isRemote ? FarProtocolNo : request.Payment.ProtocolNo;

                return Now(request);
            })
        {
            IsFar = isRemote,
        };
    }

    private Intent Reversal(Intent deduction)
    {
        int number = intents.Count + 1;
        string office = deduction.Subject.Split('/')[0];

        return new Intent(
            IntentKind.ReverseDeduction, number, deduction.Subject, 0, "TaxPaymentService", Requests.TaxBureau,
            () =>
            {
                ReverseDeductionRequest request = Requests.Reverse($"{deduction.Number:D8}", $"{number:D8}");
                request.Key.TaxOrgCode = request.Reversal.Original.TaxOrgCode = office;

                return Now(request);
            })
        {
            IsFar = deduction.IsFar,
        };
    }

    // To another account of the bank's own customers, from which it may take the money back.
    private Intent Transfer()
    {
        (int number, decimal amount) = (intents.Count + 1, Amount());

        return new Intent(
            IntentKind.SubmitTransfer, number, $"KILL{number}", amount, "BankAccountService", Requests.Bank,
            () =>
            {
                SubmitTransferRequest request = Requests.Transfer($"KILL{number}", amount);
                request.Transfer.SameBank = true;
                request.Transfer.Payee = new Party
                {
                    Account = Requests.PoorAccount,
                    Name = "福州薄利商行",
                    BankCode = "102100009980",
                };

                return Now(request);
            });
    }

    private Intent Recall(Intent transfer)
    {
        int number = intents.Count + 1;

        return new Intent(
            IntentKind.RecallTransfer, number, transfer.Subject, 0, "BankAccountService", Requests.Bank,
            () => Now(BankRequests.Recall($"RECALL{number}", transfer.Subject)));
    }

    // The bank that pays is the payee's, too.
    private Intent Return(Intent transfer)
    {
        int number = intents.Count + 1;
        string serialNo = book.BankSerialNoOf(transfer);

        return new Intent(
            IntentKind.ReturnTransfer, number, transfer.Subject, 0, "BankAccountService", Requests.Bank,
            () =>
            {
                ReturnTransferRequest request = BankRequests.Return(Requests.Bank, serialNo, $"RETURN{number}");
                request.Return.Amount = transfer.Amount;

                return Now(request);
            });
    }

    private Intent Payment(bool isFar)
    {
        int number = intents.Count + 1;
        decimal amount = DueAmount(number);

        return new Intent(
            IntentKind.PayDeclaredTax, number, $"{BankOf(isFar)}/2026-11-23/{number:D8}", amount,
            "TaxPaymentService", Requests.Bank,
            () =>
            {
                PayDeclaredTaxRequest request = BureauRequests.PayDeclared(
                    [new PayableItem { DeclarationNo = Declaration(number), ItemNo = 1, Amount = amount }],
                    $"{number:D8}");
                request.Key.BankCode = BankOf(isFar);
                request.Payment.TaxOrgCode = isFar ? FarTaxOrgCode : request.Payment.TaxOrgCode;
                request.Payment.FromAccount!.PayerAccount = isFar ? CollectedFrom : Requests.PayerAccount;

                return Now(request);
            })
        {
            IsFar = isFar,
        };
    }

    private Question QueryPayment(Intent payment) => new(payment, "TaxPaymentService", Requests.Bank, () =>
        Now(BureauRequests.QueryPayment(
            bankCode: BankOf(payment.IsFar),
            office: payment.IsFar ? FarTaxOrgCode : BureauRequests.Office,
            levyNo: $"{payment.Number:D8}")));

    // What the other system is paid is collected at a bank that it does not keep.
    private static string BankOf(bool isFar) => isFar ? BureauRequests.BankElsewhere : "102100009980";

    private Question Query(Intent deduction)
    {
        string office = deduction.Subject.Split('/')[0];

        return new Question(deduction, "TaxPaymentService", Requests.TaxBureau, () =>
        {
            QueryTransactionRequest request = Requests.Query($"{deduction.Number:D8}");
            request.Query.Key.TaxOrgCode = office;

            return Now(request);
        });
    }

    private T Now<T>(T request)
        where T : IRequest
    {
        request.Header.MessageId = Guid.NewGuid().ToString();
        request.Header.SentAt = TimeProvider.System.GetUtcNow().UtcDateTime;
        request.Header.WorkDate = workDate;

        return request;
    }
}
