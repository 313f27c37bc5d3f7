using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Schemas;

namespace FinTax.Soap.Tests.Schemas;

/// <summary>The fast way through a payload must never come to another result than the validator.</summary>
public sealed class PayloadAcceptorTests
{
    private const int Rounds = 1500;

    private static readonly string[] Values =
        ["", " ", "0", "1", "-1", "1.00", "00000001", "00000001 ", "2026-11-23", "2026-11-31", "true", "FALSE", "x", "\u00A0", "１", "\U0001F4B6"];

    [Test]
    public void Has_a_plan_for_every_payload_of_an_operation()
    {
        SchemaCatalog catalog = SchemaCatalog.Bundled();

        IEnumerable<string> without =
            from contract in Catalog.Contracts
            from method in contract.GetMethods()
            let shape = ContractShape.Of(method.GetParameters()[0].ParameterType)
            where catalog.Plans.Find(new XmlQualifiedName(shape.LocalName, shape.NamespaceUri)) is null
            select shape.LocalName;

        Assert.That(without, Is.Empty);
    }

    // The same payload with a schemaLocation, which means nothing, is read by the validator from its first tag on.
    [Test]
    public void Agrees_with_the_validator_on_whatever_is_done_to_a_payload()
    {
        var random = new Random(20261123);

        for (int i = 0; i < Rounds; i++)
        {
            string payload = Mutate(Mutate(Bodies.DeductTax, random), random);
            string doubtful = new Regex("^<ftt:DeductTax ").Replace(
                payload, $"<ftt:DeductTax {Bodies.SchemaInstance} xsi:schemaLocation='a b' ");

            Assert.That(OutcomeOf(payload), Is.EqualTo(OutcomeOf(doubtful)), payload);
        }
    }

    [Test]
    public void Accepts_nothing_that_a_plain_validating_reader_refuses()
    {
        var random = new Random(42);
        XmlSchemaSet schemas = SchemaCatalog.Bundled().Set;

        for (int i = 0; i < Rounds; i++)
        {
            string payload = Mutate(Bodies.DeductTax, random);

            if (OutcomeOf(payload).StartsWith('<'))
            {
                Assert.That(IsValid(payload, schemas), Is.True, payload);
            }
        }
    }

    // None of ours has so many that are not the items of a list; the thread's next payload is read by the same acceptor.
    [Test]
    public void Begins_anew_after_a_payload_of_very_many_elements()
    {
        string[] names = [.. Enumerable.Range(0, 600).Select(i => $"a{i}")];
        var plan = new ElementPlan(new XmlQualifiedName("a", ""), 1, 1)
        {
            Children = [.. names.Select(name => new ElementPlan(new XmlQualifiedName(name, ""), 1, 1))],
        };
        string envelope = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><a>"
            + string.Concat(names.Select(name => $"<{name}/>")) + "</a></s:Body></s:Envelope>";
        var acceptor = new PayloadAcceptor();
        using var message = new VerifiedMessage(
            SoapMessage.Parse(Encoding.UTF8.GetBytes(envelope), XmlLimits.Default), null, [], null);
        acceptor.Begin(plan);

        while (message.Body.Read())
        {
            Assert.That(
                message.Body.NodeType == XmlNodeType.Element
                    ? acceptor.StartElement(message.Body.Tag) is not null
                    : acceptor.EndElement(new LeafContent()),
                Is.True);
        }

        acceptor.Begin(plan);
        Assert.That(acceptor.Accepted, Is.Empty);
    }

    private static string OutcomeOf(string payload)
    {
        try
        {
            return Encoding.UTF8.GetString(new ContractWriter().Write(Bodies.Read(payload)).Span);
        }
        catch (SoapFaultException refusal)
        {
            return string.Join('\n', ((SchemaValidationFault)refusal.Detail!).Errors.Select(
                error => $"{error.XPath} {error.Line} {error.Rule} {error.Message}"));
        }
    }

    private static string Mutate(string payload, Random random)
    {
        MatchCollection elements = Regex.Matches(payload, "<(ft[a-z]:[A-Za-z]+)[^>]*>([^<]*)</\\1>");
        Match one = elements[random.Next(elements.Count)];
        Match other = elements[random.Next(elements.Count)];
        Group value = one.Groups[2];

        return random.Next(6) switch
        {
            0 => payload.Remove(one.Index, one.Length),
            1 => payload.Insert(one.Index, one.Value),
            2 => payload.Insert(other.Index, one.Value),
            3 => payload.Insert(value.Index, Values[random.Next(Values.Length)]),
            4 => payload.Remove(value.Index, value.Length).Insert(value.Index, Values[random.Next(Values.Length)]),
            _ => payload.Insert(one.Index, Values[random.Next(Values.Length)]),
        };
    }

    private static bool IsValid(string payload, XmlSchemaSet schemas)
    {
        bool isValid = true;
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, _) => isValid = false;
        using XmlReader reader = XmlReader.Create(new StringReader(payload), settings);

        while (reader.Read())
        {
        }

        return isValid;
    }
}
