using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>
/// A call that no message brings and nobody waits for: an item of a pack. Whoever makes it has a word before and after,
/// in the very transaction that carries it out.
/// </summary>
internal interface ISideCall
{
    AdmittedCall Call { get; }

    /// <summary>Whether it is still to be carried out. It may have been stopped since it was made.</summary>
    bool IsDue(IStoreTransaction stores);

    /// <summary>
    /// Writes down that it was carried out, or as far as another system of record allows now; or what was thrown.
    /// </summary>
    void Book(Exception? failure, IStoreTransaction stores);
}
