using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Calls;

/// <summary>How an operation recognises an intent that it has seen before.</summary>
/// <param name="KeyOf">The initiator's identifier of the intent, its parts joined by slashes.</param>
/// <param name="OutcomeOf">What the reply told of it.</param>
/// <param name="StateNow">Where the intent stands today, for operations whose state moves on after the reply.</param>
internal sealed record KeyRule(
    Func<IRequest, string> KeyOf,
    Func<IResponse, KeyOutcome> OutcomeOf,
    Func<IStoreTransaction, IRequest, string?>? StateNow);

/// <param name="State">A value of the operation's state type, as the wire spells it.</param>
/// <param name="MayRetry">It ended before any money could move. [DOMAIN §1.3]</param>
/// <param name="IsOpen">
/// It has not ended: the reply reports how far it is, and is no receipt. The receipt is the first reply that tells the end.
/// </param>
internal readonly record struct KeyOutcome(string State, bool MayRetry = false, bool IsOpen = false);
