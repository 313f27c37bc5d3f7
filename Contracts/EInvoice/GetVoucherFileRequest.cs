using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Gets the file of an invoice (版式文件下载). Changes nothing.</summary>
[MessageContract(WrapperName = "GetVoucherFile", WrapperNamespace = Namespaces.EInvoice)]
public sealed class GetVoucherFileRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Which file (文件查询条件).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public VoucherFileQuery Query { get; set; } = new();
}
