using System.ServiceModel;
using System.Xml.Linq;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Service.Publishing;
using FinTax.Soap.Tests.Pipeline;
using FinTax.Soap.Tests.Security;
using FinTax.Soap.Tests.Security.Wcf;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Publishing;

/// <summary>
/// What the WSDL says of security is what is enforced: each assertion that is published is broken by a message that
/// breaks nothing else, and that message is refused by the rule that stands for it.
/// </summary>
public sealed class PolicyEnforcementTests
{
    private static readonly XNamespace Sp = "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702";
    private static readonly XNamespace Cxf = "http://cxf.apache.org/custom/security-policy";
    private static readonly XNamespace Wsp = "http://schemas.xmlsoap.org/ws/2004/09/policy";

    public static IEnumerable<string> Alternatives => PolicyBreaches.Policies.Keys;

    internal static IEnumerable<PolicyBreach> Requests => PolicyBreaches.All.Where(breach => !breach.IsReply);

    internal static IEnumerable<PolicyBreach> Replies => PolicyBreaches.All.Where(breach => breach.IsReply);

    [Test]
    public void Every_assertion_that_is_published_has_a_message_that_breaks_it_and_the_other_way_round()
    {
        string[] published =
        [
            .. PolicyBreaches.Policies.Values.SelectMany(Published).SelectMany(NamesOf).Distinct(),
        ];

        Assert.That(
            PolicyBreaches.All.Select(breach => breach.Assertion).Concat(PolicyBreaches.BrokenByReply), Is.EquivalentTo(published));
    }

    [Test]
    public void Every_alternative_that_can_be_published_is_among_them()
    {
        // Every combination of what a policy can say.
        IEnumerable<SecurityPolicy> all = Enumerable.Range(0, 1024).Select(bits => new SecurityPolicy
        {
            AdmitSignature = (bits & 1) != 0,
            AdmitUsernameTokenDigest = (bits & 2) != 0,
            AdmitUsernameTokenText = (bits & 4) != 0,
            AdmitDigestWithoutTls = (bits & 8) != 0,
            RequireSignedAddressing = (bits & 16) != 0,
            ConfirmSignatures = (bits & 32) != 0,
            AdmitSamlBearer = (bits & 64) != 0,
            AdmitSamlHolderOfKey = (bits & 128) != 0,
            RequireEncryptedBody = (bits & 256) != 0,
            AdmitCbc = (bits & 512) != 0,
        });

        Assert.That(Assertions(all), Is.EquivalentTo(Assertions(PolicyBreaches.Policies.Values)));

        static IEnumerable<string> Assertions(IEnumerable<SecurityPolicy> policies) =>
            policies.SelectMany(Published).SelectMany(NamesOf).Distinct();
    }

    [TestCaseSource(nameof(Alternatives))]
    public async Task A_message_that_keeps_every_assertion_is_not_refused(string alternative)
    {
        await using Corridor corridor = await OpenAsync(alternative);

        await corridor.PostAsync(PolicyBreaches.Kept(alternative), isTls: alternative != PolicyBreaches.DigestWithoutTls);

        Assert.That(corridor.Log.Lines[0], Does.Not.Contain("FT20"));
    }

    [TestCaseSource(nameof(Requests))]
    public async Task A_message_that_breaks_one_assertion_gets_the_fault_of_all_and_its_rule_in_the_log(object breach)
    {
        var broken = (PolicyBreach)breach;
        await using Corridor corridor = await OpenAsync(broken.Assertion.Split('/')[0]);

        SoapResponse refusal = await corridor.PostAsync(broken.Message(), isTls: broken.IsTls);

        Assert.That(Corridor.Value(refusal, "faultcode"), Is.EqualTo("wsse:FailedAuthentication"), Corridor.Text(refusal));
        Assert.That(corridor.Log.Lines[0], Does.Contain($"({broken.Rule}"));
    }

    [TestCaseSource(nameof(Replies))]
    public void A_reply_that_breaks_one_assertion_is_refused_by_the_client_that_read_the_policy(object breach)
    {
        var broken = (PolicyBreach)breach;
        IReadOnlyList<SecurityPolicy> read = PublishedPolicy.Read(Written(PolicyBreaches.Policies[broken.Assertion.Split('/')[0]]));

        Assert.That(
            () => StubbedService.AnswerAsync(broken.Message(), TestKeys.Certificate("bank"), read),
            Throws.TypeOf<UnprovenReplyException>().With.Property(nameof(UnprovenReplyException.Rule)).EqualTo(broken.Rule));
    }

