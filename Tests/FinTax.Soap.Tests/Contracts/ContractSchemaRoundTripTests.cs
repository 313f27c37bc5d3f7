using System.Reflection;
using System.Xml.Linq;
using FinTax.Soap.Contracts;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.Platform;

namespace FinTax.Soap.Tests.Contracts;

[TestFixture]
public class ContractSchemaRoundTripTests
{
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Common = Namespaces.Common;

    private static IEnumerable<Type> Elements => ContractShape.Elements;

    private static IEnumerable<Type> Requests =>
        ContractShape.Types.Where(type => type.IsAssignableTo(typeof(IRequest)));

    [TestCaseSource(nameof(Requests))]
    public void Golden_request_comes_back_as_it_was(Type contract)
    {
        XElement envelope = PublishedSchemas.GoldenRequest(contract.Name[..^"Request".Length]);
        XElement payload = envelope.Element(Soap + "Body")!.Elements().Single();

        XElement written = ContractPayload.Write(ContractPayload.Read(payload, contract));

        Assert.That(PublishedSchemas.Validate(payload), Is.Empty);
        Assert.That(PublishedSchemas.Validate(written), Is.Empty);
        Assert.That(ContractPayload.Content(written), Is.EqualTo(ContractPayload.Content(payload)));
    }

    [TestCaseSource(nameof(Elements))]
    public void Barest_element_comes_back_as_it_was(Type contract)
    {
        XElement sample = SchemaSample.Make(ContractShape.Name(contract), full: false);

        XElement written = ContractPayload.Write(ContractPayload.Read(sample, contract));

        Assert.That(PublishedSchemas.Validate(sample), Is.Empty);
        Assert.That(PublishedSchemas.Validate(written), Is.Empty);
        Assert.That(ContractPayload.Content(written), Is.EqualTo(ContractPayload.Content(sample)));
    }

    [TestCaseSource(nameof(Elements))]
    public void Fullest_element_comes_back_as_it_was(Type contract)
    {
        XElement sample = SchemaSample.Make(ContractShape.Name(contract), full: true);

        XElement written = ContractPayload.Write(ContractPayload.Read(sample, contract));

        Assert.That(PublishedSchemas.Validate(sample), Is.Empty);
        Assert.That(PublishedSchemas.Validate(written), Is.Empty);
        Assert.That(ContractPayload.Content(written), Is.EqualTo(ContractPayload.Content(sample)));
    }

    private static IEnumerable<PropertyInfo> MoneyProperties =>
        from type in ContractShape.Types
        from property in type.GetProperties()
        where property.PropertyType == typeof(decimal) && SchemaShape.IsMoney(ContractShape.Name(type), property.Name)
        select property;

    // Clients spell values as they like: whatever the schema admits must reach the contract with its meaning.
    [TestCase("SentAt", "2026-11-23T20:00:00+08:00", "2026-11-23T12:00:00Z")]
    [TestCase("SentAt", "2026-11-23T12:00:00.000000+00:00", "2026-11-23T12:00:00Z")]
    [TestCase("SentAt", " 2026-11-23T12:00:00.120Z\n", "2026-11-23T12:00:00.12Z")]
    [TestCase("WorkDate", "\n 2026-11-23 ", "2026-11-23")]
    [TestCase("ResendFlag", "1", "true")]
    [TestCase("ValidateOnly", " 0 ", "false")]
    public void Reads_another_spelling_of_the_same_value(string field, string spelling, string value)
    {
        XElement payload = SchemaSample.Make(ContractShape.Name(typeof(PingRequest)), full: true);
        payload.Descendants(Common + field).Single().Value = spelling;

        XElement written = ContractPayload.Write(ContractPayload.Read(payload, typeof(PingRequest)));

        Assert.That(PublishedSchemas.Validate(payload), Is.Empty);
        Assert.That(written.Descendants(Common + field).Single().Value, Is.EqualTo(value));
    }

    [Test]
    public void Writes_money_with_two_decimals_and_never_rounds()
    {
        var transfer = new Transfer { Amount = 100m };
        var balance = new AccountBalance { Balance = 1.005m, AvailableBalance = -7m };

        Assert.That(ContractPayload.Content(ContractPayload.Write(transfer)), Has.Some.EndsWith("Amount = 100.00"));
        Assert.That(balance.Balance, Is.EqualTo(1.005m));
        Assert.That(balance.AvailableBalance.ToString(), Is.EqualTo("-7.00"));
    }

    [TestCaseSource(nameof(MoneyProperties))]
    public void Money_that_was_never_set_has_two_decimals(PropertyInfo property)
    {
        object contract = Activator.CreateInstance(property.DeclaringType!)!;

        Assert.That(((decimal)property.GetValue(contract)!).Scale, Is.EqualTo(2));
    }
}
