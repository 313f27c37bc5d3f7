using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>NotBefore and NotOnOrAfter, which stand alike in two places of an assertion. [SAMLCORE §2.4.1.2, §2.5.1.2]</summary>
internal sealed class AssertionTimes(Freshness freshness)
{
    /// <summary>Refuses an element whose time has not come or is over; returns its end, if it has one.</summary>
    internal DateTimeOffset? Check(ElementNode element)
    {
        if (Read(element, "NotBefore") is { } begin && freshness.IsFromTheFuture(begin))
        {
            throw SecurityRejection.AssertionNotYetValid.ToException(begin.ToString("O"));
        }

        DateTimeOffset? end = Read(element, "NotOnOrAfter");

        return end is { } over && freshness.HasReached(over)
            ? throw SecurityRejection.AssertionExpired.ToException(over.ToString("O"))
            : end;
    }

    internal static DateTimeOffset? Read(ElementNode element, string attribute) => element.Attribute(attribute) switch
    {
        null => null,
        var text => Freshness.TryRead(text) ?? throw SecurityRejection.AssertionMalformed.ToException(attribute),
    };
}
