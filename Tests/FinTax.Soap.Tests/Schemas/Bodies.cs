using System.Text;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Schemas;
using FinTax.Soap.Tests.Binding;

namespace FinTax.Soap.Tests.Schemas;

/// <summary>Reads payloads as room 4 does, out of an envelope without security.</summary>
internal static class Bodies
{
    private static readonly BodyReader Reader = new(SchemaCatalog.Bundled());

    internal const string SchemaInstance = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    /// <summary>A valid DeductTax, in canonical form and on one line.</summary>
    internal static string DeductTax { get; } =
        Encoding.UTF8.GetString(new ContractWriter().Write(Samples.DeductTax()).Span);

    internal static DeductTaxRequest Read(string payload) => (DeductTaxRequest)Read(payload, typeof(DeductTaxRequest));

    internal static object Read(string payload, Type contract, BodyReader? reader = null)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            $"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>\n<s:Body>{payload}</s:Body></s:Envelope>");
        using var message = new VerifiedMessage(SoapMessage.Parse(bytes, XmlLimits.Default), null, [], null);

        return (reader ?? Reader).Read(message.Message, message.Body, ContractShape.Of(contract));
    }

    /// <summary>The errors that the payload is refused with.</summary>
    internal static IReadOnlyList<SchemaError> ErrorsOf(string payload)
    {
        var refusal = Assert.Throws<SoapFaultException>(() => Read(payload));
        Assert.That(refusal.Detail, Is.TypeOf<SchemaValidationFault>().With.Property("Code").EqualTo("FT1002"));

        return ((SchemaValidationFault)refusal.Detail!).Errors;
    }

}
