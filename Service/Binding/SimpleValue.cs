using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>How a simple value reads and is written in XML. [XSD2 §3]</summary>
internal abstract class SimpleValue<TValue>
{
    /// <param name="text">The element's text, valid against its type.</param>
    /// <param name="typed">
    /// What the validator made of it: taken where it is of the very type, so that nothing is parsed twice.
    /// </param>
    internal abstract TValue Parse(string text, object? typed);

    internal abstract void Write(TValue value, CanonicalWriter output);
}
