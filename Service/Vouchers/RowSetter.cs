namespace FinTax.Soap.Service.Vouchers;

/// <summary>
/// Sets rows of cells one below the other, each as high as its fullest cell, and starts a page with the head of the
/// table where one has no room. Lengths are in millimetres.
/// </summary>
/// <param name="head">The head of the table.</param>
internal sealed class RowSetter(IReadOnlyList<Cell> head)
{
    public const double TextSize = 2.6;

    private const double Top = 30;
    private const double Bottom = 199;
    private const double Leading = TextSize * Typeface.Leading;
    private const double Padding = 1;

    private readonly List<FixedPage> pages = [];
    private double y = Bottom;

    public IReadOnlyList<FixedPage> Pages => pages;

    /// <summary>The head of the table, where the table begins.</summary>
    public void AddHead() => Add(head);

    /// <param name="cells">From left to right.</param>
    public void Add(IEnumerable<Cell> cells)
    {
        (Cell Cell, IReadOnlyList<string> Lines)[] row = [.. cells.Select(cell => (cell, LinesOf(cell)))];
        double height = (Leading * row.Max(cell => cell.Lines.Count)) + Padding;

        if (y + height > Bottom)
        {
            StartPage();
        }

        double x = Paper.Left;

        foreach ((Cell cell, IReadOnlyList<string> lines) in row)
        {
            Place(lines, cell, x);
            x += cell.Width;
        }

        y += height;
        Rule();
    }

    private static IReadOnlyList<string> LinesOf(Cell cell) =>
    [
        .. cell.Paragraphs.SelectMany(
            paragraph => Typeface.Wrap(paragraph, (cell.Width - (2 * Padding)) / TextSize)),
    ];

    private void StartPage()
    {
        bool isFirst = pages.Count == 0;
        pages.Add(new FixedPage());
        y = Top;
        Rule();

        if (!isFirst)
        {
            AddHead();
        }
    }

    private void Place(IReadOnlyList<string> lines, Cell cell, double x)
    {
        double width = TextSize * lines.Max(Typeface.Width);
        double indent = cell.IsNumber ? cell.Width - Padding - width : Padding;

        if (width > 0)
        {
            pages[^1].Texts.Add(
                new PlacedText(x + indent, y + (Padding / 2) + (TextSize * Typeface.Ascent), TextSize, lines));
        }
    }

    private void Rule() => pages[^1].Rules.Add(new PlacedRule(Paper.Left, y, Paper.Right - Paper.Left));
}

/// <summary>One cell of a row.</summary>
/// <param name="Width">In millimetres, with what is kept free at both sides.</param>
/// <param name="Paragraphs">What it says; each begins a line.</param>
/// <param name="IsNumber">It ends at the right side.</param>
internal sealed record Cell(double Width, IReadOnlyList<string> Paragraphs, bool IsNumber = false);
