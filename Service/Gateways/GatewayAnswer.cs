using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Gateways.Ledger;

namespace FinTax.Soap.Service.Gateways;

/// <summary>What a system of record says, or that it has said nothing.</summary>
internal sealed record GatewayAnswer
{
    private GatewayAnswer(GatewayOutcome outcome) => Outcome = outcome;

    public GatewayOutcome Outcome { get; }

    /// <summary>The entry of the embedded ledger.</summary>
    public long? EntryId { get; private init; }

    public string? BankSerialNo { get; private init; }

    /// <summary>The voucher that was booked for, as the entry or the other system gives it.</summary>
    public string? TaxVoucherNo { get; private init; }

    /// <summary>What a taxpayer owes, where that was the question.</summary>
    public PayableTax? Payable { get; private init; }

    /// <summary>Why it was refused, where the embedded ledger refused it.</summary>
    public LedgerRefusal? Refusal { get; private init; }

    /// <summary>Why it was refused, as a result code of the catalogue, where another system did.</summary>
    public string? RefusalCode { get; private init; }

    /// <summary>It was refused before any money could move, so that the key is free for another attempt. [DOMAIN §1.3]</summary>
    public bool MayRetry { get; private init; }

    public static GatewayAnswer Pending { get; } = new(GatewayOutcome.Pending);

    public static GatewayAnswer InDoubt { get; } = new(GatewayOutcome.InDoubt);

    public static GatewayAnswer NotSent { get; } = new(GatewayOutcome.NotSent);

    public static GatewayAnswer NotFound { get; } = new(GatewayOutcome.NotFound);

    public static GatewayAnswer NotTold { get; } = new(GatewayOutcome.NotTold);

    /// <summary>Booked on our ledger, and whoever waits is told so by an answer that is still to come.</summary>
    public static GatewayAnswer PendingBut(GatewayAnswer booked) =>
        new(GatewayOutcome.Pending) { EntryId = booked.EntryId };

    public static GatewayAnswer Booked(long entryId, string bankSerialNo, string? taxVoucherNo) =>
        new(GatewayOutcome.Booked) { EntryId = entryId, BankSerialNo = bankSerialNo, TaxVoucherNo = taxVoucherNo };

    /// <summary>Booked by another system, which may have given it a number and a voucher.</summary>
    public static GatewayAnswer BookedElsewhere(string? bankSerialNo, string? taxVoucherNo = null) =>
        new(GatewayOutcome.Booked) { BankSerialNo = bankSerialNo, TaxVoucherNo = taxVoucherNo };

    public static GatewayAnswer Told(PayableTax payable) => new(GatewayOutcome.Told) { Payable = payable };

    public static GatewayAnswer Refused(LedgerRefusal refusal) =>
        new(GatewayOutcome.Refused) { Refusal = refusal, MayRetry = true };

    public static GatewayAnswer RefusedElsewhere(string refusalCode, bool mayRetry) =>
        new(GatewayOutcome.Refused) { RefusalCode = refusalCode, MayRetry = mayRetry };
}

internal enum GatewayOutcome
{
    /// <summary>
    /// It is journalled and goes out when that is on disk; or the other system has it, and has not decided yet.
    /// </summary>
    Pending,

    /// <summary>Done: the money has moved, or moved back.</summary>
    Booked,

    /// <summary>It was asked what it knows, and has said so.</summary>
    Told,

    /// <summary>It refused the question, which says nothing of what was asked for.</summary>
    NotTold,

    /// <summary>Not done, and it will not be.</summary>
    Refused,

    /// <summary>Nothing left this machine, so that nothing was done.</summary>
    NotSent,

    /// <summary>It may have been done. [DOMAIN §1.4]</summary>
    InDoubt,

    /// <summary>The other system has not heard of it. While the work date is open it may still arrive. [DOMAIN §1.4]</summary>
    NotFound,
}
