using System.Text;

namespace FinTax.Soap.Host.Soap;

/// <summary>Short answers to people and machines who do not speak SOAP here.</summary>
internal static class PlainText
{
    internal static Task SendAsync(HttpResponse response, int status, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text + "\n");
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        response.ContentLength = bytes.Length;

        return response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted).AsTask();
    }
}
