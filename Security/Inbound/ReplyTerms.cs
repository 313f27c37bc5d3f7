using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Security.Inbound;

/// <summary>What the security of a reply depends on, of the message that it answers.</summary>
/// <param name="Policy">The policy of whoever sent it.</param>
/// <param name="SignatureValue">The value of its signature; null where it had none.</param>
/// <param name="Encryption">How the reply is encrypted; null where it is not.</param>
public sealed record ReplyTerms(SecurityPolicy Policy, byte[]? SignatureValue, MessageEncryption? Encryption = null);
