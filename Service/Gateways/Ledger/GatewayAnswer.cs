namespace FinTax.Soap.Service.Gateways.Ledger;

/// <summary>What the system of record says: the number it has booked under, or why it has not booked.</summary>
internal sealed record GatewayAnswer
{
    private GatewayAnswer(long? entryId, string? bankSerialNo, LedgerRefusal? refusal)
    {
        EntryId = entryId;
        BankSerialNo = bankSerialNo;
        Refusal = refusal;
    }

    public long? EntryId { get; }

    public string? BankSerialNo { get; }

    /// <summary>Null when the money has moved.</summary>
    public LedgerRefusal? Refusal { get; }

    public static GatewayAnswer Booked(long entryId, string bankSerialNo) => new(entryId, bankSerialNo, null);

    public static GatewayAnswer Refused(LedgerRefusal refusal) => new(null, null, refusal);
}
