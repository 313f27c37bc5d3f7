using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>The wsu:Timestamp of a security header: when the message was made and until when it counts. [WSS §10]</summary>
internal sealed class TimestampCheck(Freshness freshness)
{
    /// <summary>Refuses a timestamp that is malformed, stale or early; returns when the message was created.</summary>
    internal DateTimeOffset Check(ElementNode timestamp)
    {
        DateTimeOffset? created = null;
        DateTimeOffset? expires = null;

        foreach (ElementNode child in timestamp.Elements)
        {
            DateTimeOffset time = Freshness.TryRead(child.Text)
                ?? throw SecurityRejection.TimestampMalformed.ToException(child.LocalName);

            // One Created, first; at most one Expires, after it; nothing else. [BSP R3203, R3224, R3221, R3222]
            if (child.Is("Created", WellKnown.Wsu) && created is null && expires is null)
            {
                created = time;
            }
            else if (child.Is("Expires", WellKnown.Wsu) && created is not null && expires is null)
            {
                expires = time;
            }
            else
            {
                throw SecurityRejection.TimestampMalformed.ToException(child.LocalName);
            }
        }

        return Decide(created ?? throw SecurityRejection.TimestampMalformed.ToException("no Created"), expires);
    }

    private DateTimeOffset Decide(DateTimeOffset created, DateTimeOffset? expires)
    {
        if (expires <= created)
        {
            throw SecurityRejection.TimestampOrder.ToException();
        }

        if (freshness.IsFromTheFuture(created))
        {
            throw SecurityRejection.TimestampFromTheFuture.ToException(created.ToString("O"));
        }

        return freshness.IsTooOld(created) || (expires is { } end && freshness.IsOver(end))
            ? throw SecurityRejection.TimestampExpired.ToException(created.ToString("O"))
            : created;
    }
}
