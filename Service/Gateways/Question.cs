using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Gateways;

/// <summary>
/// What another system of record is asked for a caller who waits. Nothing is kept of it, so that it can be asked again.
/// </summary>
/// <param name="System">Which one, by its name in the settings.</param>
/// <param name="Request">What is asked.</param>
/// <param name="TraceId">Of the call.</param>
/// <param name="Answer">Makes the reply of what was told; null where that is no answer to what was asked.</param>
internal sealed record Question(
    string System, QueryPayableTaxRequest Request, string TraceId, Func<PayableTax, IResponse?> Answer);
