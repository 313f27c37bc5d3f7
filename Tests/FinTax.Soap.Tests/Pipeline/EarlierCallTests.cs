using System.Text;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Security;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Binding;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Security;
using FinTax.Soap.Tests.Security.Messages;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>
/// What a stranger has sent, seen from whoever's call the same thread takes next. A request is read before anything is
/// waited for, and so by the thread that it was posted on. Of each message one of the names that are new is remembered;
/// the stranger has all but one from his victim's stack.
/// </summary>
public sealed class EarlierCallTests
{
    private Corridor corridor = null!;

    [SetUp]
    public async Task Open() => corridor = await Corridor.OpenAsync();

    [TearDown]
    public async Task Close() => await corridor.DisposeAsync();

    [Test]
    public void Answers_a_partner_after_envelopes_that_only_look_like_its_own()
    {
        SoapResponse answer = AnswerAfterLookAlikes(corridor.Signed(DeductTax()), Corridor.TaxPayment);

        Assert.That(Corridor.Value(answer, "State"), Is.EqualTo("SUCCEEDED"), Corridor.Text(answer));
    }

    [Test]
    public void Answers_whoever_calls_without_a_header_after_envelopes_that_only_look_alike()
    {
        SoapResponse answer = AnswerAfterLookAlikes(corridor.Plain(Requests.Ping()), Corridor.Platform);

        Assert.That(Corridor.Value(answer, "Echo"), Is.EqualTo("你好"), Corridor.Text(answer));
    }

    private SoapResponse AnswerAfterLookAlikes(string genuine, string path)
    {
        byte[][] hostile =
        [
            .. LookAlike.Of(WellKnown.Soap11).Select(other => LookAlike.Encode(
                genuine.Replace(WellKnown.Soap11, other, StringComparison.Ordinal), new UnicodeEncoding())),
        ];

        SoapResponse[] answers = FreshThread.Run(() => Array.ConvertAll(
            [.. hostile, Encoding.UTF8.GetBytes(genuine)],
            message => corridor.PostAsync(message, path, "text/xml").GetAwaiter().GetResult()));

        Assert.That(answers[..^1].Select(answer => answer.Status), Is.All.EqualTo(500));

        return answers[^1];
    }

    private static DeductTaxRequest DeductTax()
    {
        DeductTaxRequest request = Samples.DeductTax();
        request.Header.Sender = TestKeys.BankNode;
        request.Header.ValidateOnly = false;
        request.Payment.PayerName = "福州示例科技有限公司";

        return request;
    }
}
