using FinTax.Soap.Contracts.Checks;

namespace FinTax.Soap.Tests.Checks;

internal sealed class CheckDigitTests
{
    [TestCase("91350100M000100Y43", true)]
    [TestCase("91440300000000000E", true)]
    [TestCase("91350100M000100Y44", false)]
    [TestCase("91110000600037341I", false)] // I is not in the alphabet
    [TestCase("91350100M000100Y4", false)]
    [TestCase("9135010AM000100Y43", false)] // the region is digits
    public void Credit_code(string code, bool valid) => Assert.That(CreditCode.IsValid(code), Is.EqualTo(valid));

    [TestCase("000143490", true)]
    [TestCase("600037341", true)]
    [TestCase("000143491", false)]
    [TestCase("00014349", false)]
    [TestCase("00014349o", false)]
    public void Organization_code(string code, bool valid) =>
        Assert.That(OrganizationCode.IsValid(code), Is.EqualTo(valid));

    [TestCase("11010519491231002X", true)]
    [TestCase("440524188001010014", true)]
    [TestCase("110105194912310029", false)]
    [TestCase("11010519491231002x", false)]
    [TestCase("1101051949123100", false)]
    public void Resident_id(string id, bool valid) => Assert.That(ResidentId.HasValidCheck(id), Is.EqualTo(valid));

    [TestCase("11010519491231002X", true)]
    [TestCase("440524188001010014", false)] // 1880
    [TestCase("110105194913310029", false)] // a thirteenth month
    [TestCase("110105202701010021", false)] // not yet born
    public void Resident_ids_birth_date(string id, bool plausible) =>
        Assert.That(ResidentId.HasPlausibleBirthDate(id, new DateOnly(2026, 3, 2)), Is.EqualTo(plausible));

    [TestCase("91350100M000100Y43", true)]
    [TestCase("11010519491231002X", true)]
    [TestCase("350100000143490", true)] // fifteen characters carry no check
    [TestCase("91350100M000100Y44", false)]
    public void Taxpayer_id(string id, bool valid) => Assert.That(TaxpayerId.IsValid(id), Is.EqualTo(valid));

    [TestCase("102100009980", true)]
    [TestCase("402873300213", true)]
    [TestCase("102100009981", false)]
    [TestCase("313651027021", false)]
    [TestCase("10210000998", false)]
    [TestCase("10210000998O", false)]
    public void Bank_code(string code, bool valid) => Assert.That(BankCode.IsValid(code), Is.EqualTo(valid));

    [TestCase("4111111111111111", true)]
    [TestCase("6222021001116245702", true)]
    [TestCase("4111111111111112", false)]
    [TestCase("4111-1111-1111-1111", false)]
    public void Card_number(string number, bool valid) => Assert.That(CardNumber.IsValid(number), Is.EqualTo(valid));

    [TestCase("GB82WEST12345698765432", true)]
    [TestCase("DE89370400440532013000", true)]
    [TestCase("GB82WEST12345698765433", false)]
    [TestCase("GB82 WEST 1234 5698 7654 32", false)]
    public void International_account_number(string iban, bool valid) =>
        Assert.That(Iban.IsValid(iban), Is.EqualTo(valid));

    [TestCase("5493001KJTIIGC8Y1R12", true)]
    [TestCase("7ZW8QJWVPR4P1J1KQY45", true)]
    [TestCase("5493001KJTIIGC8Y1R13", false)]
    public void Legal_entity_id(string lei, bool valid) => Assert.That(LegalEntityId.IsValid(lei), Is.EqualTo(valid));

    [TestCase("DEUTDEFF", true)]
    [TestCase("BKCHCNBJXXX", true)]
    [TestCase("DEUTDEF", false)]
    [TestCase("BKCH1NBJ", false)]
    [TestCase("DEUTDEFF\n", false)]
    public void Business_identifier_code(string bic, bool valid) => Assert.That(Bic.IsValid(bic), Is.EqualTo(valid));

    [TestCase("RF18539007547034", true)]
    [TestCase("RF19539007547034", false)]
    [TestCase("RX18539007547034", false)]
    public void Creditor_reference(string reference, bool valid) =>
        Assert.That(CreditorReference.IsValid(reference), Is.EqualTo(valid));

    [TestCase("24112000000123456789", true)]
    [TestCase("2411200000012345678", false)]
    public void Digital_invoice_number(string number, bool valid) =>
        Assert.That(InvoiceNumber.IsDigital(number), Is.EqualTo(valid));

    [TestCase("24112000000123456789", true)]
    [TestCase("24992000000123456789", false)]
    public void Digital_invoice_number_names_its_province(string number, bool known) =>
        Assert.That(InvoiceNumber.HasKnownProvince(number), Is.EqualTo(known));

    [TestCase("1100143130", "12345678", true)]
    [TestCase("011001900104", "12345678", true)]
    [TestCase("01100190010", "12345678", false)]
    [TestCase("1100143130", "1234567", false)]
    public void Paper_invoice_number(string code, string number, bool valid) =>
        Assert.That(InvoiceNumber.IsPaper(code, number), Is.EqualTo(valid));
}
