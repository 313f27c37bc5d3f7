using System.ServiceModel;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Soap;

/// <summary>What is asked of a bank elsewhere, and what its answers mean. What is no answer is thrown.</summary>
internal sealed class SoapBankCalls(SoapChannels channels, SoapHeaders headers)
{
    public async Task<GatewayAnswer> TransferAsync(Errand errand, SubmitTransferRequest asked)
    {
        SubmitTransferResponse reply = await channels.AskBankAsync(bank => bank.SubmitTransferAsync(new SubmitTransferRequest
        {
            Header = headers.Of(errand.Call),
            Transfer = asked.Transfer,
        })).ConfigureAwait(false);

        return SoapAnswers.Of(reply.Receipt.State, reply.Receipt.BankSerialNo, reply.Receipt.Result);
    }

    public async Task<GatewayAnswer> RecallAsync(OutgoingCall call)
    {
        string[] why = call.Reason!.Split(' ', 2);
        RecallTransferRequest request = new()
        {
            Header = headers.Of(call),
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

    public async Task<GatewayAnswer> QueryAsync(OutgoingCall call)
    {
        TransferStatus status = await FindAsync(call).ConfigureAwait(false);

        return status.Found
            ? SoapAnswers.Of(status.State ?? TransferState.InDoubt, status.BankSerialNo, status.Result)
            : GatewayAnswer.NotFound;
    }

    // A recall is refused of what the payee's bank has returned before: the money is back all the same.
    private async Task<GatewayAnswer> AfterRefusalAsync(OutgoingCall call, Result refusal)
    {
        try
        {
            TransferStatus status = await FindAsync(call).ConfigureAwait(false);

            return status.State == TransferState.Returned
                ? GatewayAnswer.BookedElsewhere(status.CameBack?.BankSerialNo)
                : SoapAnswers.Refused(refusal);
        }
        // That a question was refused says nothing of what it asked for.
        catch (FaultException)
        {
            return GatewayAnswer.NotTold;
        }
    }

    private async Task<TransferStatus> FindAsync(OutgoingCall call)
    {
        QueryTransferRequest request = new()
        {
            Header = headers.Of(call),
            Query = new TransferQuery { ClientSerialNo = call.RemoteKey },
        };
        QueryTransferResponse reply = await channels
            .AskBankAsync(bank => bank.QueryTransferAsync(request)).ConfigureAwait(false);

        return reply.Transfer;
    }
}
