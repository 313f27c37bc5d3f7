namespace FinTax.Soap.Service.Storage;

/// <summary>Transfers, each client's under its own serial numbers.</summary>
internal interface ITransferStore
{
    TransferRecord? FindBySerial(string sender, string clientSerialNo);

    TransferRecord? FindByBankSerial(string sender, string bankSerialNo);

    /// <summary>The one that the ledger here has booked under this number, whoever's it is.</summary>
    TransferRecord? FindBooked(string bankSerialNo);

    /// <summary>How its money came back; null where it has not.</summary>
    ReturnRecord? FindReturn(TransferRecord transfer);

    /// <summary>Keeps how its money came back, and throws where it has come back before.</summary>
    void AddReturn(TransferRecord transfer, ReturnRecord returned);

    /// <summary>Keeps the transfer as new, or in place of what was kept under its sender and serial number.</summary>
    void Save(TransferRecord transfer);
}
