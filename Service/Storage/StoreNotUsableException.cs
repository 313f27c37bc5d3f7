namespace FinTax.Soap.Service.Storage;

/// <summary>The store is there and must not be used by this program. The message says to an operator why.</summary>
public sealed class StoreNotUsableException(string message, Exception? cause = null) : Exception(message, cause);
