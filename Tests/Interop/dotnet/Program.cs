using System.Globalization;
using System.Security.Cryptography;
using System.ServiceModel.Security;
using FinTax.Soap.Interop;

// Makes the calls of ../calls.json with System.ServiceModel.Http: signed by X.509, and encrypted, with our binding
// element over http, with a UsernameToken digest over https. See ../README.md.
CallFile calls = CallFile.Read(args[3]);
var partners = new Partners(baseAddress: args[0], tlsBaseAddress: args[1], keysFolder: args[2]);

// What stands for {name} in a request; replies add to it.
var known = new Dictionary<string, string>
{
    ["workDate"] = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    ["run"] = RandomNumberGenerator.GetInt32(10_000).ToString("D4", CultureInfo.InvariantCulture),
};

var signed = new Story(partners.SigningAsync, known);
await signed.TellAsync(calls.Signed);

var encrypted = new Story(partners.EncryptingAsync, known);
await encrypted.TellAsync(calls.Encrypted);
await encrypted.ReportAsync("a readable reply is refused where it must be encrypted", async () =>
{
    try
    {
        // This partner is answered readably, whatever it sends.
        await encrypted.MakeAsync(calls.Signed[0]);
    }
    catch (MessageSecurityException refused)
        when (refused.Message.Contains("BodyNotEncrypted", StringComparison.Ordinal))
    {
        return;
    }

    throw new InvalidOperationException("the reply was taken");
});

var withPassword = new Story(partners.WithPasswordAsync, known);
await withPassword.TellAsync(calls.WithPassword);

return signed.Failures + encrypted.Failures + withPassword.Failures > 0 ? 1 : 0;
