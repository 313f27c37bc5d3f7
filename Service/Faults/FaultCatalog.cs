using System.Xml;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Faults;

/// <summary>
/// Every refusal there is, and what the caller is told: the one place where a <see cref="SoapFaultException"/> is made.
/// Texts come from <see cref="FaultEntries"/>; trace and message identification are filled in by the corridor.
/// </summary>
internal static class FaultCatalog
{
    /// <summary>
    /// Errors or violations in one fault, as its schema has it: enough to mend a message in one round.
    /// </summary>
    internal const int ItemsMax = 20;

    // Bodies under way are received or given up within a minute; most are through in a second or two.
    private const int BusySeconds = 5;

    // The lengths that the fault schema gives its texts.
    private const int WordsMax = 400;
    private const int RuleIdMax = 100;

    /// <summary>The bytes are no SOAP message that is read here: FT1001, or FT1004 beyond a limit.</summary>
    internal static SoapFaultException Malformed(MalformedMessageException malformed) => malformed.Kind switch
    {
        Malformation.LimitExceeded => Schema("FT1004", [Error("limit", malformed)]),
        Malformation.NotAnEnvelope => Schema("FT1001", [Error("soap-envelope", malformed)]),
        Malformation.NotMultipart => Schema("FT1001", [Error("mime", malformed)]),
        Malformation.NotXop => Schema("FT1001", [Error("xop", malformed)]),
        _ => Schema("FT1001", [Error("well-formed", malformed)]),
    };

    /// <summary>The message was not received whole.</summary>
    internal static SoapFaultException Received(ReceiveProblem problem) => problem switch
    {
        ReceiveProblem.TooLarge => Schema("FT1004", [Error("size", "The message is larger than is received.")]),
        ReceiveProblem.CompressionNotSupported =>
            Schema("FT1005", [Error("content-encoding", "A compressed message must be gzip.")]),
        ReceiveProblem.CompressionBroken =>
            Schema("FT1001", [Error("content-encoding", "The message cannot be inflated.")]),
        ReceiveProblem.Truncated => Schema("FT1001", [Error("size", "The message ended before its announced end.")]),
        ReceiveProblem.TooSlow => Schema("FT1004", [Error("time", "The message came too slowly.")]),
        _ => Throttled("FT6003", BusySeconds, "bodies"),
    };

    internal static SoapFaultException Encoding(string encoding) =>
        Schema("FT1005", [Error("encoding", $"The encoding '{encoding}' is not UTF-8 or UTF-16, or not that of the bytes.")]);

    internal static SoapFaultException ContentType(string? contentType) =>
        Schema(
            "FT1001",
            [Error("content-type", $"The content type '{contentType}' is neither text/xml nor application/soap+xml nor MTOM.")],
            isUnsupportedMediaType: true);

    internal static SoapFaultException SchemaErrors(IReadOnlyList<SchemaError> errors) => Schema("FT1002", errors);

    /// <summary>No operation of the service has this payload. [XSD1 cvc-elt.1]</summary>
    internal static SoapFaultException UnknownOperation(XmlQualifiedName? payload) =>
        Schema("FT1002", [Error("cvc-elt.1", payload is null
            ? "The Body is empty: it must hold the element of one operation."
            : $"No operation of this service has the payload '{payload}'.")]);

    /// <summary>SOAPAction, or the action parameter of SOAP 1.2, names another operation than the payload is.</summary>
    internal static SoapFaultException ContradictoryAction(string action, string expected) =>
        Schema("FT1002", [Error(
            "soap-action", $"The action '{action}' contradicts the payload, whose action is '{expected}'.")]);

    internal static SoapFaultException UnsupportedVersion(string? version = null) =>
        Schema("FT1003", [Error("service-version", $"The service version '{version}' is not supported.")]);

