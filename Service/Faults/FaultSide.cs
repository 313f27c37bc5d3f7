namespace FinTax.Soap.Service.Faults;

/// <summary>Who has to change something before the message can succeed, as the two versions of SOAP class it.</summary>
internal enum FaultSide
{
    /// <summary>The message is wrong: Client in SOAP 1.1, Sender in 1.2.</summary>
    Sender,

    /// <summary>The message may be right: Server in SOAP 1.1, Receiver in 1.2.</summary>
    Receiver,

    /// <summary>The Envelope is not of the version that was announced. [SOAP12-1 §5.4.7]</summary>
    VersionMismatch,

    /// <summary>A header block that had to be understood was not. [SOAP12-1 §5.4.8]</summary>
    MustUnderstand,
}
