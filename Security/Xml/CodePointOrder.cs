namespace FinTax.Soap.Security.Xml;

/// <summary>
/// Order by Unicode code point, as canonical XML sorts [C14N §2.2]. It differs from the order of UTF-16 units where
/// a surrogate meets U+E000 to U+FFFF.
/// </summary>
internal static class CodePointOrder
{
    internal static int Compare(string left, string right)
    {
        int common = Math.Min(left.Length, right.Length);

        for (int i = 0; i < common; i++)
        {
            if (left[i] != right[i])
            {
                bool leftHigh = char.IsSurrogate(left[i]);
                bool rightHigh = char.IsSurrogate(right[i]);

                return leftHigh == rightHigh ? left[i].CompareTo(right[i]) : leftHigh ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
