namespace FinTax.Soap.Service.Storage;

/// <summary>Fingerprints of what may be seen only once: nonces, signatures, message identifiers.</summary>
internal interface IReplayMarkStore
{
    /// <summary>Until when the latest of the forgotten marks was to be kept: of what ends before, nobody knows any more.</summary>
    DateTimeOffset ForgottenUntil { get; }

    /// <summary>False when the fingerprint is there already.</summary>
    bool TryAdd(UInt128 fingerprint, DateTimeOffset expiresAt);

    /// <summary>Forgets at most so many marks that have expired, and says how many it forgot.</summary>
    int Purge(DateTimeOffset now, int atMost);
}
