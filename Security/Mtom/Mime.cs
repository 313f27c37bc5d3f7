using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Mtom;

internal static class Mime
{
    internal static MalformedMessageException Malformed(string why) => new(Malformation.NotMultipart, why);

    internal static MalformedMessageException Beyond(string what) =>
        new(Malformation.LimitExceeded, $"The message is over a limit: {what}.");
}
