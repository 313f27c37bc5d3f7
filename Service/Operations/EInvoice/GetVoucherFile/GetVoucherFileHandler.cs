using System.Security.Cryptography;
using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Service.Vouchers;

namespace FinTax.Soap.Service.Operations.EInvoice.GetVoucherFile;

/// <summary>
/// Gives the file of an invoice to those who may see it (版式文件下载): the same bytes each time, with their digest. XML is
/// the data, PDF and OFD are copies to be read; XBRL is not made and declined. It changes nothing and refuses nothing.
/// </summary>
internal sealed class GetVoucherFileHandler : IOperationHandler<GetVoucherFileRequest, GetVoucherFileResponse>
{
    public GetVoucherFileResponse Handle(GetVoucherFileRequest request, CallScope scope)
    {
        VoucherFileQuery query = request.Query;
        VoucherFile file = scope.FindVisibleInvoice(query.InvoiceNo) switch
        {
            null => Declined(query, ResultCodes.NoSuchInvoice),
            _ when query.Format == VoucherFormat.Xbrl => Declined(query, ResultCodes.FormatNotAvailable),
            { } invoice => Made(query, Issued(invoice)),
        };

        return new GetVoucherFileResponse { Header = scope.ReplyHeader(), File = file };
    }

    private static IssuedInvoice Issued(InvoiceRecord invoice) => new(
        KeptContent.Read<Invoice>(invoice.Content), invoice.InvoiceNo, invoice.IssueDate, invoice.BlueInvoiceNo);

    private static VoucherFile Made(VoucherFileQuery query, IssuedInvoice invoice) => query.Format switch
    {
        VoucherFormat.Ofd => Made(query, "ofd", "application/ofd", InvoiceCopy.WriteOfd(invoice)),
        VoucherFormat.Pdf => Made(query, "pdf", "application/pdf", InvoiceCopy.WritePdf(invoice)),
        _ => Made(query, "xml", "application/xml", InvoiceXml.Write(invoice)),
    };

    private static VoucherFile Made(VoucherFileQuery query, string extension, string mediaType, byte[] content) => new()
    {
        InvoiceNo = query.InvoiceNo,
        Format = query.Format,
        FileName = $"{query.InvoiceNo}.{extension}",
        MediaType = mediaType,
        Content = content,
        Digest = Convert.ToHexStringLower(SHA256.HashData(content)),
        Result = ResultCodes.Success.ToResult(),
    };

    private static VoucherFile Declined(VoucherFileQuery query, ResultCode reason) => new()
    {
        InvoiceNo = query.InvoiceNo,
        Format = query.Format,
        Result = reason.ToResult(),
    };
}
