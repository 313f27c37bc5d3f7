namespace FinTax.Soap.Contracts.Common;

/// <summary>A reply payload: whatever the operation, it begins with a header.</summary>
// The element is called ResponseHeader: JAX-WS takes elements of one name in request and reply for one parameter, and
// refuses the WSDL if they differ in type.
public interface IResponse
{
    /// <summary>Header of the reply (报文头).</summary>
    ResponseHeader Header { get; }
}
