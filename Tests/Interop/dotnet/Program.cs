using System.ServiceModel;
using FinTax.Soap.Interop;

// Calls every operation with System.ServiceModel.Http: signed by X.509, and encrypted, with our binding element over
// http, with a UsernameToken digest over https. See ../README.md.
var story = new Story(baseAddress: args[0], tlsBaseAddress: args[1], new Partners(keysFolder: args[2]));

await story.CallPlatformAsync();
await story.CallTaxPaymentsAsync(EnvelopeVersion.Soap11);
await story.CallTaxPaymentsAsync(EnvelopeVersion.Soap12);
await story.CallBankAccountsAsync();
await story.CallEncryptedAsync();
await story.CallWithUsernameTokenAsync();

// Last, because it takes away what the deductions stand on.
await story.RevokeAgreementAsync();

return story.Checks.Failures > 0 ? 1 : 0;
