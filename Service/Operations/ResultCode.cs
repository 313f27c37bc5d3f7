using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Service.Operations;

/// <summary>One outcome that a reply can tell.</summary>
internal sealed record ResultCode(string Code, ResultCategory Category, string MessageZh, string MessageEn, string TipsCode)
{
    public Result ToResult() => new() { Code = Code, Text = MessageZh, TipsCode = TipsCode };
}
