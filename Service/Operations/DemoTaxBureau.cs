using FinTax.Soap.Contracts.TaxFiling;
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

    private static readonly TaxDuty[] Duties =
    [
        Duty(Taxpayers[0], FormCode.VatGeneral, "10101", "增值税", "101010106", FilingCycle.Month),
        Duty(Taxpayers[0], FormCode.CitQuarterly, "10104", "企业所得税", "101043509", FilingCycle.Quarter),
        Duty(Taxpayers[0], FormCode.IitWithholding, "10106", "个人所得税", "101060109", FilingCycle.Month),
        Duty(Taxpayers[0], FormCode.Other, "10100", "财产和行为税", "101000000", FilingCycle.Month),
        Duty(Taxpayers[2], FormCode.VatSmallScale, "10101", "增值税", "101010106", FilingCycle.Quarter),
        Duty(Taxpayers[3], FormCode.VatGeneral, "10101", "增值税", "101010106", FilingCycle.Month),
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

        foreach (TaxDuty duty in Duties)
        {
            stores.TaxBureau.AddDuty(duty);
        }

        Work work = new(stores, now, "demo");
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

    private static TaxDuty Duty(
        Taxpayer taxpayer, FormCode form, string taxCode, string taxName, string subject, FilingCycle cycle) =>
        new(taxpayer.TaxpayerId, form, taxCode, taxName, subject, cycle);
}
