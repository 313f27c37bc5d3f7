using System.Diagnostics;
using FinTax.Soap.Security;

namespace FinTax.Soap.Tests.Security.Outbound;

/// <summary>The xmlsec1 program, which judges what we send: verifies what we signed, decrypts what we encrypted.</summary>
internal static class Xmlsec1
{
    /// <summary>Whether the signature over Body, Timestamp and RelatesTo holds.</summary>
    /// <param name="message">The message.</param>
    /// <param name="key">The key of Golden/Keys that signed it.</param>
    internal static bool Verifies(string message, string key)
    {
        string soap = message.Contains(WellKnown.Soap11, StringComparison.Ordinal) ? WellKnown.Soap11 : WellKnown.Soap12;

        return Run(
            message,
            [
                "--verify", "--pubkey-cert-pem", TestKeys.PathOf(key + ".pem"),
                "--id-attr:Id", soap + ":Body",
                "--id-attr:Id", WellKnown.Wsu + ":Timestamp",
                "--id-attr:Id", WellKnown.Addressing + ":RelatesTo",
            ]).ExitCode == 0;
    }

    /// <summary>The message with its first EncryptedData decrypted.</summary>
    /// <param name="message">The message, with the EncryptedKey in KeyInfo of the EncryptedData.</param>
    /// <param name="key">The key of Golden/Keys that it was encrypted to.</param>
    internal static string Decrypt(string message, string key)
    {
        (int exitCode, string printed) = Run(message, ["--decrypt", "--privkey-pem", TestKeys.PathOf(key + ".key")]);

        return exitCode == 0 ? printed : throw new AssertionException("xmlsec1 decrypts nothing: " + printed);
    }

    private static (int ExitCode, string Printed) Run(string message, string[] arguments)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"message-{Guid.NewGuid()}.xml");
        File.WriteAllText(path, message);

        try
        {
            using Process xmlsec1 = Process.Start(new ProcessStartInfo("xmlsec1", [.. arguments, path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            Task<string> error = xmlsec1.StandardError.ReadToEndAsync();
            string output = xmlsec1.StandardOutput.ReadToEnd();
            xmlsec1.WaitForExit();

            return (xmlsec1.ExitCode, output + error.Result);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
