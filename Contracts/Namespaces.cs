namespace FinTax.Soap.Contracts;

/// <summary>XML namespaces of the contracts. The version is part of the name: v2 would stand beside v1.</summary>
public static class Namespaces
{
    /// <summary>Types that all services share; fintax-common-v1.xsd.</summary>
    public const string Common = "urn:fintax:common:v1";

    /// <summary>Faults; fintax-fault-v1.xsd.</summary>
    public const string Fault = "urn:fintax:fault:v1";

    /// <summary>TaxPaymentService (税款实时缴纳) and its messages; fintax-taxpayment-v1.xsd.</summary>
    public const string TaxPayment = "urn:fintax:taxpayment:v1";

    /// <summary>TaxBatchService (批量扣税) and its messages; fintax-taxbatch-v1.xsd.</summary>
    public const string TaxBatch = "urn:fintax:taxbatch:v1";

    /// <summary>TaxFilingService (申报与报表) and its messages; fintax-taxfiling-v1.xsd.</summary>
    public const string TaxFiling = "urn:fintax:taxfiling:v1";

    /// <summary>EInvoiceService (数电票) and its messages; fintax-einvoice-v1.xsd.</summary>
    public const string EInvoice = "urn:fintax:einvoice:v1";

    /// <summary>BankAccountService (银企直联) and its messages; fintax-bank-v1.xsd.</summary>
    public const string Bank = "urn:fintax:bank:v1";

    /// <summary>PlatformService (平台服务) and its messages; fintax-ops-v1.xsd.</summary>
    public const string Platform = "urn:fintax:ops:v1";
}
