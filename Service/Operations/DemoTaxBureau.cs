using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations;

/// <summary>The demo's tax office, its taxpayers, and what they owe: made up, and written once.</summary>
internal static class DemoTaxBureau
{
    private const string Office = "13501000000";
    private const string Agent = "100000000102";
    private const string Declaration = "350100202610000001";

    private static readonly Taxpayer[] Taxpayers =
    [
        new("91350100M000100Y43", "福州示例科技有限公司", Office, Agent),
        new("91350100M00020028A", "福州冻结商贸有限公司", Office, Agent),
        new("91350100M00030031D", "福州薄利商行", Office, Agent),
        new("91350200M00040045P", "厦门示例供应链有限公司", Office, "100000000103"),
    ];

    public static void Seed(IStoreTransaction stores, DateOnly workDate, DateTimeOffset now)
    {
        if (stores.TaxBureau.FindOffice(Office) is not null)
        {
            return;
        }

        stores.TaxBureau.AddOffice(new TaxOffice(Office, "国家税务总局福州市税务局", ProvinceCode: "35", "270000000001"));

        foreach (Taxpayer taxpayer in Taxpayers)
        {
            stores.TaxBureau.AddTaxpayer(taxpayer);
        }

        SeedWork work = new(stores, now);
        DueStates.Assess(Due(Declaration, 1, Taxpayers[0], "10101", "增值税", "101010106", 8_000.00m, workDate), work);
        DueStates.Assess(Due(Declaration, 2, Taxpayers[0], "10109", "城市维护建设税", "101090103", 560.00m, workDate), work);
        DueStates.Assess(Due("350100202610000002", 1, Taxpayers[2], "10101", "增值税", "101010106", 3_000.00m, workDate), work);
    }

    // The tax of the month before the first start, due by the end of the month of it.
    private static DueRecord Due(
        string declarationNo, int itemNo, Taxpayer taxpayer, string code, string name, string subject, decimal amount,
        DateOnly workDate)
    {
        DateOnly month = new(workDate.Year, workDate.Month, 1);

        return new DueRecord(
            declarationNo,
            itemNo,
            taxpayer.TaxOrgCode,
            taxpayer.TaxpayerId,
            new DueTax(code, name, subject, month.AddMonths(-1), month.AddDays(-1)),
            month.AddMonths(1).AddDays(-1),
            Money.Of(amount, Currencies.Cny),
            DueState.Open);
    }

    private sealed record SeedWork(IStoreTransaction Stores, DateTimeOffset Now) : IWork
    {
        public string MessageId => "demo";
    }
}
