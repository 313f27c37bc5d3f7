using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>How a simple value reads and is written in XML. [XSD2 §3]</summary>
internal abstract class SimpleValue<TValue>
{
    /// <param name="text">The element's text, valid against its type.</param>
    /// <param name="typed">
    /// What the validator made of it: taken where it is of the very type, so that nothing is parsed twice. Of a binary
    /// value the stream that <see cref="OpenBinary"/> gave, filled.
    /// </param>
    internal abstract TValue Parse(string text, object? typed);

    /// <summary>True where the text is the base64 of bytes.</summary>
    internal virtual bool IsBinary => false;

    /// <summary>Where the bytes of a binary value go while it is read; null for all others.</summary>
    internal virtual Stream? OpenBinary() => null;

    internal abstract void Write(TValue value, CanonicalWriter output);
}
