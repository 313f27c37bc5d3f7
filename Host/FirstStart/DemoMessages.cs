using FinTax.Soap.Contracts;
using FinTax.Soap.Security;

namespace FinTax.Soap.Host.FirstStart;

/// <summary>
/// A message as a shell puts it together: what is new with every call is asked of the system when it is sent.
/// </summary>
internal static class DemoMessages
{
    private const string PasswordText =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    /// <summary>
    /// The balances of the legacy bank's own account. Attributes stand in single quotes, since the whole is quoted
    /// twice; TZ=CST-8 is China's time in every POSIX shell, and China's date is the work date.
    /// </summary>
    internal static string GetBalances(string keys)
    {
        DemoPartner partner = DemoPartner.All.Single(one => one.NodeCode == DemoPartner.LegacyBank);
        string password = $"{keys}/partners/{partner.NodeCode}/{DemoKeys.UserPasswordFile}";

        return
            $"<s:Envelope xmlns:s='{WellKnown.Soap11}'><s:Header>" +
            $"<o:Security xmlns:o='{WellKnown.Wsse}' s:mustUnderstand='1'><o:UsernameToken>" +
            $"<o:Username>{partner.Username}</o:Username>" +
            $"<o:Password Type='{PasswordText}'>$(cat {password})</o:Password></o:UsernameToken></o:Security>" +
            $"</s:Header><s:Body><b:GetBalances xmlns:b='{Namespaces.Bank}'><b:Header xmlns:c='{Namespaces.Common}'>" +
            "<c:MessageId>$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)</c:MessageId>" +
            $"<c:Sender>{partner.NodeCode}</c:Sender><c:Receiver>{DemoPartner.Service}</c:Receiver>" +
            "<c:WorkDate>$(TZ=CST-8 date +%F)</c:WorkDate><c:SentAt>$(date -u +%Y-%m-%dT%H:%M:%SZ)</c:SentAt>" +
            "<c:ServiceVersion>1.0</c:ServiceVersion><c:ResendFlag>false</c:ResendFlag>" +
            "<c:ValidateOnly>false</c:ValidateOnly></b:Header>" +
            $"<b:Accounts><b:Account>{DemoPartner.LegacyBankAccount}</b:Account></b:Accounts>" +
            "</b:GetBalances></s:Body></s:Envelope>";
    }
}
