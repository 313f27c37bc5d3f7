namespace FinTax.Soap.Service.Vouchers;

/// <summary>Pages of fixed layout and the data that they show: what each writer of a format starts from.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Pages">Its pages, each as large as <see cref="Paper"/>.</param>
/// <param name="AttachmentName">Name of the file inside: digits, letters and a point.</param>
/// <param name="Attachment">The file inside, XML.</param>
internal sealed record FixedDocument(
    string Title, IReadOnlyList<FixedPage> Pages, string AttachmentName, byte[] Attachment);

/// <summary>One page.</summary>
internal sealed class FixedPage
{
    public List<PlacedText> Texts { get; } = [];

    public List<PlacedRule> Rules { get; } = [];
}

/// <summary>Lines of text, one below the other. Lengths are in millimetres from the upper left corner.</summary>
/// <param name="X">Where they start.</param>
/// <param name="Y">The baseline of the first.</param>
/// <param name="Size">Their em.</param>
/// <param name="Lines">What they say.</param>
internal sealed record PlacedText(double X, double Y, double Size, params IReadOnlyList<string> Lines);

/// <summary>A level rule, in the same lengths.</summary>
/// <param name="X">Where it starts.</param>
/// <param name="Y">Where it lies.</param>
/// <param name="Width">How long it is.</param>
internal sealed record PlacedRule(double X, double Y, double Width);
