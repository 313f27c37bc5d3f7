using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Tests.StoreContracts;

/// <summary>What the embedded tax bureau keeps: its register, dues and their payment, refunds, returns.</summary>
internal abstract partial class StoreContractTests
{
    [Test]
    public async Task A_due_is_found_while_it_is_open_the_earliest_first()
    {
        DueRecord later = Due("D1", Today.AddDays(9), DueState.Open);
        DueRecord earlier = Due("D2", Today, DueState.Open);

        await Do(stores =>
        {
            stores.Dues.Add(later);
            stores.Dues.Add(earlier);
            stores.Dues.Add(Due("D3", Today, DueState.Paid));
        });

        Assert.That(await Ask(stores => stores.Dues.ReadOpen("135", "tax", null, 10)), Is.EqualTo([earlier, later]));
        Assert.That(await Ask(stores => stores.Dues.ReadOpen("135", "tax", "D1", 10)), Is.EqualTo([later]));
        Assert.That(await Ask(stores => stores.Dues.ReadOpen("136", "tax", null, 10)), Is.Empty);
        Assert.That(await Ask(stores => stores.Dues.ReadDeclaration("D3")), Has.Count.EqualTo(1));
        await Do(stores => stores.Dues.SetState(later, DueState.Paid));
        Assert.That(await Ask(stores => stores.Dues.Find("D1", 1)), Is.EqualTo(later with { State = DueState.Paid }));
    }

    [Test]
    public async Task A_payment_of_dues_is_found_by_its_key_and_by_its_voucher()
    {
        DeclaredPaymentRecord payment = new(
            "100000000102", new LevyNumber("102100009980", Today, "00000001"), TransactionState.Failed, Today, Noon,
            "135", "tax", new Money(5, "CNY"));
        await OpenAccounts();
        long entryId = await Ask(stores => stores.Ledger.Append(
            Entry(Today), [new Posting("a", 1, -5, -5), new Posting("b", 1, 5, 5)]));
        DeclaredPaymentRecord paid = payment with
        {
            State = TransactionState.Succeeded,
            EntryId = entryId,
            TaxVoucherNo = "V1",
        };

        await Do(stores => stores.DeclaredPayments.Save(payment));
        await Do(stores => stores.DeclaredPayments.Save(paid));

        Assert.That(await Ask(stores => stores.DeclaredPayments.Find(payment.Key)), Is.EqualTo(paid));
        Assert.That(await Ask(stores => stores.DeclaredPayments.FindByVoucher("135", "V1")), Is.EqualTo(paid));
        Assert.That(await Ask(stores => stores.DeclaredPayments.FindByVoucher("136", "V1")), Is.Null);
    }

    [Test]
    public async Task Vouchers_of_another_bureau_are_its_own_and_not_ours()
    {
        DeclaredPaymentRecord collected = new(
            "100000000102", new LevyNumber("102100009980", Today, "00000001"), TransactionState.Succeeded, Today, Noon,
            "135", "tax", new Money(5, "CNY"))
        {
            TaxVoucherNo = "V1",
        };
        await OpenAccounts();
        collected = collected with
        {
            CollectedEntryId = await Ask(stores => stores.Ledger.Append(
                Entry(Today), [new Posting("a", 1, -5, -5), new Posting("b", 1, 5, 5)])),
        };

        await Do(stores => stores.DeclaredPayments.Save(collected));
        await Do(stores => stores.DeclaredPayments.Save(
            collected with { Key = collected.Key with { LevyNo = "00000002" } }));

        Assert.That(await Ask(stores => stores.DeclaredPayments.Find(collected.Key)), Is.EqualTo(collected));
        Assert.That(await Ask(stores => stores.DeclaredPayments.FindByVoucher("135", "V1")), Is.Null);
    }

