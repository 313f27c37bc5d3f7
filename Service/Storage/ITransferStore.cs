namespace FinTax.Soap.Service.Storage;

/// <summary>Transfers, each client's under its own serial numbers.</summary>
internal interface ITransferStore
{
    TransferRecord? FindBySerial(string sender, string clientSerialNo);

    TransferRecord? FindByBankSerial(string sender, string bankSerialNo);

    /// <summary>Keeps the transfer as new, or in place of what was kept under its sender and serial number.</summary>
    void Save(TransferRecord transfer);
}
