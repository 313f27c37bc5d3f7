namespace FinTax.Soap.Service.Schemas;

/// <summary>What a <see cref="ValueRule"/> says of a text.</summary>
internal enum ValueVerdict
{
    /// <summary>It is no value of the type, or the rule cannot tell: the validator decides, and says why.</summary>
    Unsure,

    /// <summary>It is a value of the type.</summary>
    Valid,

    /// <summary>It is no value of the type, although .NET's validator may let it pass.</summary>
    Invalid,
}
