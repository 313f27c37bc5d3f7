using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Reply to SubmitFinancialStatements (财务报表报送应答).</summary>
[MessageContract(WrapperName = "SubmitFinancialStatementsResponse", WrapperNamespace = Namespaces.TaxFiling)]
public sealed class SubmitFinancialStatementsResponse : IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    [MessageBodyMember(Name = "ResponseHeader", Namespace = Namespaces.TaxFiling, Order = 1)]
    public ResponseHeader Header { get; set; } = new();

    /// <summary>Receipt of the statement (报表回执).</summary>
    [MessageBodyMember(Namespace = Namespaces.TaxFiling, Order = 2)]
    public StatementReceipt Receipt { get; set; } = new();
}
