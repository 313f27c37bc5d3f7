using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Soap;

/// <summary>What is asked of a tax authority elsewhere, and what its answers mean. What is no answer is thrown.</summary>
internal sealed class SoapTaxCalls(SoapChannels channels, SoapHeaders headers)
{
    // TIPS numbers its messages; a query names the one that it asks about.
    private const string DeductionMessage = "1001";
    private const string PaymentMessage = "2090";

    public async Task<GatewayAnswer> DeductAsync(Errand errand, DeductTaxRequest asked)
    {
        DeductTaxResponse reply = await channels.AskTaxAsync(tax => tax.DeductTaxAsync(new DeductTaxRequest
        {
            Header = headers.Of(errand.Call),
            Key = asked.Key,
            Transfer = asked.Transfer,
            Payment = asked.Payment,
        })).ConfigureAwait(false);

        return SoapAnswers.Of(reply.Receipt.State, reply.Receipt.BankSerialNo, reply.Receipt.Result);
    }

    public async Task<GatewayAnswer> PayAsync(Errand errand, PayDeclaredTaxRequest asked)
    {
        PayDeclaredTaxResponse reply = await channels.AskTaxAsync(tax => tax.PayDeclaredTaxAsync(new()
        {
            Header = headers.Of(errand.Call),
            Key = asked.Key,
            Payment = asked.Payment,
        })).ConfigureAwait(false);
        DeclaredPaymentReceipt receipt = reply.Receipt;

        return SoapAnswers.Of(receipt.State, receipt.BankSerialNo, receipt.Result, receipt.TaxVoucherNo);
    }

    public async Task<GatewayAnswer> ReverseAsync(OutgoingCall call)
    {
        DeductionKey original = DeductionKey.Parse(call.Subject);

        // The number is its initiator's, and so is the date that it counts by.
        DateOnly entrustDate = call.BusinessKey.Length > 0 ? DeductionKey.Parse(call.BusinessKey).EntrustDate : original.EntrustDate;
        ReverseDeductionResponse reply = await channels.AskTaxAsync(tax => tax.ReverseDeductionAsync(new ReverseDeductionRequest
        {
            Header = headers.Of(call),
            Key = new CancelKey
            {
                TaxOrgCode = original.TaxOrgCode,
                EntrustDate = entrustDate,
                CancelNo = call.RemoteKey,
            },
            Reversal = new Reversal { Original = KeyOf(original), Reason = call.Reason! },
        })).ConfigureAwait(false);

        return reply.Receipt.CancelAnswer switch
        {
            CancelAnswer.Done => GatewayAnswer.BookedElsewhere(null),
            CancelAnswer.Refused => SoapAnswers.Refused(reply.Receipt.Result),
            _ => GatewayAnswer.InDoubt,
        };
    }

    public Task<GatewayAnswer> QueryDeductionAsync(OutgoingCall call) => QueryAsync(call, DeductionQuery(call));

    public Task<GatewayAnswer> QueryPaymentAsync(OutgoingCall call) => QueryAsync(call, PaymentQuery(call));

    public async Task<GatewayAnswer> QueryPayableAsync(QueryPayableTaxRequest asked)
    {
        QueryPayableTaxResponse reply = await channels.AskTaxAsync(tax => tax.QueryPayableTaxAsync(new()
        {
            Header = headers.Of(asked.Header.MessageId, asked.Header.WorkDate, isAgain: false),
            Query = asked.Query,
        })).ConfigureAwait(false);

        return GatewayAnswer.Told(reply.Payable);
    }

    private async Task<GatewayAnswer> QueryAsync(OutgoingCall call, TransactionQuery query)
    {
        QueryTransactionResponse reply = await channels.AskTaxAsync(tax => tax.QueryTransactionAsync(
            new QueryTransactionRequest { Header = headers.Of(call), Query = query })).ConfigureAwait(false);
        TransactionStatus status = reply.Transaction;

        return status.Found
            ? SoapAnswers.Of(
                status.State ?? TransactionState.InDoubt, status.BankSerialNo, status.Result, status.TaxVoucherNo)
            : GatewayAnswer.NotFound;
    }

    private static TransactionQuery DeductionQuery(OutgoingCall call) => new()
    {
        SearchType = SearchType.Transaction,
        OriginalMsgNo = DeductionMessage,
        Key = KeyOf(DeductionKey.Parse(call.Subject)),
    };

    private static TransactionQuery PaymentQuery(OutgoingCall call)
    {
        LevyNumber levy = LevyNumber.Parse(call.Subject);

        return new()
        {
            SearchType = SearchType.Transaction,
            OriginalMsgNo = PaymentMessage,
            Key = new TransactionKey
            {
                TaxOrgCode = call.RemoteKey.Split('/')[0],
                EntrustDate = levy.EntrustDate,
                TraceNo = levy.LevyNo,
            },
            BankCode = levy.BankCode,
        };
    }

    private static TransactionKey KeyOf(DeductionKey key) =>
        new() { TaxOrgCode = key.TaxOrgCode, EntrustDate = key.EntrustDate, TraceNo = key.TraceNo, PackNo = key.PackNo };
}
