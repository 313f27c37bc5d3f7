namespace FinTax.Soap.Contracts.Faults;

/// <summary>WS-Addressing actions of the typed faults: the namespace, a slash, the name of the fault.</summary>
public static class FaultActions
{
    /// <summary>Action of <see cref="SchemaValidationFault"/>.</summary>
    public const string SchemaValidation = Namespaces.Fault + "/SchemaValidationFault";

    /// <summary>Action of <see cref="BusinessRuleFault"/>.</summary>
    public const string BusinessRule = Namespaces.Fault + "/BusinessRuleFault";

    /// <summary>Action of <see cref="SecurityFault"/>.</summary>
    public const string Security = Namespaces.Fault + "/SecurityFault";

    /// <summary>Action of <see cref="BusinessRejectFault"/>.</summary>
    public const string BusinessReject = Namespaces.Fault + "/BusinessRejectFault";

    /// <summary>Action of <see cref="DuplicateConflictFault"/>.</summary>
    public const string DuplicateConflict = Namespaces.Fault + "/DuplicateConflictFault";

    /// <summary>Action of <see cref="ThrottledFault"/>.</summary>
    public const string Throttled = Namespaces.Fault + "/ThrottledFault";

    /// <summary>Action of <see cref="DownstreamFault"/>.</summary>
    public const string Downstream = Namespaces.Fault + "/DownstreamFault";

    /// <summary>Action of <see cref="SystemFault"/>.</summary>
    public const string System = Namespaces.Fault + "/SystemFault";
}
