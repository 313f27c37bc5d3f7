using System.Globalization;
using System.Text;

namespace FinTax.Soap.Security.Explaining;

/// <summary>An explanation as text, for a terminal or a browser.</summary>
public static class ExplanationText
{
    // What a terminal shows of canonical bytes; the file has all of them.
    private const int CanonicalCharactersMax = 4000;

    /// <param name="explanation">What was found.</param>
    public static string Write(MessageExplanation explanation)
    {
        var text = new StringBuilder();
        WriteOutcome(text, explanation);
        WriteTokens(text, explanation);
        WriteSignature(text, explanation);
        WriteDifference(text, explanation);

        return text.ToString();
    }

    private static void WriteOutcome(StringBuilder text, MessageExplanation explanation)
    {
        if (explanation.Rule is not { } rule)
        {
            Line(text, explanation.Sender is null
                ? "The message comes without security."
                : $"The security holds: the message is proven to come from {explanation.Sender}.");
            return;
        }

        Line(text, $"The first rule that fails: {rule}{(explanation.Detail is null ? "" : $" ({OneLine(explanation.Detail)})")}");
        Line(text, $"  {RuleWords.Of(rule)}");

        if (explanation.At is { } at)
        {
            Line(text, $"  at {at}");
        }
    }

    private static void WriteTokens(StringBuilder text, MessageExplanation explanation)
    {
        Line(text, "");
        Line(text, explanation.Tokens.Count == 0 ? "No security header was found." : "In the security header:");

        foreach (TokenFinding token in explanation.Tokens)
        {
            Line(text, $"  {token.Name} (line {token.At.Line}): {OneLine(token.Says)}");
        }
    }

    private static void WriteSignature(StringBuilder text, MessageExplanation explanation)
    {
        if (explanation.Claimed.Count > 0)
        {
            Line(text, "");
            Line(text, $"The registered partner that the token names: {string.Join(" and ", explanation.Claimed)}");
        }

        if (explanation.Signer is not null)
        {
            Line(text, $"  signs with {OneLine(explanation.Signer)}");
            Line(text, explanation.SignatureHolds
                ? "  and its key made the signature over SignedInfo"
                : "  and the signature over SignedInfo was not found to be made by its key");
        }

        if (explanation.References.Count > 0)
        {
            Line(text, "");
            Line(text, "Covered by the signature:");
        }

        foreach (ReferenceFinding reference in explanation.References)
        {
            string holds = reference.Holds switch { true => "holds", false => "DIFFERS", null => "not computed" };
            Line(text, $"  {reference.At}: {reference.Algorithm} {holds}");
        }
    }

    private static void WriteDifference(StringBuilder text, MessageExplanation explanation)
    {
        foreach (ReferenceFinding broken in explanation.References.Where(reference => reference.Holds == false))
        {
            Line(text, "");
            Line(text, $"Digest of {broken.At.Path}:");
            Line(text, $"  promised {Convert.ToBase64String(broken.Promised.Span)}");
            Line(text, $"  computed {Convert.ToBase64String(broken.Computed!.Value.Span)}");
            WriteCanonical(text, broken);
        }

        if (explanation.Cause is { } cause)
        {
            Line(text, "");
            Line(text, $"Likely cause: {cause.Cause}. {cause.Says}");
        }
    }

    private static void WriteCanonical(StringBuilder text, ReferenceFinding broken)
    {
        if (broken.Canonical is not { } canonical)
        {
            Line(text, "  the canonical bytes hold a password and are not shown");
            return;
        }

        string shown = Encoding.UTF8.GetString(canonical.Span);
        Line(text, $"  over these {canonical.Length} canonical bytes:");
        Line(text, shown.Length > CanonicalCharactersMax ? string.Concat(shown.AsSpan(0, CanonicalCharactersMax), "…") : shown);
    }

    // What comes from the message must not begin a line of ours.
    private static string OneLine(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    private static void Line(StringBuilder text, string line) =>
        text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
