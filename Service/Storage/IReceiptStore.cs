namespace FinTax.Soap.Service.Storage;

/// <summary>
/// The answers given to business keys, byte for byte. A receipt is added and never changed; one that is open, because
/// its outcome is not known, becomes a receipt once or is withdrawn.
/// </summary>
internal interface IReceiptStore
{
    /// <summary>The receipt of the key's latest attempt.</summary>
    Receipt? FindLatest(string operation, string businessKey);

    /// <summary>The receipt that this payload was given, if it was ever carried out under this key.</summary>
    Receipt? Find(string operation, string businessKey, ReadOnlySpan<byte> payloadDigest);

    /// <summary>Every receipt under the key, the first attempt's first.</summary>
    IReadOnlyList<Receipt> FindAll(string operation, string businessKey);

    void Add(Receipt receipt);

    /// <summary>Makes a receipt of an open one. Throws where there is none.</summary>
    void Complete(Receipt receipt);

    /// <summary>Lets the key go: nothing was done under an open receipt. Throws where there is none.</summary>
    void Withdraw(Receipt receipt);
}
