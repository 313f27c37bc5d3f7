using System.Text;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Envelopes;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Tests.Schemas;
using RuleViolation = FinTax.Soap.Service.Faults.RuleViolation;

namespace FinTax.Soap.Tests.Faults;

public sealed class FaultCatalogTests
{
    [Test]
    public void Makes_details_that_their_own_schema_admits()
    {
        string words = new('字', 1000);
        SoapFaultException[] all =
        [
            FaultCatalog.Malformed(new(Malformation.NotWellFormed, words + "\u0001", 3, 4)),
            FaultCatalog.Malformed(new(Malformation.LimitExceeded, "too deep")),
            FaultCatalog.Encoding(words),
            FaultCatalog.ContentType(null),
            FaultCatalog.SchemaErrors([new() { Rule = words, XPath = words, Message = words }]),
            FaultCatalog.UnknownOperation(null),
            FaultCatalog.ContradictoryAction(words, "urn:x"),
            FaultCatalog.UnsupportedVersion("9.9"),
            FaultCatalog.BusinessRule(Enumerable.Repeat(new RuleViolation("Payment/Amount", "FT1102", words, words), 30)),
            FaultCatalog.BusinessReject("FT3001"),
            FaultCatalog.DuplicateConflict("FT4001", "1/2/3", "SUCCEEDED", DateTimeOffset.UnixEpoch),
            FaultCatalog.NotAuthorised(),
            FaultCatalog.Replay(),
            FaultCatalog.StaleMessage(),
            FaultCatalog.Throttled("FT6001", 5, "calls"),
            FaultCatalog.Downstream("FT5001"),
            FaultCatalog.Downstream("FT5002", "1/2/3"),
            FaultCatalog.Internal(),
            FaultCatalog.Maintenance(),
            .. Enum.GetValues<ReceiveProblem>().Select(FaultCatalog.Received),
        ];

        foreach (SoapFaultException fault in all)
        {
            Assert.That(() => ReadBack(fault.Detail!), Throws.Nothing, fault.Message);
        }
    }

    [Test]
    public void Tells_nobody_why_an_authentication_failed()
    {
        var writer = new FaultWriter(new ContractWriter());

        IEnumerable<string> told =
            from rejection in Enum.GetValues<SecurityRejection>()
            let fault = FaultCatalog.Security(rejection, "secret")
            select Encoding.UTF8.GetString(writer.Write(fault, SoapVersion.Soap12, null).ToBytes().Span);

        Assert.That(told.Append(Text(writer, FaultCatalog.StaleMessage())).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Tells_who_is_proven_and_has_no_right_apart_from_who_is_not_proven()
    {
        var writer = new FaultWriter(new ContractWriter());

        Assert.That(Text(writer, FaultCatalog.NotAuthorised()), Does.Contain("FT2007").And.Not.Contain("FailedAuthentication"));
        Assert.That(Text(writer, FaultCatalog.Replay()), Does.Contain("FT2002").And.Contain("wsse:FailedAuthentication"));
    }

    [TestCase(SecurityRejection.NoSecurityHeader, "FT2001")]
    [TestCase(SecurityRejection.BodyDigestMismatch, "FT2002")]
    [TestCase(SecurityRejection.UnknownSigner, "FT2003")]
    [TestCase(SecurityRejection.TimestampExpired, "FT2004")]
    [TestCase(SecurityRejection.Replay, "FT2005")]
    [TestCase(SecurityRejection.AlgorithmNotAdmitted, "FT2006")]
    public void Gives_the_log_the_exact_code(SecurityRejection rejection, string code) =>
        Assert.That(FaultCatalog.Security(rejection).LogCode, Is.EqualTo(code));

    [TestCase(1, "rule-1 /a/b at 3:4")]
    [TestCase(3, "rule-1 /a/b at 3:4, and 2 more")]
    public void Tells_the_log_where_the_first_error_is_and_no_value(int errors, string detail)
    {
        SchemaError[] all = [.. Enumerable.Range(1, errors).Select(
            i => new SchemaError { Rule = $"rule-{i}", XPath = "/a/b", Line = 3, Col = 4, Message = "'6222021001116245702'" })];

        Assert.That(FaultCatalog.SchemaErrors(all).LogDetail, Is.EqualTo(detail));
    }

    [Test]
    public void Lets_no_message_write_lines_into_the_log()
    {
        SoapFaultException fault = FaultCatalog.ActionNotSupported("x\r\n2026 INFO all is well" + new string('y', 1000));

        Assert.That(fault.LogDetail, Does.StartWith("x  2026 INFO").And.Length.EqualTo(200));
    }

    [Test]
    public void Takes_the_code_of_the_first_violation()
    {
        SoapFaultException fault = FaultCatalog.BusinessRule(
            [new("Payment/BillDate", "FT1104.BillDate", "late", "晚"), new("Payment/Amount", "FT1102", "sum", "合计")]);

        var detail = (BusinessRuleFault)fault.Detail!;

        Assert.That(detail.Code, Is.EqualTo("FT1104"));
        Assert.That(detail.Violations[0].Message, Is.EqualTo("late / 晚"));
        Assert.That(detail.Violations, Has.Count.EqualTo(2));
    }

    [TestCase("FT5001", true, false)]
    [TestCase("FT5002", false, true)]
    public void Tells_what_may_have_happened_downstream(string code, bool retryable, bool mayHaveExecuted)
    {
        var detail = (DownstreamFault)FaultCatalog.Downstream(code).Detail!;

        Assert.That(detail.Retryable, Is.EqualTo(retryable));
        Assert.That(detail.MayHaveExecuted, Is.EqualTo(mayHaveExecuted));
    }

    private static object ReadBack(FaultBase detail)
    {
        detail.TraceId = new string('a', 32);

        return Bodies.Read(Encoding.UTF8.GetString(new ContractWriter().Write(detail).Span), detail.GetType());
    }

    private static string Text(FaultWriter writer, SoapFaultException fault) =>
        Encoding.UTF8.GetString(writer.Write(fault, SoapVersion.Soap12, null).ToBytes().Span);
}
