using System.ServiceModel;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Logging;

namespace FinTax.Soap.Service.Gateways.Soap;

/// <summary>
/// A system of record that speaks our contracts. What it answers is taken only with its signature, and in answer to just
/// this message; all that is not such an answer leaves the call in doubt, unless it surely never got onto the line.
/// </summary>
internal sealed partial class SoapSystem(
    SoapChannels channels, string ownNode, string theirNode, TimeProvider clock, ILogger<SoapSystem> logger) : IRemoteSystem
{
    // TIPS numbers its messages; a query names the one that it asks about.
    private const string DeductionMessage = "1001";
    private const string PaymentMessage = "2090";

    public Task<GatewayAnswer> SendAsync(Errand errand, CancellationToken cancellationToken) => AnswerAsync(
        Trail.Of(errand.Call),
        () => errand.Call.Kind switch
        {
            OutgoingKind.Deduct => DeductAsync(errand, (DeductTaxRequest)errand.Request!),
            OutgoingKind.Pay => PayAsync(errand, (PayDeclaredTaxRequest)errand.Request!),
            OutgoingKind.Transfer => TransferAsync(errand, (SubmitTransferRequest)errand.Request!),
            OutgoingKind.Recall => RecallAsync(errand.Call),
            _ => ReverseAsync(errand.Call),
        },
        SoapFaults.AnswerOf);

    public Task<GatewayAnswer> AskAsync(OutgoingCall call, CancellationToken cancellationToken) => AnswerAsync(
        Trail.Of(call),
        () => call.Kind switch
        {
            OutgoingKind.Transfer => QueryTransferAsync(call),
            OutgoingKind.Pay => QueryAsync(call, PaymentQuery(call)),
            _ => QueryAsync(call, DeductionQuery(call)),
        },
        _ => GatewayAnswer.NotTold);

    public Task<GatewayAnswer> AskAsync(Question question, CancellationToken cancellationToken) => AnswerAsync(
        new Trail(question.System, "Query", question.Request.Query.TaxOrgCode, question.TraceId),
        () => QueryPayableAsync(question.Request),
        _ => GatewayAnswer.NotTold);

    private async Task<GatewayAnswer> AnswerAsync(
        Trail trail, Func<Task<GatewayAnswer>> ask, Func<FaultException, GatewayAnswer> answerOf)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (FaultException fault)
        {
            return answerOf(fault);
        }
        // Whatever went wrong after it may have left this machine: what became of it is not known, and an exception that
        // flew on would only leave it unsaid.
        catch (Exception failure)
        {
            LogNoAnswer(failure, trail.System, trail.Kind, trail.Subject, trail.TraceId);

            return SoapFaults.IsSurelyNotSent(failure) ? GatewayAnswer.NotSent : GatewayAnswer.InDoubt;
        }
    }

    private async Task<GatewayAnswer> DeductAsync(Errand errand, DeductTaxRequest asked)
    {
        DeductTaxResponse reply = await channels.AskTaxAsync(tax => tax.DeductTaxAsync(new DeductTaxRequest
        {
            Header = Header(errand.Call),
            Key = asked.Key,
            Transfer = asked.Transfer,
            Payment = asked.Payment,
        })).ConfigureAwait(false);

        return SoapAnswers.Of(reply.Receipt.State, reply.Receipt.BankSerialNo, reply.Receipt.Result);
    }

    private async Task<GatewayAnswer> PayAsync(Errand errand, PayDeclaredTaxRequest asked)
    {
        PayDeclaredTaxResponse reply = await channels.AskTaxAsync(tax => tax.PayDeclaredTaxAsync(new()
        {
            Header = Header(errand.Call),
            Key = asked.Key,
            Payment = asked.Payment,
        })).ConfigureAwait(false);
        DeclaredPaymentReceipt receipt = reply.Receipt;

        return SoapAnswers.Of(receipt.State, receipt.BankSerialNo, receipt.Result, receipt.TaxVoucherNo);
    }

    private async Task<GatewayAnswer> ReverseAsync(OutgoingCall call)
    {
        DeductionKey original = DeductionKey.Parse(call.Subject);

        // The number is its initiator's, and so is the date that it counts by.
        DateOnly entrustDate = call.BusinessKey.Length > 0 ? DeductionKey.Parse(call.BusinessKey).EntrustDate : original.EntrustDate;
        ReverseDeductionResponse reply = await channels.AskTaxAsync(tax => tax.ReverseDeductionAsync(new ReverseDeductionRequest
        {
            Header = Header(call),
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

    private async Task<GatewayAnswer> QueryAsync(OutgoingCall call, TransactionQuery query)
    {
        QueryTransactionResponse reply = await channels.AskTaxAsync(tax => tax.QueryTransactionAsync(
            new QueryTransactionRequest { Header = Header(call), Query = query })).ConfigureAwait(false);
        TransactionStatus status = reply.Transaction;

        return status.Found
            ? SoapAnswers.Of(
                status.State ?? TransactionState.InDoubt, status.BankSerialNo, status.Result, status.TaxVoucherNo)
            : GatewayAnswer.NotFound;
    }

    private async Task<GatewayAnswer> QueryPayableAsync(QueryPayableTaxRequest asked)
    {
        QueryPayableTaxResponse reply = await channels.AskTaxAsync(tax => tax.QueryPayableTaxAsync(new()
        {
            Header = Header(asked.Header.MessageId, asked.Header.WorkDate, isAgain: false),
            Query = asked.Query,
        })).ConfigureAwait(false);

        return GatewayAnswer.Told(reply.Payable);
    }

    private async Task<GatewayAnswer> TransferAsync(Errand errand, SubmitTransferRequest asked)
    {
        SubmitTransferResponse reply = await channels.AskBankAsync(bank => bank.SubmitTransferAsync(new SubmitTransferRequest
        {
            Header = Header(errand.Call),
            Transfer = asked.Transfer,
        })).ConfigureAwait(false);

        return SoapAnswers.Of(reply.Receipt.State, reply.Receipt.BankSerialNo, reply.Receipt.Result);
    }

    private async Task<GatewayAnswer> RecallAsync(OutgoingCall call)
    {
        string[] why = call.Reason!.Split(' ', 2);
        RecallTransferRequest request = new()
        {
            Header = Header(call),
            Recall = new Recall
            {
                RecallNo = call.RemoteKey,
                ClientSerialNo = call.RemoteKey,
                Reason = WireName.Parse<RecallReason>(why[0]),
                Explanation = why.ElementAtOrDefault(1),
            },
        };
        RecallTransferResponse reply = await channels
            .AskBankAsync(bank => bank.RecallTransferAsync(request)).ConfigureAwait(false);

        return reply.Receipt.State switch
        {
            RecallState.Returned => GatewayAnswer.BookedElsewhere(reply.Receipt.BankSerialNo),
            RecallState.Refused => await AfterRefusalAsync(call, reply.Receipt.Result).ConfigureAwait(false),
            _ => GatewayAnswer.Pending,
        };
    }

    // A recall is refused of what the payee's bank has returned before: the money is back all the same.
    private async Task<GatewayAnswer> AfterRefusalAsync(OutgoingCall call, Result refusal)
    {
        try
        {
            TransferStatus status = await QueryAsync(call).ConfigureAwait(false);

            return status.State == TransferState.Returned
                ? GatewayAnswer.BookedElsewhere(status.CameBack?.BankSerialNo)
                : SoapAnswers.Refused(refusal);
        }
        // That a question was refused says nothing of what it asked for.
        catch (FaultException)
        {
            return GatewayAnswer.InDoubt;
        }
    }

    private async Task<GatewayAnswer> QueryTransferAsync(OutgoingCall call)
    {
        TransferStatus status = await QueryAsync(call).ConfigureAwait(false);

        return status.Found
            ? SoapAnswers.Of(status.State ?? TransferState.InDoubt, status.BankSerialNo, status.Result)
            : GatewayAnswer.NotFound;
    }

    private async Task<TransferStatus> QueryAsync(OutgoingCall call)
    {
        QueryTransferRequest request = new()
        {
            Header = Header(call),
            Query = new TransferQuery { ClientSerialNo = call.RemoteKey },
        };
        QueryTransferResponse reply = await channels
            .AskBankAsync(bank => bank.QueryTransferAsync(request)).ConfigureAwait(false);

        return reply.Transfer;
    }

    private RequestHeader Header(OutgoingCall call) => Header(call.MessageId, call.WorkDate, isAgain: call.Tries > 0);

    private RequestHeader Header(string refMessageId, DateOnly workDate, bool isAgain)
    {
        DateTimeOffset now = clock.GetUtcNow();

        return new()
        {
            MessageId = Guid.CreateVersion7(now).ToString(),
            RefMessageId = refMessageId,
            Sender = ownNode,
            Receiver = theirNode,
            WorkDate = workDate,
            SentAt = now.UtcDateTime,
            ServiceVersion = "1.0",
            ResendFlag = isAgain,
        };
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

    [LoggerMessage(2104, LogLevel.Warning, "{System} gave no answer to {Kind} {Subject} that counts, trace {TraceId}")]
    private partial void LogNoAnswer(Exception failure, string system, string kind, string subject, string traceId);

    /// <summary>What the log tells of a message that was not answered.</summary>
    private readonly record struct Trail(string System, string Kind, string Subject, string TraceId)
    {
        public static Trail Of(OutgoingCall call) => new(call.System, call.Kind.ToString(), call.Subject, call.TraceId);
    }
}
