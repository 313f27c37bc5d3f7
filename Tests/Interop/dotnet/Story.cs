using System.ServiceModel;
using System.ServiceModel.Security;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Interop;

/// <summary>Every operation of the three services, as a partner would call them.</summary>
internal sealed class Story(string baseAddress, string tlsBaseAddress, Partners partners)
{
    private readonly Requests requests = new();
    private readonly BodyRecorder recorder = new();

    internal Checks Checks { get; } = new();

    internal async Task CallPlatformAsync()
    {
        Uri address = Address(baseAddress, "PlatformService");
        await Checks.RunAsync("load PlatformService?wsdl", () => ServedWsdl.AgreesWithAsync<IPlatformService>(address));
        using ChannelFactory<IPlatformService> factory =
            partners.Signing<IPlatformService>(Partners.Bank, address, EnvelopeVersion.Soap11, recorder);
        IPlatformService platform = factory.CreateChannel();

        await Checks.RunAsync("Ping", () => PingAsync(platform, Partners.Bank));
        await Checks.RunAsync("GetServiceStatus", async () => requests.WorkDate =
            (await platform.GetServiceStatusAsync(new() { Header = requests.Header(Partners.Bank) })).Status.WorkDate);
        await Checks.RunAsync("ListResultCodes", () => ListAsync(platform, Partners.Bank));
    }

    internal async Task CallTaxPaymentsAsync(EnvelopeVersion version)
    {
        string soap = version == EnvelopeVersion.Soap12 ? " in SOAP 1.2" : "";
        Uri address = Address(baseAddress, "TaxPaymentService");
        await Checks.RunAsync(
            "load TaxPaymentService?wsdl" + soap, () => ServedWsdl.AgreesWithAsync<ITaxPaymentService>(address));
        using ChannelFactory<ITaxPaymentService> factory = TaxPayments(version);
        ITaxPaymentService payments = factory.CreateChannel();
        TransactionKey key = requests.NewKey();
        byte[] first = [];

        await Checks.RunAsync("VerifyAgreement" + soap, async () => Checks.Expect(
            VcResult.Passed, (await payments.VerifyAgreementAsync(VerificationOfAgreement())).Answer.VcResult));
        await Checks.RunAsync("DeductTax" + soap, async () =>
        {
            DeductTaxResponse reply = await payments.DeductTaxAsync(requests.Deduction(key, 128.50m));
            Checks.Expect(TransactionState.Succeeded, reply.Receipt.State);
            first = recorder.LastBody;
        });
        await Checks.RunAsync("DeductTax again gives the same Body" + soap, async () =>
        {
            await payments.DeductTaxAsync(requests.Deduction(key, 128.50m));
            Checks.Expect(true, first.AsSpan().SequenceEqual(recorder.LastBody));
        });
        await Checks.RunAsync("DuplicateConflictFault" + soap, () => ConflictAsync(payments, key));
        await Checks.RunAsync("QueryTransaction" + soap, async () => Checks.Expect(
            TransactionState.Succeeded, (await payments.QueryTransactionAsync(QueryFor(key))).Transaction.State));
        await Checks.RunAsync("ReverseDeduction" + soap, async () => Checks.Expect(
            CancelAnswer.Done, (await payments.ReverseDeductionAsync(ReversalOf(key))).Receipt.CancelAnswer));
    }

    internal async Task CallBankAccountsAsync()
    {
        Uri address = Address(baseAddress, "BankAccountService");
        await Checks.RunAsync(
            "load BankAccountService?wsdl", () => ServedWsdl.AgreesWithAsync<IBankAccountService>(address));
        using ChannelFactory<IBankAccountService> factory =
            partners.Signing<IBankAccountService>(Partners.Bank, address, EnvelopeVersion.Soap11, recorder);
        IBankAccountService bank = factory.CreateChannel();
        Contracts.Bank.Transfer transfer = Requests.Transfer();

        await Checks.RunAsync("GetBalances", async () => Checks.Expect(
            Requests.Account, (await bank.GetBalancesAsync(new()
            {
                Header = requests.Header(Partners.Bank),
                Accounts = [Requests.Account],
            })).Balances[0].Account));
        await Checks.RunAsync("GetStatement", async () => Checks.Expect(true, (await bank.GetStatementAsync(new()
        {
            Header = requests.Header(Partners.Bank),
            Query = new() { Account = Requests.Account, From = requests.WorkDate, To = requests.WorkDate },
        })).Statement.Entries.Count > 0));
        await Checks.RunAsync("SubmitTransfer", async () => Checks.Expect(
            transfer.ClientSerialNo, (await bank.SubmitTransferAsync(new()
            {
                Header = requests.Header(Partners.Bank),
                Transfer = transfer,
            })).Receipt.ClientSerialNo));
        await Checks.RunAsync("QueryTransfer", async () => Checks.Expect(true, (await bank.QueryTransferAsync(new()
        {
            Header = requests.Header(Partners.Bank),
            Query = new() { ClientSerialNo = transfer.ClientSerialNo },
        })).Transfer.Found));
    }

