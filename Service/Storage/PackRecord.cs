using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Service.Storage;

/// <summary>A pack: many orders of one kind that arrive together and are carried out one by one.</summary>
/// <param name="Kind">What its items are.</param>
/// <param name="Key">Its business key, its parts joined by slashes.</param>
/// <param name="Sender">The node that submitted it, and in whose name its items are carried out.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Whole">What it was announced to be.</param>
/// <param name="ReceivedAt">When the first of it came.</param>
/// <param name="MessageId">Of the message that brought the first of it.</param>
internal sealed record PackRecord(
    PackKind Kind,
    string Key,
    string Sender,
    PackState State,
    PackSize Whole,
    DateTimeOffset ReceivedAt,
    string MessageId)
{
    /// <summary>Given by the store.</summary>
    public long PackId { get; init; }

    /// <summary>How many child packs it comes in.</summary>
    public required int ChildPackNum { get; init; }

    /// <summary>In how many work dates after its own it must be returned; null where nothing was said.</summary>
    public int? ReturnTerm { get; init; }

    /// <summary>Why it was rejected, or was stopped by nobody who asked for it.</summary>
    public string? ResultCode { get; init; }

    /// <summary>What has not been sent never will be.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Some of its items wait, or its end is to be written down.</summary>
    public bool HasWork { get; init; }

    /// <summary>Its items are left alone until then: the system that carries them out could not be reached.</summary>
    public DateTimeOffset ResumeAt { get; init; }

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{WireName.Of(Kind)}/{Key}";
}

/// <summary>A number of items and their sum.</summary>
internal readonly record struct PackSize(int Num, Money Amount);
