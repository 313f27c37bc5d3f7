using System.ServiceModel.Security;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// What came in place of a reply is not proven to come from the service: unsigned, signed by another, altered, or in
/// answer to another request. Whether the request was carried out is not known.
/// </summary>
public class UnprovenReplyException : MessageSecurityException
{
    internal UnprovenReplyException(SecurityRejection? rule, string message, Exception? cause)
        : base(message, cause) => Rule = rule;

    /// <summary>The rule that the reply breaks; null where its security holds and it answers another request.</summary>
    public SecurityRejection? Rule { get; }
}