    internal async Task CallEncryptedAsync()
    {
        using ChannelFactory<IPlatformService> platforms = partners.Encrypting<IPlatformService>(
            Partners.EncryptingBank, Address(baseAddress, "PlatformService"), recorder);
        using ChannelFactory<IBankAccountService> banks = partners.Encrypting<IBankAccountService>(
            Partners.EncryptingBank, Address(baseAddress, "BankAccountService"), recorder);
        using ChannelFactory<IPlatformService> others = partners.Encrypting<IPlatformService>(
            Partners.Bank, Address(baseAddress, "PlatformService"), recorder);

        await Checks.RunAsync("Ping encrypted", () => PingAsync(platforms.CreateChannel(), Partners.EncryptingBank));
        await Checks.RunAsync("BusinessRuleFault encrypted", () => BackwardRangeAsync(banks.CreateChannel()));
        await Checks.RunAsync("a readable reply is refused where it must be encrypted", async () =>
        {
            try
            {
                await PingAsync(others.CreateChannel(), Partners.Bank);
            }
            catch (MessageSecurityException refused)
            {
                Checks.Expect(true, refused.Message.Contains("BodyNotEncrypted", StringComparison.Ordinal));

                return;
            }

            throw new InvalidOperationException("the reply was taken");
        });
    }

    internal async Task CallWithUsernameTokenAsync()
    {
        using ChannelFactory<IPlatformService> factory =
            partners.WithPassword<IPlatformService>(Partners.LegacyBank, Address(tlsBaseAddress, "PlatformService"));
        IPlatformService platform = factory.CreateChannel();

        await Checks.RunAsync("Ping with UsernameToken", () => PingAsync(platform, Partners.LegacyBank));
        await Checks.RunAsync("GetServiceStatus with UsernameToken", () => platform.GetServiceStatusAsync(
            new() { Header = requests.Header(Partners.LegacyBank) }));
        await Checks.RunAsync("ListResultCodes with UsernameToken", () => ListAsync(platform, Partners.LegacyBank));
    }

    internal async Task RevokeAgreementAsync()
    {
        using ChannelFactory<ITaxPaymentService> factory = TaxPayments(EnvelopeVersion.Soap11);

        await Checks.RunAsync("RevokeAgreement", async () => Checks.Expect(
            VcResult.Passed, (await factory.CreateChannel().RevokeAgreementAsync(new()
            {
                Header = requests.Header(Partners.TaxBureau),
                Agreement = requests.Agreement(),
            })).Answer.VcResult));
    }

    private ChannelFactory<ITaxPaymentService> TaxPayments(EnvelopeVersion version) =>
        partners.Signing<ITaxPaymentService>(
            Partners.TaxBureau, Address(baseAddress, "TaxPaymentService"), version, recorder);

    private async Task PingAsync(IPlatformService platform, string sender)
    {
        PingResponse reply = await platform.PingAsync(new() { Header = requests.Header(sender), Echo = Requests.Text });

        Checks.Expect(Requests.Text, reply.Echo);
    }

    private async Task ListAsync(IPlatformService platform, string sender)
    {
        ListResultCodesResponse reply = await platform.ListResultCodesAsync(new() { Header = requests.Header(sender) });

        Checks.Expect(true, reply.ResultCodes.Exists(entry => entry.Code == "FT4001"));
    }

    private async Task ConflictAsync(ITaxPaymentService payments, TransactionKey key)
    {
        try
        {
            await payments.DeductTaxAsync(requests.Deduction(key, 128.51m));
        }
        catch (FaultException<DuplicateConflictFault> conflict)
        {
            Checks.Expect("FT4001", conflict.Detail.Code);
            Checks.Expect(true, conflict.Detail.Original.Key.Length > 0);

            return;
        }

        throw new InvalidOperationException("no fault");
    }

    private async Task BackwardRangeAsync(IBankAccountService bank)
    {
        try
        {
            await bank.GetStatementAsync(new()
            {
                Header = requests.Header(Partners.EncryptingBank),
                Query = new() { Account = Requests.Account, From = requests.WorkDate, To = requests.WorkDate.AddDays(-1) },
            });
        }
        catch (FaultException<BusinessRuleFault> fault)
        {
            Checks.Expect(true, fault.Detail.Code.Length > 0);

            return;
        }

        throw new InvalidOperationException("no fault");
    }

    private VerifyAgreementRequest VerificationOfAgreement() =>
        new() { Header = requests.Header(Partners.TaxBureau), Agreement = requests.Agreement() };

    private QueryTransactionRequest QueryFor(TransactionKey key) => new()
    {
        Header = requests.Header(Partners.TaxBureau),
        Query = new() { SearchType = SearchType.Transaction, OriginalMsgNo = "1001", Key = key },
    };

    private ReverseDeductionRequest ReversalOf(TransactionKey key) => new()
    {
        Header = requests.Header(Partners.TaxBureau),
        Key = requests.NewCancelKey(),
        Reversal = new() { Original = key, Reason = "重复缴款" },
    };

    private static Uri Address(string address, string service) => new($"{address}/{service}");
}
