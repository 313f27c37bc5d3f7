using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.Packs;

/// <summary>
/// One kind of pack: which call each of its items becomes, and where it is seen what came of that. Another kind is a
/// word in <see cref="PackKind"/>, a class like this beside its operations, and a line in
/// <see cref="OperationsRegistration"/>; its handler takes its messages in with <see cref="PackIntake"/>. Nothing else
/// knows what packs hold: storing, carrying out, resuming, stopping and counting are the same for all.
/// </summary>
internal interface IPackKind
{
    PackKind Kind { get; }

    /// <summary>The operation whose calls the items become: its payload element with the namespace.</summary>
    string Operation { get; }

    /// <summary>
    /// The call that carries the item out. Its business key must be the item's own, so that however often the item is
    /// begun it is carried out once.
    /// </summary>
    /// <param name="header">The call's: in the name of the pack's sender, for the message that brought the item.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="child">The message of the pack that the item came in.</param>
    /// <param name="item">The item.</param>
    IRequest CallOf(RequestHeader header, PackRecord pack, ChildPackRecord child, PackItemRecord item);

    /// <summary>What has become of the item's call by now, as it is recorded.</summary>
    ItemResult ResultOf(PackRecord pack, PackItemRecord item, IStoreTransaction stores);

    /// <summary>Nothing of a returned pack is left to reconcile. Never where there are no lists to do it by.</summary>
    bool IsReconciled(PackRecord pack, IStoreTransaction stores) => false;

    /// <summary>The item that another system of record was asked for; null where it was no item's call.</summary>
    ItemName? ItemOf(OutgoingCall call);
}

/// <summary>How an item is named from outside its pack.</summary>
internal sealed record ItemName(string PackKey, string ItemNo);

/// <param name="State">SUCCEEDED, FAILED or IN_DOUBT.</param>
/// <param name="Code">A result code, or that of a fault.</param>
/// <param name="WorkDate">The work date that money moved on.</param>
/// <param name="BankSerialNo">The number that it moved under.</param>
internal sealed record ItemResult(
    PackItemState State, string Code, DateOnly? WorkDate = null, string? BankSerialNo = null)
{
    /// <summary>The rules that were broken, and where.</summary>
    public string? Rule { get; init; }
}
