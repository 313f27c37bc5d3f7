using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>
/// xs:base64Binary as the bytes that it stands for, which is how System.ServiceModel has it too. Its schema gives it a
/// maxLength: the bytes are in memory as long as the call.
/// </summary>
internal sealed class BinaryValue : SimpleValue<byte[]>
{
    internal override bool IsBinary => true;

    internal override Stream OpenBinary() => new MemoryStream();

    internal override byte[] Parse(string text, object? typed) =>
        typed is MemoryStream bytes
            ? bytes.ToArray()
            : throw new InvalidOperationException("Bytes are expected where the schema has text.");

    internal override void Write(byte[] value, CanonicalWriter output) => output.Base64(value);
}
