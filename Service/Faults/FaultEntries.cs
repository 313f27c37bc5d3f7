using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Service.Faults;

/// <summary>The codes of the fault catalogue, one line each.</summary>
internal static class FaultEntries
{
    /// <summary>Every entry, in the order of the codes.</summary>
    internal static IReadOnlyList<FaultEntry> All { get; } =
    [
        Sender("FT1001", ResultCategory.Schema,
            "The message is not well-formed XML in a SOAP envelope.", "报文不是格式良好的 SOAP 报文。"),
        Sender("FT1002", ResultCategory.Schema,
            "The message does not conform to its schema.", "报文不符合其模式定义。"),
        Sender("FT1003", ResultCategory.Schema,
            "The service version is not supported.", "不支持该服务版本。"),
        Sender("FT1004", ResultCategory.Schema,
            "The message is over a limit of size, depth or number.", "报文的大小、层数或数量超出限制。"),
        Sender("FT1005", ResultCategory.Schema,
            "The encoding of the message is not supported: use UTF-8 or UTF-16.",
            "不支持报文的字符编码，请使用 UTF-8 或 UTF-16。",
            "92004"),

        Sender("FT1101", ResultCategory.BusinessRule,
            "A check digit is wrong.", "校验码错误。"),
        Sender("FT1102", ResultCategory.BusinessRule,
            "An amount differs from the sum of its parts.", "金额与明细合计不符。"),
        Sender("FT1103", ResultCategory.BusinessRule,
            "A count differs from the number of its parts.", "笔数与明细不符。"),
        Sender("FT1104", ResultCategory.BusinessRule,
            "A date or a period is not admissible.", "日期或所属期不正确。"),
        Sender("FT1105", ResultCategory.BusinessRule,
            "A code value is not known.", "代码值不存在。"),

        Sender("FT2001", ResultCategory.Security,
            "The proof of who sent the message is missing.", "缺少报文安全凭证。"),
        Sender("FT2002", ResultCategory.Security,
            "The security of the message could not be verified.", "报文安全校验失败。"),
        Sender("FT2003", ResultCategory.Security,
            "The certificate is not accepted.", "证书不被接受。"),
        Sender("FT2004", ResultCategory.Security,
            "The message is too old or not yet valid.", "报文已过期或尚未生效。"),
        Sender("FT2005", ResultCategory.Security,
            "The message was received before.", "报文重复提交（重放）。"),
        Sender("FT2006", ResultCategory.Security,
            "The algorithm is not accepted.", "不接受该算法。"),
        Sender("FT2007", ResultCategory.Security,
            "The caller has no right to this operation.", "调用方无权使用该操作。"),

        Sender("FT3001", ResultCategory.BusinessReject,
            "There is no agreement for this payment in force.", "三方协议不存在或未生效。", "24009"),
        Sender("FT3002", ResultCategory.BusinessReject,
            "The work date is closed.", "工作日期已关闭。"),
        Sender("FT3003", ResultCategory.BusinessReject,
            "The operation is not allowed in this state.", "当前状态不允许该操作。"),

        Sender("FT4001", ResultCategory.Duplicate,
            "The business key was used before with other content.", "业务主键已被不同内容的交易使用。", "94051"),
        Sender("FT4002", ResultCategory.Duplicate,
            "The business key was cancelled by a reversal.", "该业务主键已被冲正撤销。", "24020"),
        Sender("FT4003", ResultCategory.Duplicate,
            "The pack was received before.", "报文包重复。", "94051"),

        Receiver("FT5001", ResultCategory.Downstream, retryable: true,
            "The system of record is not available; nothing was sent to it.", "后台系统不可用，请求未发出。"),
        Receiver("FT5002", ResultCategory.Downstream, retryable: false,
            "The outcome is not known: query before anything else.", "处理结果未知，请先查询。", "94999"),

        Receiver("FT6001", ResultCategory.Throttled, retryable: true,
            "Too many calls in a short time.", "调用频率超出限制。"),
        Receiver("FT6002", ResultCategory.Throttled, retryable: true,
            "The quota is used up.", "配额已用完。"),
        Receiver("FT6003", ResultCategory.Throttled, retryable: true,
            "Too many calls at the same time.", "并发调用超出限制。"),

        Receiver("FT9001", ResultCategory.System, retryable: true,
            "The service failed; quote the trace identification to support.", "系统内部错误，请向支持人员提供跟踪号。"),
        Receiver("FT9002", ResultCategory.System, retryable: true,
            "The service is under maintenance.", "系统停运维护中。"),
    ];

    private static readonly Dictionary<string, FaultEntry> ByCode = All.ToDictionary(entry => entry.Code);

    internal static FaultEntry Of(string code) => ByCode[code];

    private static FaultEntry Sender(
        string code, ResultCategory category, string messageEn, string messageZh, string? tipsCode = null) =>
        new(code, category, FaultSide.Sender, false, messageEn, messageZh, tipsCode);

    private static FaultEntry Receiver(
        string code,
        ResultCategory category,
        bool retryable,
        string messageEn,
        string messageZh,
        string? tipsCode = null) =>
        new(code, category, FaultSide.Receiver, retryable, messageEn, messageZh, tipsCode);
}
