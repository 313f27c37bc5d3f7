using FinTax.Soap.Service.Partners;

namespace FinTax.Soap.Host.FirstStart;

/// <summary>A partner of the demo. Their accounts are in the store's demo data under the same node codes.</summary>
/// <param name="NodeCode">Its node code.</param>
/// <param name="Name">For people.</param>
/// <param name="Registration">How it is known to us.</param>
/// <param name="BankCode">The bank that it is; null where it is none.</param>
internal sealed record DemoPartner(string NodeCode, string Name, DemoRegistration Registration, string? BankCode = null)
{
    internal const string Bank = "100000000102";
    internal const string LegacyBank = "100000000103";
    internal const string EncryptingBank = "100000000104";
    internal const string TaxBureau = "100000000201";

    /// <summary>The authority that the tax bureau acts for.</summary>
    internal const string TaxOrgCode = "13501000000";

    // The banks look after their customers' accounts, pay what these declared, and file and invoice in their names;
    // debiting tax and giving it back is the bureau's.
    private static readonly string[] BankOperations =
    [
        "GetBalances", "GetStatement", "SubmitTransfer", "QueryTransfer", "RecallTransfer", "GetElectronicReceipt",
        "GetPendingRecalls", "AnswerRecall", "ReturnTransfer",
        "SubmitTransferBatch", "SubmitPayroll", "GetTransferBatchResult",
        "StopTransferBatch",
        "QueryPayableTax", "PayDeclaredTax", "QueryTransaction",
        "GetReconciliation", "AcknowledgeReconciliation", "RequestResend", "GetDifferenceReport",
        "GetObligations", "SubmitReturn", "GetFilingStatus", "VoidReturn", "SubmitFinancialStatements",
        "IssueInvoice", "ApplyRedConfirmation", "DecideRedConfirmation", "IssueRedInvoice",
        "QueryInvoice", "VerifyInvoice", "GetVoucherFile",
        "Ping", "GetServiceStatus", "ListResultCodes",
    ];

    /// <summary>Ours, which every request names as its receiver.</summary>
    internal const string Service = "100000000001";

    /// <summary>The account of the store's demo data that the legacy bank keeps.</summary>
    internal const string LegacyBankAccount = "35050161843600001234";

    /// <summary>One of each kind of registration.</summary>
    internal static IReadOnlyList<DemoPartner> All { get; } =
    [
        new(Bank, "Demo Bank", DemoRegistration.Certificates, "102100009980"),
        new(LegacyBank, "Demo Legacy Bank", DemoRegistration.Username, "402873300213"),
        new(EncryptingBank, "Demo Encrypting Bank", DemoRegistration.Encryption, "402397300455"),
        new(TaxBureau, "Demo Tax Bureau", DemoRegistration.Authority),
    ];

    internal string Username => "user-" + NodeCode;

    internal bool Signs => Registration != DemoRegistration.Username;

    /// <summary>The subject of its certificates; one for both, as an authority would certify one name.</summary>
    internal string Subject => $"CN={NodeCode},OU={Name},O=FinTax.Soap demo";

    private string[] Banks => BankCode is { } bankCode ? [bankCode] : [];

    internal PartnerOptions ToOptions(string? password) => Registration switch
    {
        DemoRegistration.Certificates => new()
        {
            Name = Name,
            Proofs = [PartnerProof.Signature],
            Certificates =
            [
                DemoKeys.CertificateOf(NodeCode, DemoKeys.Rsa),
                DemoKeys.CertificateOf(NodeCode, DemoKeys.Ec),
            ],
            Operations = BankOperations,
            BankCodes = Banks,
        },
        DemoRegistration.Encryption => new()
        {
            Name = Name,
            Proofs = [PartnerProof.Signature],
            Certificates = [DemoKeys.CertificateOf(NodeCode, DemoKeys.Rsa)],
            RequireEncryptedBody = true,
            EncryptReplies = true,
            Operations = BankOperations,
            BankCodes = Banks,
        },
        DemoRegistration.Authority => new()
        {
            Name = Name,
            Proofs = [PartnerProof.Signature],
            Authority = new() { Certificate = DemoKeys.AuthorityCertificate, Subject = Subject },
            TaxOrgCodes = [TaxOrgCode],
            ResolvesDifferences = true,
            SignatureConfirmation = true,
        },
        _ => new()
        {
            Name = Name,
            Proofs = [PartnerProof.UsernameTokenDigest, PartnerProof.UsernameTokenText],
            Username = Username,
            Password = password,
            Operations = BankOperations,
            BankCodes = Banks,

            // A demo is called over the loopback, where nobody is between.
            DigestWithoutTls = true,
        },
    };
}

/// <summary>How a demo partner is registered.</summary>
internal enum DemoRegistration
{
    Certificates,
    Encryption,
    Username,
    Authority,
}
