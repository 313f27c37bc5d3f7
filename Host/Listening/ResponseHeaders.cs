namespace FinTax.Soap.Host.Listening;

/// <summary>What every response says to a browser that gets to see it by accident.</summary>
internal static class ResponseHeaders
{
    private const string OwnStyleAlone =
        "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    internal static void UseResponseHeaders(this WebApplication app) =>
        app.Use((context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.ContentSecurityPolicy = OwnStyleAlone;

            // There is nothing to follow in an answer to a message.
            if (!HttpMethods.IsPost(context.Request.Method))
            {
                context.Response.Headers["Referrer-Policy"] = "no-referrer";
            }

            return next(context);
        });
}
