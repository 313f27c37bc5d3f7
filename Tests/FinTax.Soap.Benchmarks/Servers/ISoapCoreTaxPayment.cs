using System.ServiceModel;
using FinTax.Soap.Contracts;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Benchmarks.Servers;

/// <summary>
/// DeductTax as SoapCore can read it: its DataContractSerializer takes a wrapped message contract for a data contract,
/// and hands the service one with nothing in it. The parts of the message as parameters are the same XML.
/// </summary>
[ServiceContract(Namespace = Namespaces.TaxPayment, Name = "TaxPaymentService")]
internal interface ISoapCoreTaxPayment
{
    [OperationContract(
        Action = Namespaces.TaxPayment + "/DeductTax",
        ReplyAction = Namespaces.TaxPayment + "/DeductTaxResponse")]
    [return: MessageParameter(Name = "Receipt")]
    DeductionReceipt DeductTax(
        RequestHeader Header, TransactionKey Key, Transfer Transfer, Payment Payment, out ResponseHeader ResponseHeader);
}
