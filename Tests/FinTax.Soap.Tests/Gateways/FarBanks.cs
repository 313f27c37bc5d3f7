using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Tests.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>A service one of whose tax authorities, and one of whose banks, is carried out by a far bank.</summary>
internal static class FarBanks
{
    public const string TaxOrgCode = "13502000000";

    /// <summary>A bank whose accounts are kept here.</summary>
    public const string NearBankCode = "402873300213";

    public static Task<EmbeddedService> StartWithAsync(FarBank bank) => StartWithAsync(bank, Path.GetTempPath());

    public static Task<EmbeddedService> StartWithAsync(FarBank bank, string below) => EmbeddedService.StartAsync(below, Configure(bank));

    /// <summary>Over files that another service has left.</summary>
    public static Task<EmbeddedService> StartOverAsync(FarBank bank, string folder) =>
        EmbeddedService.StartOverAsync(folder, Configure(bank));

    private static Action<IServiceCollection> Configure(FarBank bank) => services => services
        .AddSingleton(new RemoteSystems(new Dictionary<string, IRemoteSystem> { [FarBank.Name] = bank }))
        .Configure<GatewayOptions>(options =>
        {
            options.Systems[FarBank.Name] = new RemoteSystemOptions
            {
                NodeCode = "100000000009",
                TaxPayment = new Uri("https://far.example/TaxPaymentService"),
                BankAccount = new Uri("https://far.example/BankAccountService"),
                Certificate = "far.crt.pem",
            };
            options.TaxOrgCodes[TaxOrgCode] = FarBank.Name;
            options.BankCodes["102100009980"] = FarBank.Name;
        });

    public static DeductTaxRequest Deduct(string traceNo = "00000001", decimal amount = 10_000.00m)
    {
        DeductTaxRequest request = Requests.DeductTax(traceNo, amount);
        request.Key.TaxOrgCode = TaxOrgCode;

        return request;
    }

    public static ReverseDeductionRequest Reverse(string traceNo = "00000001", string cancelNo = "00000001")
    {
        ReverseDeductionRequest request = Requests.Reverse(traceNo, cancelNo);
        request.Key.TaxOrgCode = TaxOrgCode;
        request.Reversal.Original.TaxOrgCode = TaxOrgCode;

        return request;
    }

    public static QueryTransactionRequest Query(string traceNo = "00000001")
    {
        QueryTransactionRequest request = Requests.Query(traceNo);
        request.Query.Key.TaxOrgCode = TaxOrgCode;

        return request;
    }

    /// <summary>Of dues that the far bank's bureau keeps, from an account that is kept here.</summary>
    public static PayDeclaredTaxRequest Pay(string levyNo = "00000001", decimal amount = 8_000.00m)
    {
        PayDeclaredTaxRequest request = BureauRequests.PayDeclared(
            [new PayableItem { DeclarationNo = "350200202610000001", ItemNo = 1, Amount = amount }], levyNo);
        request.Header.Sender = Requests.OtherBank;
        request.Key.BankCode = NearBankCode;
        request.Payment.TaxOrgCode = TaxOrgCode;
        request.Payment.FromAccount = new AccountPayer
        {
            PayerAccount = Requests.OtherBanksAccount,
            PayerName = "厦门示例供应链有限公司",
        };

        return request;
    }

    /// <summary>The same in cash.</summary>
    public static PayDeclaredTaxRequest PayInCash(string levyNo = "00000001")
    {
        PayDeclaredTaxRequest request = Pay(levyNo);
        request.Payment.InCash = new CashPayer { PayerName = request.Payment.FromAccount!.PayerName };
        request.Payment.FromAccount = null;

        return request;
    }

    /// <summary>From an account that the far bank keeps, like the dues.</summary>
    public static PayDeclaredTaxRequest PayFromFarAccount(string levyNo = "00000001")
    {
        PayDeclaredTaxRequest request = Pay(levyNo);
        request.Header.Sender = Requests.Bank;
        request.Key.BankCode = "102100009980";
        request.Payment.FromAccount = new AccountPayer
        {
            PayerAccount = Requests.PayerAccount,
            PayerName = BureauRequests.TaxpayerName,
        };

        return request;
    }

    public static QueryTransactionRequest QueryPayment(string levyNo = "00000001") => BureauRequests.QueryPayment(
        Requests.OtherBank, NearBankCode, TaxOrgCode, levyNo);

    /// <summary>The same request, sent at the service's time and booked on a work date.</summary>
    public static T At<T>(this T request, EmbeddedService service, DateOnly workDate)
        where T : IRequest
    {
        request.Header.MessageId = Guid.NewGuid().ToString();
        request.Header.SentAt = service.Clock.GetUtcNow().UtcDateTime;
        request.Header.WorkDate = workDate;

        return request;
    }
}
