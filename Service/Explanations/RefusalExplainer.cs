using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Security.Explaining;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Partners;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Explanations;

/// <summary>
/// In the sandbox, says why a message failed the security checks. In comes the refusal with the message, out goes the
/// id that its explanation is kept under, or null: outside the sandbox nobody is told anything, and nothing is made.
/// </summary>
internal sealed class RefusalExplainer(
    IOptions<ExplanationOptions> options, PartnerDirectory partners, MessageExplainer explainer, ExplanationStore store)
{
    private readonly bool hasSandboxPartners = partners.Partners.Any(partner => partner.IsSandbox);

    /// <param name="refusal">What the corridor refused with.</param>
    /// <param name="message">The message, as it was received.</param>
    /// <param name="isTls">Whether it came over TLS.</param>
    internal string? Explain(SoapFaultException refusal, MessageSource message, bool isTls)
    {
        if ((!options.Value.Enabled && !hasSandboxPartners)
            || refusal.Detail is not SecurityFault
            || message.Length > options.Value.MessageBytesMax
            || !store.MayMakeOne())
        {
            return null;
        }

        byte[] bytes = new byte[message.Length];
        message.Read(0, bytes);
        MessageExplanation explanation = explainer.Explain(bytes, isTls);

        // Whoever sends ciphertext that is not his would learn from the rule what is in it, and its key is ours.
        return !explanation.IsEncrypted && (options.Value.Enabled || IsOfSandboxPartner(explanation))
            ? store.Keep($"Refused with {refusal.LogCode}: {refusal.LogDetail}\n\n{ExplanationText.Write(explanation)}")
            : null;
    }

    // A message that names a partner in production too must not be explained, or its proof could be tried out here.
    private bool IsOfSandboxPartner(MessageExplanation explanation) =>
        explanation.Claimed.Count > 0 && explanation.Claimed.All(partners.IsSandbox);
}