    internal static SoapFaultException BusinessRule(IEnumerable<RuleViolation> violations)
    {
        List<RuleViolation> listed = [.. violations.Take(ItemsMax)];
        FaultEntry entry = FaultEntries.Of(listed[0].RuleId[..6]);
        var detail = new BusinessRuleFault();

        foreach (RuleViolation violation in listed)
        {
            detail.Violations.Add(new()
            {
                Field = Cut(violation.Field, WordsMax),
                RuleId = Cut(violation.RuleId, RuleIdMax),
                Message = Cut($"{violation.MessageEn} / {violation.MessageZh}", WordsMax),
            });
        }

        string logDetail = string.Join(", ", listed.Select(violation => $"{violation.RuleId} {violation.Field}"));

        return Make(entry, detail, logDetail);
    }

    /// <param name="code">FT3001, FT3002 or FT3003.</param>
    internal static SoapFaultException BusinessReject(string code) =>
        Make(FaultEntries.Of(code), new BusinessRejectFault());

    /// <param name="code">FT4001, FT4002 or FT4003.</param>
    /// <param name="key">The business key, its parts joined by slashes.</param>
    /// <param name="state">The state of the call that has the key.</param>
    /// <param name="firstSeen">When that call came.</param>
    internal static SoapFaultException DuplicateConflict(
        string code, string key, string state, DateTimeOffset firstSeen) =>
        Make(
            FaultEntries.Of(code),
            new DuplicateConflictFault
            {
                Original = new() { Key = key, State = state, FirstSeen = firstSeen.UtcDateTime },
            });

    /// <summary>The caller is proven, and may not do this.</summary>
    internal static SoapFaultException NotAuthorised(string? logDetail = null) =>
        Make(FaultEntries.Of("FT2007"), new SecurityFault(), logDetail);

    /// <summary>
    /// Whatever was wrong with the proof of who sent the message: one fault for all, because an attacker learns from
    /// each difference. [WSS §12]
    /// </summary>
    internal static SoapFaultException Security(SecurityRejection rejection, string? logDetail = null) =>
        FailedAuthentication(SecurityCodes.Of(rejection), logDetail ?? rejection.ToString());

    internal static SoapFaultException Replay() => Security(SecurityRejection.Replay);

    internal static SoapFaultException StaleMessage() => FailedAuthentication("FT2004", "StaleMessage");

    /// <param name="code">FT6001, FT6002 or FT6003.</param>
    /// <param name="retryAfterSeconds">When to try again.</param>
    /// <param name="quota">The name of the limit.</param>
    internal static SoapFaultException Throttled(string code, int retryAfterSeconds, string? quota = null) =>
        Make(
            FaultEntries.Of(code),
            new ThrottledFault { RetryAfterSeconds = retryAfterSeconds, Quota = quota });

    /// <param name="code">FT5001 or FT5002.</param>
    /// <param name="queryKey">What to query with, where the outcome is unknown.</param>
    internal static SoapFaultException Downstream(string code, string? queryKey = null) =>
        Make(FaultEntries.Of(code), new DownstreamFault { MayHaveExecuted = code == "FT5002", QueryKey = queryKey });

    internal static SoapFaultException Internal() => Make(FaultEntries.Of("FT9001"), new SystemFault());

    internal static SoapFaultException Maintenance() => Make(FaultEntries.Of("FT9002"), new SystemFault());

    /// <summary>
    /// The Envelope is not of the version that the content type announced. [SOAP11 §4.4.1] [SOAP12-1 §5.4.7]
    /// </summary>
    internal static SoapFaultException VersionMismatch(string foundNamespace) =>
        new(FaultSide.VersionMismatch, "VersionMismatch",
            "The envelope is not of the SOAP version that the content type says.",
            "信封与内容类型所示的 SOAP 版本不符。",
            logDetail: foundNamespace);

    /// <summary>Header blocks are for us, must be understood, and are not. [SOAP11 §4.2.3] [SOAP12-1 §5.4.8]</summary>
    internal static SoapFaultException MustUnderstand(IReadOnlyList<XmlQualifiedName> blocks) =>
        new(FaultSide.MustUnderstand, "MustUnderstand",
            "A header block that must be understood is not.",
            "存在必须理解但无法识别的报文头。",
            logDetail: string.Join(", ", blocks))
        {
            NotUnderstood = blocks,
        };

