using FinTax.Soap.Security.Messages;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// Room 4. A Body comes in as its cursor; the contract of its one payload goes out, validated and filled from the same
/// tokens, read once. Refused are a payload that its schema does not admit and anything beside it, but only after the
/// Body was read to its end: whether it is what was signed comes before what it says.
/// </summary>
internal sealed class BodyReader(SchemaCatalog catalog) : IDisposable
{
    // What the thread used last; gone while it is in use, so that no Body is read into another's.
    private readonly ThreadLocal<PayloadReading?> idle = new();

    /// <param name="message">The message that the Body belongs to.</param>
    /// <param name="body">The only way into its Body.</param>
    /// <param name="shape">The contract that the payload is filled into.</param>
    /// <param name="items">Takes the items of one list instead of the contract; null where there is none.</param>
    /// <exception cref="SoapFaultException">The payload is not what its schema says.</exception>
    internal object Read(SoapMessage message, BodyCursor body, ContractShape shape, IItemStage? items = null)
    {
        PayloadReading reading = idle.Value ?? new PayloadReading(catalog);
        idle.Value = null;

        try
        {
            return reading.Read(message, body, shape, items);
        }
        finally
        {
            idle.Value = reading;
        }
    }

    public void Dispose() => idle.Dispose();
}