    [Test]
    public async Task A_voucher_has_one_refund_that_did_not_fail_even_for_the_store()
    {
        RefundRecord failed = Refund("00000001", TransactionState.Failed);
        RefundRecord accepted = Refund("00000002", TransactionState.Accepted);

        await Do(stores => stores.Refunds.Save(failed));
        await Do(stores => stores.Refunds.Save(accepted));

        Assert.That(await Ask(stores => stores.Refunds.FindLive("135", "V1")), Is.EqualTo(accepted));
        Assert.That(await Ask(stores => stores.Refunds.ReadAccepted(10)), Is.EqualTo([accepted]));
        Assert.That(await Ask(stores => stores.Refunds.Find("100000000201", "pack", "00000001")), Is.EqualTo(failed));
        Assert.That(() => Do(stores => stores.Refunds.Save(Refund("00000003", TransactionState.Accepted))), Throws.Exception);
    }

    [Test]
    public async Task The_register_finds_offices_and_taxpayers()
    {
        TaxOffice office = new("135", "某局", "35", "270000000001");
        Taxpayer taxpayer = new("tax", "甲", "135", "100000000102");
        TaxDuty duty = new("tax", FormCode.VatGeneral, "10101", "增值税", "101010106", FilingCycle.Month);

        await Do(stores =>
        {
            stores.TaxBureau.AddOffice(office);
            stores.TaxBureau.AddTaxpayer(taxpayer);
            stores.TaxBureau.AddDuty(duty);
        });

        Assert.That(await Ask(stores => stores.TaxBureau.FindOffice("135")), Is.EqualTo(office));
        Assert.That(await Ask(stores => stores.TaxBureau.FindTaxpayer("tax")), Is.EqualTo(taxpayer));
        Assert.That(await Ask(stores => stores.TaxBureau.FindTaxpayer("other")), Is.Null);
        Assert.That(await Ask(stores => stores.TaxBureau.ReadDuties("tax")), Is.EqualTo([duty]));
    }

    [Test]
    public async Task A_return_is_found_by_its_key_and_by_both_numbers()
    {
        FilingRecord rejected = Filing(ReturnType.Original, 0, FilingState.Rejected);
        FilingRecord accepted = Filing(ReturnType.Original, 0, FilingState.Accepted) with
        {
            ResultCode = "FT0000",
            AcceptanceNo = "A1",
            DeclarationNo = "D1",
        };

        await Do(stores => stores.Filings.Save(rejected));
        await Do(stores => stores.Filings.Save(accepted));

        Assert.That(await Ask(stores => stores.Filings.Find(accepted.Key)), Is.EqualTo(accepted));
        Assert.That(await Ask(stores => stores.Filings.FindByAcceptance("A1")), Is.EqualTo(accepted));
        Assert.That(await Ask(stores => stores.Filings.FindByDeclaration("D1")), Is.EqualTo(accepted));
        Assert.That(await Ask(stores => stores.Filings.ReadPeriod(accepted.Key.Period)), Is.EqualTo([accepted]));
        Assert.That(await Ask(stores => stores.Filings.Find(accepted.Key with { Revision = 1 })), Is.Null);
    }

    [Test]
    public async Task A_period_has_one_return_that_stands_even_for_the_store()
    {
        await Do(stores => stores.Filings.Save(Filing(ReturnType.Original, 0, FilingState.Accepted)));
        await Do(stores => stores.Filings.Save(Filing(ReturnType.Supplement, 1, FilingState.Accepted)));

        Assert.That(
            () => Do(stores => stores.Filings.Save(Filing(ReturnType.Correction, 2, FilingState.Accepted))), Throws.Exception);
    }

    [Test]
    public async Task A_financial_statement_is_kept_and_replaced_under_its_key()
    {
        FinancialStatementRecord statement = new(
            "100000000102",
            new StatementNumber("tax", AccountingStandard.Cas, StatementKind.Income, Today, Today, 0),
            FilingState.Accepted, Noon, "{}");
        FinancialStatementRecord corrected = statement with { State = FilingState.Corrected, AcceptanceNo = "A1" };

        await Do(stores => stores.FinancialStatements.Save(statement));
        await Do(stores => stores.FinancialStatements.Save(corrected));

        Assert.That(await Ask(stores => stores.FinancialStatements.Find(statement.Key)), Is.EqualTo(corrected));
    }

