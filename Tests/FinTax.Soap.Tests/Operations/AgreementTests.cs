using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Operations;

internal sealed class AgreementTests
{
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [TestCase("AG20260002")] // signed with the bank
    [TestCase("AG20260001")] // verified already
    public async Task Verifies_what_the_bank_has_signed(string protocolNo)
    {
        AgreementAnswer answer = await Verify(Requests.Verify(protocolNo));

        Assert.That(answer.VcResult, Is.EqualTo(VcResult.Passed));
        Assert.That(answer.ProtocolState, Is.EqualTo(AgreementState.Verified));
    }

    [Test]
    public async Task Admits_deductions_from_then_on()
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Payment.ProtocolNo = "AG20260002";
        await service.SendAsync(Requests.Verify());

        Assert.That(
            (await service.AskAsync<DeductTaxResponse>(request)).Receipt.State, Is.EqualTo(TransactionState.Succeeded));
    }

    [TestCase("AG20260005", "24009", AgreementState.Revoked)]
    [TestCase("AG-UNKNOWN", "24009", AgreementState.None)]
    [TestCase("AG20260003", "24011", AgreementState.None)] // another account's: nothing is told of it
    public async Task Does_not_verify_what_the_bank_has_not_signed(string protocolNo, string tipsCode, AgreementState state)
    {
        AgreementAnswer answer = await Verify(Requests.Verify(protocolNo));

        Assert.That(answer.VcResult, Is.EqualTo(VcResult.Failed));
        Assert.That(answer.Result.TipsCode, Is.EqualTo(tipsCode));
        Assert.That(answer.ProtocolState, Is.EqualTo(state));
    }

    [Test]
    public async Task A_dry_run_verifies_nothing()
    {
        VerifyAgreementRequest dry = Requests.Verify();
        dry.Header.ValidateOnly = true;

        AgreementAnswer answer = await Verify(dry);

        Assert.That(answer.Result.Code, Is.EqualTo("FT0001"));
        Assert.That(await StateOf("AG20260002"), Is.EqualTo(AgreementState.SignedWithBank));
    }

    [Test]
    public async Task Revokes_an_agreement_and_again()
    {
        AgreementAnswer first = await Revoke(Requests.Revoke());
        AgreementAnswer second = await Revoke(Requests.Revoke(vcNo: "00000003"));

        Assert.That(first.VcResult, Is.EqualTo(VcResult.Passed));
        Assert.That(second.VcResult, Is.EqualTo(VcResult.Passed));
        Assert.That(second.ProtocolState, Is.EqualTo(AgreementState.Revoked));
        Assert.That((await service.AskAsync<DeductTaxResponse>(Requests.DeductTax())).Receipt.Result.TipsCode, Is.EqualTo("24009"));
    }

    [Test]
    public async Task Does_not_revoke_what_is_not_there() =>
        Assert.That((await Revoke(Requests.Revoke("AG-UNKNOWN"))).VcResult, Is.EqualTo(VcResult.Failed));

    [Test]
    public async Task Names_every_broken_rule_with_its_field()
    {
        VerifyAgreementRequest request = Requests.Verify();
        request.Agreement.TaxpayerId = "91350100M000100Y44";
        request.Agreement.PayerOpenBankCode = "102100009981";
        request.Agreement.EntrustDate = Requests.Today.AddDays(2);

        Assert.That(await Refusal.ViolationsOf(() => service.SendAsync(request)), Is.EquivalentTo(
        [
            "FT1101.TaxpayerId Agreement/TaxpayerId",
            "FT1101.BankCode Agreement/PayerOpenBankCode",
            "FT1104.EntrustDate Agreement/EntrustDate",
        ]));
    }

    private async Task<AgreementAnswer> Verify(VerifyAgreementRequest request) =>
        (await service.AskAsync<VerifyAgreementResponse>(request)).Answer;

    private async Task<AgreementAnswer> Revoke(RevokeAgreementRequest request) =>
        (await service.AskAsync<RevokeAgreementResponse>(request)).Answer;

    private Task<AgreementState> StateOf(string protocolNo) =>
        service.ReadStoreAsync(stores => stores.Agreements.Find(protocolNo)!.State);
}
