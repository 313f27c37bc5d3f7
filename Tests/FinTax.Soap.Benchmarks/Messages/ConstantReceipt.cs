using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Benchmarks.Messages;

/// <summary>What every handler answers: a constant receipt for the key that it was asked for.</summary>
internal static class ConstantReceipt
{
    /// <summary>Asks for fields from the message's beginning, middle and end: whoever did not read them all, fails.</summary>
    internal static DeductTaxResponse For(DeductTaxRequest request)
    {
        if (request is not { Header.Receiver: "100000000001", Payment: { Amount: 10000.00m, TaxItems: [{ Amount: 10000.00m }] } })
        {
            throw new InvalidOperationException("The request was not read.");
        }

        return new()
        {
            Header = new()
            {
                MessageId = "20261123100100000002",
                RefMessageId = request.Header.MessageId,
                WorkDate = request.Header.WorkDate,
                ProcessedAt = DeductTaxMessages.Noon.UtcDateTime,
                TraceId = "0af7651916cd43dd8448eb211c80319c",
            },
            Receipt = new()
            {
                Key = request.Key,
                TaxVoucherNo = request.Payment.TaxVoucherNo,
                TaxDate = request.Header.WorkDate,
                State = TransactionState.Succeeded,
                Result = new Result { Code = "FT0000", Text = "成功", TipsCode = "90000" },
                BankSerialNo = "B20261123000000000001",
            },
        };
    }
}
