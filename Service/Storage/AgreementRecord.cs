using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage;

internal sealed record AgreementRecord(
    string ProtocolNo,
    string TaxOrgCode,
    string TaxpayerId,
    string TaxpayerName,
    string PayerBankCode,
    string PayerOpenBankCode,
    string PayerAccount,
    string PayerName,
    AgreementState State);
