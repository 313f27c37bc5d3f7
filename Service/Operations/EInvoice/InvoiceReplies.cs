using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.EInvoice;

/// <summary>The receipt that blue and red invoices share.</summary>
internal static class InvoiceReplies
{
    public static InvoiceReceipt Issued(InvoiceRecord invoice) => new()
    {
        RequestSerial = invoice.RequestSerial,
        State = invoice.State,
        InvoiceNo = invoice.InvoiceNo,
        IssuedAt = invoice.IssuedAt.UtcDateTime,
        Result = ResultCodes.Success.ToResult(),
    };

    public static InvoiceReceipt Failed(string requestSerial, ResultCode reason) => new()
    {
        RequestSerial = requestSerial,
        State = InvoiceState.Failed,
        Result = reason.ToResult(),
    };

    public static InvoiceReceipt CheckedOnly(string requestSerial) => new()
    {
        RequestSerial = requestSerial,
        State = InvoiceState.Requested,
        Result = ResultCodes.ValidatedOnly.ToResult(),
    };
}
