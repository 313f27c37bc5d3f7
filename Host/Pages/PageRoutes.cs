namespace FinTax.Soap.Host.Pages;

/// <summary>Puts the start page and its style sheet at their addresses.</summary>
internal static class PageRoutes
{
    internal static void MapPages(this WebApplication app)
    {
        app.MapGet("/", app.Services.GetRequiredService<StartPage>().HandleAsync);

        byte[] style = ReadStyle();
        app.MapGet("/style.css", () => Results.Bytes(style, "text/css; charset=utf-8"));
    }

    private static byte[] ReadStyle()
    {
        using Stream resource = typeof(PageRoutes).Assembly.GetManifestResourceStream("style.css")!;
        var copy = new MemoryStream();
        resource.CopyTo(copy);

        return copy.ToArray();
    }
}
