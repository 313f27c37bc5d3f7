using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>
/// The serial numbers of transfers that are items of packs: what the pack is, its number, and the item's own, of which
/// each pair is there once. BAT/B20261123-1/0001 has 30 characters at the most. A message that gives such a number
/// itself is not admitted, so that none can take an item's place.
/// </summary>
internal static class ItemSerials
{
    private const string OfTransfers = "BAT/";
    private const string OfPayroll = "PAY/";

    public static bool IsOne(string clientSerialNo) =>
        clientSerialNo.StartsWith(OfTransfers, StringComparison.Ordinal)
        || clientSerialNo.StartsWith(OfPayroll, StringComparison.Ordinal);

    public static string Of(PackKind kind, string packKey, string itemNo) =>
        $"{PrefixOf(kind)}{packKey[(packKey.IndexOf('/', StringComparison.Ordinal) + 1)..]}/{itemNo}";

    /// <summary>The item that has this number among the sender's packs of a kind; null where it is none's.</summary>
    public static ItemName? Parse(PackKind kind, string sender, string clientSerialNo)
    {
        if (!clientSerialNo.StartsWith(PrefixOf(kind), StringComparison.Ordinal))
        {
            return null;
        }

        string[] parts = clientSerialNo.Split('/');

        return new ItemName(BusinessKeys.OfBatch(sender, parts[1]), parts[2]);
    }

    private static string PrefixOf(PackKind kind) => kind == PackKind.Payroll ? OfPayroll : OfTransfers;
}
