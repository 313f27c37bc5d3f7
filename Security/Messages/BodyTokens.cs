using System.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// Where the tokens of a Body come from; the <see cref="BodyCursor"/> says what is done with them. It is chosen once a
/// message, so that a plain one pays nothing for attachments and encryption that it has not. Whoever makes a token leaves
/// its start tag in the message's tag and its text in the cursor's; comments are left out, and an empty element comes as
/// start and end.
/// </summary>
internal abstract class BodyTokens
{
    /// <summary>The first token; the message was read up to the payload's tag.</summary>
    /// <returns>As <see cref="Next"/>.</returns>
    internal abstract XmlNodeType First();

    /// <param name="before">The token that was handed on last.</param>
    /// <returns>Element, Text or EndElement; None at the end of the Body.</returns>
    internal abstract XmlNodeType Next(XmlNodeType before);
}
