using System.ServiceModel;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Orders the payment of wages (代发工资) to up to 1000 accounts. They are paid later, one by one.</summary>
[MessageContract(WrapperName = "SubmitPayroll", WrapperNamespace = Namespaces.Bank)]
public sealed class SubmitPayrollRequest : IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 1)]
    public RequestHeader Header { get; set; } = new();

    /// <summary>The payroll (代发工资指令).</summary>
    [MessageBodyMember(Namespace = Namespaces.Bank, Order = 2)]
    public Payroll Payroll { get; set; } = new();
}
