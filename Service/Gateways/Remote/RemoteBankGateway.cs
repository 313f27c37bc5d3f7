using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;
using SubmitTransferRequest = FinTax.Soap.Contracts.Bank.SubmitTransferRequest;
using Transfer = FinTax.Soap.Contracts.Bank.Transfer;

namespace FinTax.Soap.Service.Gateways.Remote;

/// <summary>Transfers within another system: writes down what will be asked of it, and leaves it to be sent.</summary>
internal sealed class RemoteBankGateway(string system, IPayloadWriter writer, IOptions<GatewayOptions> options) : ICoreBankGateway
{
    public bool IsRemote => true;

    public GatewayAnswer Transfer(Transfer transfer, TransferRecord record, Account payer, ISendingWork work)
    {
        // All our partners are one client to the other bank, and two of them may use the same serial number.
        string serial = SerialOf(work.Now);
        SubmitTransferRequest request = new() { Transfer = Renamed(transfer, serial) };
        OutgoingCall call = new(
            OutgoingKind.Transfer, system, work.Operation, work.BusinessKey, record.Sender, record.ClientSerialNo,
            record.WorkDate, work.MessageId, work.TraceId, work.Now)
        {
            RemoteKey = serial,
            Payload = writer.WriteWithoutHeader(request),
            AskAt = work.Now + options.Value.AnswerBy,
        };
        work.SendAfterwards(new Errand(work.Stores.Outgoing.Add(call), request));

        return GatewayAnswer.Pending;
    }

    // 30 characters are admitted. A version 7 identifier has its time in front; 28 of its 32 digits leave 58 random bits.
    private static string SerialOf(DateTimeOffset now) =>
        $"FT{Guid.CreateVersion7(now):N}"[..30];

    private static Transfer Renamed(Transfer transfer, string serial) => new()
    {
        ClientSerialNo = serial,
        Payer = transfer.Payer,
        Payee = transfer.Payee,
        Amount = transfer.Amount,
        Currency = transfer.Currency,
        SameBank = transfer.SameBank,
        Urgent = transfer.Urgent,
        ExpectedAt = transfer.ExpectedAt,
        Usage = transfer.Usage,
        Remittance = transfer.Remittance,
    };
}