    /// <summary>An addressing header block that cannot be followed. [WSA-SOAP §6.4.1]</summary>
    internal static SoapFaultException InvalidAddressing(string header, FaultSubcode? cause = null) =>
        new(FaultSide.Sender, (cause ?? FaultSubcode.InvalidAddressingHeader).ToString(),
            "A header representing a Message Addressing Property is not valid.",
            "WS-Addressing 报文头无效。",
            logDetail: header)
        {
            Subcode = FaultSubcode.InvalidAddressingHeader,
            Addressing = new(header, cause),
        };

    /// <summary>wsa:Action is not the action of the payload. [WSA-SOAP §6.4.4]</summary>
    internal static SoapFaultException ActionNotSupported(string action) =>
        new(FaultSide.Sender, FaultSubcode.ActionNotSupported.ToString(),
            "The action cannot be processed at the receiver.",
            "接收方无法处理该 Action。",
            logDetail: action)
        {
            Subcode = FaultSubcode.ActionNotSupported,
            Addressing = new("Action", null),
        };

    private static SoapFaultException FailedAuthentication(string logCode, string logDetail) =>
        Make(FaultEntries.Of("FT2002"), new SecurityFault(), logDetail, logCode, FaultSubcode.FailedAuthentication);

    private static SoapFaultException Schema(
        string code, IReadOnlyList<SchemaError> errors, bool isUnsupportedMediaType = false)
    {
        var detail = new SchemaValidationFault();

        foreach (SchemaError error in errors.Take(ItemsMax))
        {
            error.XPath = error.XPath is null ? null : Cut(error.XPath, WordsMax);
            error.Rule = Cut(error.Rule, RuleIdMax);
            error.Message = Cut(error.Message, WordsMax);
            detail.Errors.Add(error);
        }

        return Make(
            FaultEntries.Of(code), detail, InWords(errors), isUnsupportedMediaType: isUnsupportedMediaType);
    }

    // Not the errors' own messages: they quote values, and a value may be an account.
    private static string InWords(IReadOnlyList<SchemaError> errors)
    {
        SchemaError first = errors[0];
        string path = first.XPath is null ? "" : $" {first.XPath}";
        string position = first.Line is null ? "" : $" at {first.Line}:{first.Col}";
        string more = errors.Count == 1 ? "" : $", and {errors.Count - 1} more";

        return first.Rule + path + position + more;
    }

    private static SchemaError Error(string rule, string message) => new() { Rule = rule, Message = message };

    private static SchemaError Error(string rule, MalformedMessageException malformed) => new()
    {
        Line = malformed.Line > 0 ? malformed.Line : null,
        Col = malformed.Column > 0 ? malformed.Column : null,
        Rule = rule,
        Message = malformed.Message,
    };

    private static SoapFaultException Make(
        FaultEntry entry,
        FaultBase detail,
        string? logDetail = null,
        string? logCode = null,
        FaultSubcode? subcode = null,
        bool isUnsupportedMediaType = false)
    {
        detail.Code = entry.Code;
        detail.Category = entry.Category;
        detail.Retryable = entry.Retryable;
        detail.MessageEn = entry.MessageEn;
        detail.MessageZh = entry.MessageZh;

        // A security fault must not vary, not even by a code of TIPS.
        detail.TipsCode = entry.TipsCode;

        return new(entry.Side, logCode ?? entry.Code, entry.MessageEn, entry.MessageZh, detail, logDetail)
        {
            Subcode = subcode,
            IsUnsupportedMediaType = isUnsupportedMediaType,
        };
    }

    private static string Cut(string text, int charactersMax)
    {
        if (text.Length <= charactersMax)
        {
            return text;
        }

        int length = char.IsHighSurrogate(text[charactersMax - 2]) ? charactersMax - 2 : charactersMax - 1;

        return string.Concat(text.AsSpan(0, length), "…");
    }
}
