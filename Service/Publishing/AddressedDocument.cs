using System.Security;
using System.Text;

namespace FinTax.Soap.Service.Publishing;

/// <summary>
/// A document that is complete but for the address it is asked at. Filling that in is a copy of some kilobytes, so
/// nothing is cached per address: whoever invents host names fills no memory of ours.
/// </summary>
internal sealed class AddressedDocument
{
    /// <summary>Stands for the base address in a document's text: no text of ours contains it by chance.</summary>
    internal const string Slot = "urn:fintax:base-address-slot";

    private readonly byte[][] pieces;

    internal AddressedDocument(string text)
    {
        pieces = [.. text.Split(Slot).Select(Encoding.UTF8.GetBytes)];
    }

    /// <param name="baseAddress">Scheme, host, port and perhaps a path, without a slash at the end.</param>
    internal byte[] At(string baseAddress)
    {
        byte[] address = Encoding.UTF8.GetBytes(SecurityElement.Escape(baseAddress));
        var document = new MemoryStream(pieces.Sum(piece => piece.Length) + (pieces.Length - 1) * address.Length);

        document.Write(pieces[0]);

        foreach (byte[] piece in pieces.AsSpan(1))
        {
            document.Write(address);
            document.Write(piece);
        }

        return document.ToArray();
    }
}
