using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Files a financial statement (财务报表报送).</summary>
[MessageContract(WrapperName = "SubmitFinancialStatements", WrapperNamespace = Namespaces.TaxFiling)]
public sealed class SubmitFinancialStatementsRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>Business key of the statement (报表主键).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 2)]
    public StatementKey Key { get; set; } = new();

    /// <summary>The statement (财务报表).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 3)]
    public FinancialStatement Statement { get; set; } = new();
}
