using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Operations;

/// <summary>
/// What a first start finds in the books: three banks' customers, a treasury, agreements in each of their states, and a tax
/// bureau. All names and numbers are made up; they are those of the golden messages.
/// </summary>
public static class DemoData
{
    private const string FuzhouBank = "100000000102";
    private const string FuzhouBankCode = "102100009980";
    private const string XiamenBank = "100000000103";
    private const string XiamenBankCode = "402873300213";
    private const string QuanzhouBank = "100000000104";
    private const string QuanzhouBankCode = "402397300455";
    private const string TreasuryBankCode = "011391010009";

    private static readonly DemoAccount[] Accounts =
    [
        new("6222021001116245702", "福州示例科技有限公司", FuzhouBank, FuzhouBankCode, 100_000_000.00m),
        new("6222021001116245710", "福州冻结商贸有限公司", FuzhouBank, FuzhouBankCode, 50_000.00m, AccountStatus.Frozen),
        new("6222021001116245728", "福州薄利商行", FuzhouBank, FuzhouBankCode, 100.00m),
        new("6222021001116245736", "福州旧址贸易有限公司", FuzhouBank, FuzhouBankCode, 0.00m, AccountStatus.Closed),
        new("35050161843600001234", "厦门示例供应链有限公司", XiamenBank, XiamenBankCode, 1_000_000.00m),
        new("35050161843600005678", "泉州示例陶瓷有限公司", QuanzhouBank, QuanzhouBankCode, 0.00m),
    ];

    private static readonly AgreementRecord[] Agreements =
    [
        Agreement("AG20260001", "91350100M000100Y43", Accounts[0], AgreementState.Verified),
        Agreement("AG20260002", "91350100M000100Y43", Accounts[0], AgreementState.SignedWithBank),
        Agreement("AG20260003", "91350100M00020028A", Accounts[1], AgreementState.Verified),
        Agreement("AG20260004", "91350100M00030031D", Accounts[2], AgreementState.Verified),
        Agreement("AG20260005", "91350100M000100Y43", Accounts[0], AgreementState.Revoked),
        Agreement("AG20260006", "91350200M00040045P", Accounts[4], AgreementState.SignedWithBank),
    ];

    /// <summary>Writes them, once; a store that has the first of them has them all.</summary>
    public static Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        DateOnly workDate = services.GetRequiredService<WorkCalendar>().ScheduledAt(now);

        return services.GetRequiredService<IStore>().WriteAsync(
            stores =>
            {
                bool isNew = stores.Ledger.FindAccount(Accounts[0].AccountNo) is null;

                if (isNew)
                {
                    Write(stores, workDate, now);
                }

                DemoTaxBureau.Seed(stores, workDate, now);

                return isNew;
            },
            cancellationToken);
    }

    private static void Write(IStoreTransaction stores, DateOnly workDate, DateTimeOffset now)
    {
        string opening = LedgerAccounts.OpeningOf(Currencies.Cny);
        stores.Ledger.AddAccount(Ours(opening, "期初余额", AccountKind.Opening));
        stores.Ledger.AddAccount(Ours(LedgerAccounts.ClearingOf(Currencies.Cny), "跨行清算", AccountKind.Clearing));
        stores.Ledger.AddAccount(Ours("270000000001", "国家金库福州市中心支库", AccountKind.Treasury));

        foreach (DemoAccount account in Accounts)
        {
            Open(stores.Ledger, account, opening, workDate, now);
        }

        foreach (AgreementRecord agreement in Agreements)
        {
            stores.Agreements.Add(agreement);
        }
    }

    private static void Open(ILedgerStore ledger, DemoAccount account, string opening, DateOnly workDate, DateTimeOffset now)
    {
        ledger.AddAccount(new Account(
            account.AccountNo, account.Name, AccountKind.Bank, account.Owner, account.BankCode, Currencies.Cny, AccountStatus.Active));

        if (account.Balance > 0)
        {
            long minor = Money.Of(account.Balance, Currencies.Cny).Minor;
            LedgerEntry entry = new(
                workDate,
                now,
                new LedgerParty(opening, "期初余额", null),
                new LedgerParty(account.AccountNo, account.Name, account.BankCode))
            {
                Summary = "期初余额",
            };
            DoubleEntryBook.Post(ledger, entry, [new(opening, -minor), new(account.AccountNo, minor)]);
        }

        ledger.SetAccountStatus(account.AccountNo, account.Status);
    }

    private static Account Ours(string accountNo, string name, AccountKind kind) =>
        new(accountNo, name, kind, OwnerNode: "", TreasuryBankCode, Currencies.Cny, AccountStatus.Active);

    private static AgreementRecord Agreement(
        string protocolNo, string taxpayerId, DemoAccount payer, AgreementState state) =>
        new(
            protocolNo, "13501000000", taxpayerId, payer.Name,
            payer.BankCode, payer.BankCode, payer.AccountNo, payer.Name, state);

    private sealed record DemoAccount(
        string AccountNo, string Name, string Owner, string BankCode, decimal Balance,
        AccountStatus Status = AccountStatus.Active);
}
