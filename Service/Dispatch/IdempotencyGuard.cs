using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>
/// Sees to it that an intent is carried out once. In comes a call with its business key and the digest of its payload;
/// out goes the receipt of the first time, or that of now, or how far the first time is. It refuses a key that another
/// payload, or another sender, has taken.
/// </summary>
internal sealed class IdempotencyGuard(IPayloadWriter writer)
{
    public (ReadOnlyMemory<byte> Payload, bool Duplicate) Once(
        KeyedCall call, IStoreTransaction stores, DateTimeOffset now, Func<IResponse> carryOut, Func<IResponse> report)
    {
        Receipt? latest = stores.Receipts.FindLatest(call.Scope, call.Key);

        if (latest is not null && FindEarlier(call, latest, stores) is { } earlier)
        {
            return (earlier.IsOpen ? Keep(call.Rule, earlier, report(), stores) : earlier.Payload, true);
        }

        IResponse reply = carryOut();
        KeyOutcome outcome = call.Rule.OutcomeOf(reply);
        ReadOnlyMemory<byte> payload = writer.Write(reply);

        stores.Receipts.Add(new Receipt(
            call.Scope,
            call.Key,
            (latest?.Attempt ?? 0) + 1,
            call.Sender,
            call.PayloadDigest,
            outcome.IsOpen ? default : payload,
            outcome.State,
            outcome.MayRetry,
            latest?.FirstSeen ?? now));

        return (payload, false);
    }

    /// <summary>Makes the receipt of the first reply that tells the end, and answers the reply as it is written.</summary>
    public ReadOnlyMemory<byte> Keep(KeyRule rule, Receipt open, IResponse reply, IStoreTransaction stores)
    {
        KeyOutcome outcome = rule.OutcomeOf(reply);
        ReadOnlyMemory<byte> payload = writer.Write(reply);

        if (!outcome.IsOpen)
        {
            stores.Receipts.Complete(open with
            {
                Payload = payload,
                State = outcome.State,
                MayRetry = outcome.MayRetry,
            });
        }

        return payload;
    }

    /// <summary>The receipt that answers this payload; null where the key's decline leaves room for another attempt.</summary>
    private static Receipt? FindEarlier(KeyedCall call, Receipt latest, IStoreTransaction stores)
    {
        if (latest.Sender != call.Sender)
        {
            // The key is taken, and what became of it is none of this caller's business.
            throw FaultCatalog.DuplicateConflict("FT4001", call.Key, "UNDISCLOSED", latest.FirstSeen);
        }

        // [DOMAIN §1.2] Same key and same payload: the answer of the first time.
        if (latest.PayloadDigest.Span.SequenceEqual(call.PayloadDigest.Span))
        {
            return latest;
        }

        // [DOMAIN §1.3] After a decline before any debit another payload is another attempt; one that was tried
        // already keeps its answer, as long as the key has not gone on to anything else.
        if (latest.MayRetry)
        {
            return stores.Receipts.Find(call.Scope, call.Key, call.PayloadDigest.Span);
        }

        throw FaultCatalog.DuplicateConflict("FT4001", call.Key, StateNow(call, latest, stores), latest.FirstSeen);
    }

    private static string StateNow(KeyedCall call, Receipt latest, IStoreTransaction stores) =>
        call.Rule.StateNow?.Invoke(stores, call.Request) ?? latest.State;
}
