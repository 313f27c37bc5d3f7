namespace FinTax.Soap.Service.Publishing;

/// <summary>One service as its WSDL describes it.</summary>
/// <param name="Name">The name of the wsdl:service.</param>
/// <param name="Path">Where it is called and its WSDL is read; from the WSDL's own soap:address.</param>
/// <param name="Summary">The first sentence of the service's documentation, for people.</param>
/// <param name="Operations">The operations of its portType, in the WSDL's order.</param>
public sealed record PublishedService(string Name, string Path, string Summary, IReadOnlyList<string> Operations);
