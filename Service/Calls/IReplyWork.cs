using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Gateways;

namespace FinTax.Soap.Service.Calls;

/// <summary>Work that ends in a reply: to the caller who waits, or to whoever asks again for it.</summary>
internal interface IReplyWork : ISendingWork
{
    ResponseHeader ReplyHeader();
}
