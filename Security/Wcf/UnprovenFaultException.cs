using System.ServiceModel.Channels;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// A fault came that is not proven to come from the service. It may be genuine, since a service that cannot tell who
/// calls signs nothing, or anybody's on the way: good for a log, and for no decision about money.
/// </summary>
public sealed class UnprovenFaultException : UnprovenReplyException
{
    internal UnprovenFaultException(SecurityRejection rule, MessageFault fault, Exception cause)
        : base(rule, $"A fault came that is not proven to come from the service ({rule}). It says: {TextOf(fault)}", cause)
    {
        UnprovenCode = fault.Code.SubCode?.Name ?? fault.Code.Name;
        UnprovenReason = TextOf(fault);
        UnprovenDetail = fault.HasDetail ? fault.GetReaderAtDetailContents().ReadOuterXml() : null;
    }

    /// <summary>The local name of the innermost fault code that is read: <c>FailedAuthentication</c>. Unproven.</summary>
    public string UnprovenCode { get; }

    /// <summary>The fault's text. Unproven.</summary>
    public string UnprovenReason { get; }

    /// <summary>The fault's detail as XML, or null. Unproven.</summary>
    public string? UnprovenDetail { get; }

    private static string TextOf(MessageFault fault) => fault.Reason.GetMatchingTranslation().Text;
}
