using FinTax.Soap.Host.Soap;
using FinTax.Soap.Service.Explanations;

namespace FinTax.Soap.Host.Explaining;

/// <summary>
/// GET /explanations/&lt;id&gt;: why a message was refused, for whoever got the id in a fault. Outside the sandbox there is
/// never one, and the answer is that of an address which is not there.
/// </summary>
internal static class ExplanationRoutes
{
    internal static void MapExplanations(this WebApplication app)
    {
        ExplanationStore store = app.Services.GetRequiredService<ExplanationStore>();

        app.MapGet("/explanations/{id}", (string id, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";

            return store.Find(id) is { } text
                ? PlainText.SendAsync(context.Response, 200, text)
                : PlainText.SendAsync(context.Response, 404, "There is no explanation of that id, or none any more.");
        });
    }
}
