using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Tests.Kills;

/// <summary>Something to send, which can be sent any number of times, each time under a header of its own.</summary>
internal abstract record Message(string Service, string Sender, Func<IRequest> Request);

/// <summary>What somebody wants done, under one business key.</summary>
/// <param name="What">Which operation.</param>
/// <param name="Number">Its number within the operation.</param>
/// <param name="Subject">
/// What its entries in the books are named after; for a reversal, recall or return, that of the original.
/// </param>
/// <param name="Amount">How much it moves; nothing of its own for a reversal, recall or return.</param>
/// <param name="Service">Where it is sent.</param>
/// <param name="Sender">Who sends it.</param>
/// <param name="Request">What is sent.</param>
internal sealed record Intent(
    IntentKind What, int Number, string Subject, decimal Amount, string Service, string Sender, Func<IRequest> Request)
    : Message(Service, Sender, Request)
{
    /// <summary>The other system carries it out.</summary>
    internal bool IsFar { get; init; }

    internal bool TakesBack =>
        What is IntentKind.ReverseDeduction or IntentKind.RecallTransfer or IntentKind.ReturnTransfer;

    internal string Key => $"{What} {Number} ({Subject})";
}

/// <summary>What has become of an intent that was acknowledged when it was asked?</summary>
internal sealed record Question(Intent About, string Service, string Sender, Func<IRequest> Request)
    : Message(Service, Sender, Request);

internal enum IntentKind
{
    DeductTax,
    ReverseDeduction,
    SubmitTransfer,
    RecallTransfer,
    ReturnTransfer,
    PayDeclaredTax,
}
