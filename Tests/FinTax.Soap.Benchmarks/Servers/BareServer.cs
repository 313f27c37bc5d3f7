using FinTax.Soap.Benchmarks.Messages;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Benchmarks.Servers;

/// <summary>Kestrel that reads the request's bytes and answers always the same ones: the ceiling for all others.</summary>
internal static class BareServer
{
    internal static WebApplication Build(int port)
    {
        byte[] reply = Reply();
        WebApplication app = BenchServer.CreateBuilder(port).Build();

        app.MapPost(BenchServer.Path, async (HttpContext context) =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "text/xml; charset=utf-8";
            context.Response.ContentLength = reply.Length;
            await context.Response.Body.WriteAsync(reply);
        });

        return app;
    }

    private static byte[] Reply()
    {
        DeductTaxResponse receipt = ConstantReceipt.For(TypedMessages.Read(DeductTaxMessages.Load().Plain));
        using var bytes = new MemoryStream();
        TypedMessages.Write(receipt, bytes);

        return bytes.ToArray();
    }
}
