namespace FinTax.Soap.Service.Binding;

/// <summary>
/// Takes the items of a list one by one as they are read, so that a message may have more of them than fit in memory.
/// An item that it is given is valid, and not proven: the Body meets its digests only at its end. It puts items aside
/// and does nothing else; whoever had the payload read acts on them after that, and drops them where it was refused.
/// </summary>
internal interface IItemStage
{
    /// <summary>The contract of the items; its list stays empty.</summary>
    Type ItemType { get; }

    void Put(object item);
}