    [Test]
    public async Task An_invoice_is_found_by_its_number_and_by_its_serial()
    {
        InvoiceRecord blue = Invoice("EI1", "26351000000000000001", minor: 100);
        InvoiceRecord red = Invoice("EI2", "26351000000000000002", minor: -100) with { BlueInvoiceNo = blue.InvoiceNo };

        await Do(stores =>
        {
            stores.Invoices.Save(blue with { State = InvoiceState.Issued });
            stores.Invoices.Save(blue);
            stores.Invoices.Save(red);
        });

        Assert.That(await Ask(stores => stores.Invoices.Find(blue.InvoiceNo)), Is.EqualTo(blue));
        Assert.That(await Ask(stores => stores.Invoices.FindBySerial("100000000102", "EI2")), Is.EqualTo(red));
        Assert.That(await Ask(stores => stores.Invoices.FindBySerial("100000000103", "EI2")), Is.Null);
        Assert.That(() => Do(stores => stores.Invoices.Save(Invoice("EI1", "26351000000000000003", 1))), Throws.Exception);
    }

    [Test]
    public async Task Confirmations_of_an_invoice_are_read_the_latest_first()
    {
        InvoiceRecord blue = Invoice("EI1", "26351000000000000001", minor: 100);
        RedConfirmationRecord first = Confirmation("R1", blue.InvoiceNo);
        RedConfirmationRecord second = Confirmation("R2", blue.InvoiceNo);

        await Do(stores =>
        {
            stores.Invoices.Save(blue);
            stores.RedConfirmations.Save(first with { State = RedConfirmationState.Applied });
            stores.RedConfirmations.Save(second);
            stores.RedConfirmations.Save(first);
        });

        Assert.That(await Ask(stores => stores.RedConfirmations.Find("R1")), Is.EqualTo(first));
        Assert.That(await Ask(stores => stores.RedConfirmations.ReadOf(blue.InvoiceNo)), Is.EqualTo([second, first]));
    }

    [Test]
    public async Task A_number_is_given_once_in_its_series()
    {
        await Do(stores => stores.Nested(() => stores.Counters.Next("a"), keep: _ => false));

        Assert.That(await Ask(stores => stores.Counters.Next("a")), Is.EqualTo(1));
        Assert.That(await Ask(stores => stores.Counters.Next("a")), Is.EqualTo(2));
        Assert.That(await Ask(stores => stores.Counters.Next("b")), Is.EqualTo(1));
    }

    private static DueRecord Due(string declarationNo, DateOnly dueDate, DueState state) => new(
        declarationNo, 1, "135", "tax", new DueTax("10101", "增值税", "101010106", Today, Today), dueDate, new Money(5, "CNY"), state);

    private static RefundRecord Refund(string traceNo, TransactionState state) => new(
        "100000000201", "pack", traceNo, state, "135", "V1", new Money(5, "CNY"), new LedgerParty("a", "甲", "102100009980"), "message 1");

    private static InvoiceRecord Invoice(string serial, string invoiceNo, long minor) => new(
        "100000000102", serial, invoiceNo, InvoiceState.RedPartial, Noon, Today, "seller", null,
        new Money(minor, "CNY"), new Money(minor / 10, "CNY"), "{}");

    private static RedConfirmationRecord Confirmation(string confirmationNo, string blueInvoiceNo) => new(
        confirmationNo, "100000000102", confirmationNo, RedConfirmationState.Confirmed, blueInvoiceNo, ApplicantRole.Buyer,
        new Money(100, "CNY"), new Money(10, "CNY"), Noon, "{}");

    private static FilingRecord Filing(ReturnType type, int revision, FilingState state) => new(
        "100000000102", new FilingNumber(new FilingPeriod("tax", FormCode.Other, Today, Today), type, revision),
        state, Noon, "135", "{}");
}
