namespace FinTax.Soap.Service.Vouchers;

/// <summary>The paper of all pages: A4, lying, in millimetres.</summary>
internal static class Paper
{
    public const double Width = 297;
    public const double Height = 210;
    public const double Left = 10;
    public const double Right = 287;
    public const double RuleThickness = 0.1;
}
