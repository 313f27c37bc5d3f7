namespace FinTax.Soap.Host.Demo;

/// <summary>A step of the story did not prove what it says.</summary>
internal sealed class DemoFailedException(string message) : Exception(message);
