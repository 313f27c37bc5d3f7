using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment;

/// <summary>What the particulars of an agreement must be, and when they are those that the bank has signed.</summary>
internal static class AgreementRules
{
    public static IEnumerable<RuleViolation?> Violations(Agreement agreement, DateOnly workDate) =>
    [
        FieldRules.EntrustDate("Agreement/EntrustDate", agreement.EntrustDate, workDate),
        FieldRules.TaxpayerId("Agreement/TaxpayerId", agreement.TaxpayerId),
        FieldRules.BankCode("Agreement/PayerOpenBankCode", agreement.PayerOpenBankCode),
        FieldRules.BankCode("Agreement/PayerBankCode", agreement.PayerBankCode),
    ];

    /// <summary>Null when the agreement stands as it is told and may be verified.</summary>
    public static ResultCode? ReasonNotToVerify(AgreementRecord? kept, Account? payer, Agreement told) => kept switch
    {
        null or { State: AgreementState.Revoked } => ResultCodes.AgreementNotInForce,
        _ when !Agrees(kept, told) => ResultCodes.AgreementDiffers,
        _ => payer switch
        {
            null => ResultCodes.NoSuchAccount,
            { Status: AccountStatus.Closed } => ResultCodes.AccountClosed,
            _ => null,
        },
    };

    /// <summary>Null when it may be revoked, also for the second time.</summary>
    public static ResultCode? ReasonNotToRevoke(AgreementRecord? kept, Agreement told) => kept switch
    {
        null => ResultCodes.AgreementNotInForce,
        _ when !Agrees(kept, told) => ResultCodes.AgreementDiffers,
        _ => null,
    };

    private static bool Agrees(AgreementRecord kept, Agreement told) =>
        kept.TaxOrgCode == told.TaxOrgCode
        && kept.TaxpayerId == told.TaxpayerId
        && kept.TaxpayerName == told.TaxpayerName
        && kept.PayerBankCode == told.PayerBankCode
        && kept.PayerOpenBankCode == told.PayerOpenBankCode
        && kept.PayerAccount == told.PayerAccount
        && kept.PayerName == told.PayerName;
}
