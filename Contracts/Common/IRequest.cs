namespace FinTax.Soap.Contracts.Common;

/// <summary>A request payload: whatever the operation, it begins with a header.</summary>
public interface IRequest
{
    /// <summary>Header of the request (报文头).</summary>
    RequestHeader Header { get; }
}
