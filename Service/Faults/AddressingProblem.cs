namespace FinTax.Soap.Service.Faults;

/// <summary>What a WS-Addressing fault says besides its code: which header block is at fault. [WSA-SOAP §6.3]</summary>
/// <param name="Header">The local name of the header block in the addressing namespace.</param>
/// <param name="Cause">The code below the subcode, which SOAP 1.1 has no place for, or null.</param>
internal sealed record AddressingProblem(string Header, FaultSubcode? Cause);
