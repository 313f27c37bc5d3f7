using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Gateways;

/// <summary>Refuses routes that lead nowhere, and systems that could not be called. Names every fault at once.</summary>
internal sealed class GatewaysValidator : IValidateOptions<GatewayOptions>
{
    public ValidateOptionsResult Validate(string? name, GatewayOptions options)
    {
        string[] faults =
        [
            .. options.Systems.SelectMany(system => FaultsOf(system.Key, system.Value)),
            .. options.TaxOrgCodes.Where(route => options.Systems.GetValueOrDefault(route.Value)?.TaxPayment is null)
                .Select(route => $"Gateways:TaxOrgCodes:{route.Key}: {route.Value} is no system with a TaxPayment address."),
            .. options.BankCodes.Where(route => options.Systems.GetValueOrDefault(route.Value)?.BankAccount is null)
                .Select(route => $"Gateways:BankCodes:{route.Key}: {route.Value} is no system with a BankAccount address."),
        ];

        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(string name, RemoteSystemOptions system)
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(system, new ValidationContext(system), results, validateAllProperties: true);

        return results.Select(result => result.ErrorMessage ?? "a setting is not valid.")
            .Concat(new[] { system.TaxPayment, system.BankAccount }
                .Where(address => address is not null && !IsHttp(address))
                .Select(address => $"{address} is no http or https address."))
            .Select(fault => $"Gateways:Systems:{name}: {fault}");
    }

    private static bool IsHttp(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