    [Test]
    public async Task A_reply_that_confirms_nothing_is_refused_by_the_client_that_read_so()
    {
        IReadOnlyList<SecurityPolicy> read = PublishedPolicy.Read(Written(PolicyBreaches.Policies[PolicyBreaches.Confirmed]));
        await using SigningService service = await SigningService.StartAsync(_ => null);
        var factory = new ChannelFactory<IPlatformService>(
            SecuredBinding.For(
                service.Address, TestKeys.WithPrivateKey("bank"), TestKeys.Certificate("service"), read, EnvelopeVersion.Soap11),
            new EndpointAddress(service.Address));

        Assert.That(
            () => factory.CreateChannel().PingAsync(new PingRequest()),
            Throws.TypeOf<UnprovenReplyException>().With.Message.Contains("does not confirm"));
        factory.Abort();
    }

    [TestCaseSource(nameof(Alternatives))]
    public void What_is_published_reads_back_as_what_is_enforced(string alternative)
    {
        SecurityPolicy policy = PolicyBreaches.Policies[alternative];

        IReadOnlyList<SecurityPolicy> read = PublishedPolicy.Read(Written(policy));

        Assert.That(read, Does.Contain(policy));
        Assert.That(Written([.. read]).ToString(), Is.EqualTo(Written(policy).ToString()));
    }

    private static bool IsAssertion(XElement element) => element.Name.Namespace == Sp || element.Name.Namespace == Cxf;

    private static XElement Written(params SecurityPolicy[] policies) => PolicyAlternatives.Write(policies, "id");

    private static IEnumerable<XElement> Published(SecurityPolicy policy) =>
        Written(policy).Elements(Wsp + "ExactlyOne").Elements(Wsp + "All");

    private static IEnumerable<string> NamesOf(XElement all) =>
        all.Descendants()
            .Where(IsAssertion)
            .Select(assertion => $"{AlternativeOf(all, assertion)}/{PathOf(assertion)}");

    // Signed addressing and confirmation are assertions more than a signature: what breaks the others is the same.
    private static string AlternativeOf(XElement all, XElement assertion) =>
        assertion.Name.Namespace == Cxf || assertion.AncestorsAndSelf(Sp + "EncryptedParts").Any()
            ? PolicyBreaches.Encrypted
            : all.Element(Sp + "AsymmetricBinding") is not null
            ? assertion.Name == Sp + "Header" ? PolicyBreaches.SignedAddressing
                : assertion.AncestorsAndSelf(Sp + "Wss11").Any() ? PolicyBreaches.Confirmed
                : assertion.AncestorsAndSelf(Sp + "InitiatorToken").Any() && all.Descendants(Sp + "SamlToken").Any()
                    ? PolicyBreaches.SamlHolderOfKey
                : PolicyBreaches.Signature
            : all.Descendants(Sp + "SamlToken").Any() ? PolicyBreaches.SamlBearer
            : !all.Descendants(Sp + "HashPassword").Any() ? PolicyBreaches.Text
            : all.Element(Sp + "TransportBinding") is not null ? PolicyBreaches.Digest
            : PolicyBreaches.DigestWithoutTls;

    private static string PathOf(XElement assertion) =>
        string.Join('/', assertion.AncestorsAndSelf().Where(IsAssertion)
            .Reverse().Select(element => element.Name.LocalName));

    private static Task<Corridor> OpenAsync(string alternative)
    {
        SecurityPolicy policy = PolicyBreaches.Policies[alternative];

        return Corridor.OpenAsync(services => services.Configure<PartnersOptions>(options =>
        {
            PartnerOptions bank = options.Registered[TestKeys.BankNode];
            bank.RequireSignedAddressing = policy.RequireSignedAddressing;
            bank.SignatureConfirmation = policy.ConfirmSignatures;
            bank.RequireEncryptedBody = policy.RequireEncryptedBody;

            if (policy.AdmitSamlBearer || policy.AdmitSamlHolderOfKey)
            {
                bank.Proofs = [policy.AdmitSamlBearer ? PartnerProof.SamlBearer : PartnerProof.SamlHolderOfKey];
                bank.Saml = new() { Issuer = "sts", NameId = "bank-client" };
                options.SamlIssuers["sts"] = new()
                {
                    EntityId = "https://sts.tests.fintax",
                    Audience = "urn:fintax:tests:service",
                    Recipients = ["https://service.tests.fintax/"],
                    Certificates = [TestKeys.PathOf("sts.pem")],
                };
            }

            options.Registered[TestKeys.ErpNode] = new()
            {
                Name = "A user",
                Proofs = [policy.AdmitUsernameTokenText ? PartnerProof.UsernameTokenText : PartnerProof.UsernameTokenDigest],
                DigestWithoutTls = policy.AdmitDigestWithoutTls,
                Username = "erp",
                Password = "erp-secret-2026",
                TaxOrgCodes = ["13501000000"],
            };
        }));
    }
}
