using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>Reply to GetVoucherFile (版式文件下载应答).</summary>
[MessageContract(WrapperName = "GetVoucherFileResponse", WrapperNamespace = Namespaces.EInvoice)]
public sealed class GetVoucherFileResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.EInvoice, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>The file (版式文件信息).</summary>
    [MessageBodyMember(Namespace = Namespaces.EInvoice, Order = 2)]
    public VoucherFile File { get; set; } = new();
}
