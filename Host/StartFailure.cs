using FinTax.Soap.Service.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host;

/// <summary>
/// What an operator can mend when the service does not start, in sentences. A wrong setting says what is wrong; a stack
/// trace would bury that. Anything else is not known here and flies on.
/// </summary>
internal static class StartFailure
{
    internal static IReadOnlyList<string>? SentencesOf(Exception failure) => failure switch
    {
        OptionsValidationException settings => [.. settings.Failures],
        AggregateException several when several.InnerExceptions.All(one => one is OptionsValidationException) =>
            [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures)],
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => [failure.Message],
        IOException { InnerException: AddressInUseException } =>
            [failure.Message + " Set Listen:Http and Listen:Https to free ones."],
        StoreNotUsableException or UnauthorizedAccessException => [failure.Message],
        _ => null,
    };
}
