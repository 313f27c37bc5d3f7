using System.Security.Cryptography;
using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Service.Vouchers;

namespace FinTax.Soap.Service.Operations.EInvoice.GetVoucherFile;

/// <summary>
/// Gives the file of an invoice to those who may see it (版式文件下载): the same bytes each time, with their digest. XML is
/// made here; the fixed layouts are the tax bureau's to make, and are declined. It changes nothing and refuses nothing.
/// </summary>
internal sealed class GetVoucherFileHandler : IOperationHandler<GetVoucherFileRequest, GetVoucherFileResponse>
{
    public GetVoucherFileResponse Handle(GetVoucherFileRequest request, CallScope scope)
    {
        VoucherFileQuery query = request.Query;
        VoucherFile file = scope.FindVisibleInvoice(query.InvoiceNo) switch
        {
            null => Declined(query, ResultCodes.NoSuchInvoice),
            _ when query.Format != VoucherFormat.Xml => Declined(query, ResultCodes.FormatNotAvailable),
            { } invoice => Made(query, invoice),
        };

        return new GetVoucherFileResponse { Header = scope.ReplyHeader(), File = file };
    }

    private static VoucherFile Made(VoucherFileQuery query, InvoiceRecord invoice)
    {
        byte[] content = InvoiceXml.Write(
            KeptContent.Read<Invoice>(invoice.Content), invoice.InvoiceNo, invoice.IssueDate, invoice.BlueInvoiceNo);

        return new VoucherFile
        {
            InvoiceNo = invoice.InvoiceNo,
            Format = query.Format,
            FileName = $"{invoice.InvoiceNo}.xml",
            MediaType = "application/xml",
            Content = content,
            Digest = Convert.ToHexStringLower(SHA256.HashData(content)),
            Result = ResultCodes.Success.ToResult(),
        };
    }

    private static VoucherFile Declined(VoucherFileQuery query, ResultCode reason) => new()
    {
        InvoiceNo = query.InvoiceNo,
        Format = query.Format,
        Result = reason.ToResult(),
    };
}
