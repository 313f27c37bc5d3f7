using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Ledger;

namespace FinTax.Soap.Service.Operations;

/// <summary>
/// Every outcome there is inside a normal reply, with the TIPS code of the nearest meaning. What is refused instead has
/// its codes in the fault catalogue. A code that was once given out keeps its meaning.
/// </summary>
internal static class ResultCodes
{
    public static readonly ResultCode Success =
        new("FT0000", ResultCategory.Success, "成功", "Success.", "90000");

    public static readonly ResultCode ValidatedOnly =
        new("FT0001", ResultCategory.Success, "仅校验通过，未记账", "Checked only; nothing was written.", "90000");

    public static readonly ResultCode Reversed =
        new("FT0002", ResultCategory.Success, "交易已冲正", "The debit was taken back.", "24020");

    public static readonly ResultCode NoSuchAccount =
        new("FT0101", ResultCategory.Declined, "账号不存在", "There is no such account.", "24001");

    public static readonly ResultCode AccountClosed =
        new("FT0102", ResultCategory.Declined, "账户已销户", "The account is closed.", "24003");

    public static readonly ResultCode AccountFrozen =
        new("FT0103", ResultCategory.Declined, "账户冻结", "The account is frozen.", "24004");

    public static readonly ResultCode InsufficientFunds =
        new("FT0104", ResultCategory.Declined, "余额不足", "The balance is not sufficient.", "24007");

    public static readonly ResultCode AgreementNotInForce =
        new("FT0105", ResultCategory.Declined, "账户未签约", "The agreement is not in force.", "24009");

    public static readonly ResultCode AgreementDiffers =
        new("FT0106", ResultCategory.Declined, "三方协议验证失败", "The particulars differ from the agreement.", "24011");

    public static readonly ResultCode Cancelled =
        new("FT0107", ResultCategory.Declined, "业务已撤销", "The transaction was cancelled.", "24020");

    public static readonly ResultCode CurrencyDiffers =
        new("FT0108", ResultCategory.Declined, "币种不符", "The account is kept in another currency.", "90001");

    public static readonly ResultCode AnotherWorkDate =
        new("FT0109", ResultCategory.Declined, "已日切，请走退库或更正", "The work date is over: refund or correct instead.", "90001");

    public static readonly ResultCode NotReversible =
        new("FT0110", ResultCategory.Declined, "当前状态不可冲正", "It cannot be reversed in its state.", "90001");

    public static readonly ResultCode RefusedElsewhere =
        new("FT0111", ResultCategory.Declined, "后台系统拒绝", "The system of record refused it.", "90001");

    public static readonly ResultCode NeverCarriedOut =
        new("FT0112", ResultCategory.Declined, "已日切，后台无此交易", "It never arrived, and its work date is over.", "90001");

    public static readonly ResultCode NotSent =
        new("FT0113", ResultCategory.Declined, "后台系统不可用，请求未发出", "The system of record could not be reached.", "94999");

    public static readonly ResultCode NotFound =
        new("FT0201", ResultCategory.Declined, "无此交易", "No such transaction has arrived.", "90001");

    public static readonly ResultCode Processing =
        new("FT0202", ResultCategory.InDoubt, "处理中，请稍后查询", "It is being carried out: query later.", "94999");

    public static readonly ResultCode InDoubt =
        new("FT0203", ResultCategory.InDoubt, "处理结果未知，请查询", "The outcome is not known: query, and send nothing new.", "94999");

    public static readonly ResultCode Reversing =
        new("FT0204", ResultCategory.InDoubt, "冲正中，请稍后查询", "A reversal is under way: query later.", "94999");

    public static readonly ResultCode Accepted =
        new("FT0300", ResultCategory.Success, "已受理，待办理", "Accepted; it is carried out later.", "90000");

    public static readonly ResultCode NoSuchDue =
        new("FT0301", ResultCategory.Declined, "无此应征信息", "There is no such due.", "90001");

    public static readonly ResultCode DueIsPaid =
        new("FT0302", ResultCategory.Declined, "应征税款已缴清", "The due is paid already.", "90001");

    public static readonly ResultCode DueDiffers =
        new("FT0303", ResultCategory.Declined, "缴款金额与应征金额不符", "The amount is not what is due.", "90001");

    public static readonly ResultCode NoSuchVoucher =
        new("FT0304", ResultCategory.Declined, "无此已缴税票", "Nothing was paid under this voucher.", "90001");

    public static readonly ResultCode RefundExceedsPaid =
        new("FT0305", ResultCategory.Declined, "退库金额超过已缴金额", "More than was paid.", "90001");

    public static readonly ResultCode VoucherIsRefunded =
        new("FT0306", ResultCategory.Declined, "税票已退库", "The voucher has its refund already.", "90001");

    public static readonly ResultCode PayeeDiffers =
        new("FT0307", ResultCategory.Declined, "收款户名不符", "The account is in another name.", "90001");

    public static readonly ResultCode NoSuchTaxpayer =
        new("FT0401", ResultCategory.Declined, "纳税人未登记", "The taxpayer is not registered.", "90001");

    public static readonly ResultCode NotObliged =
        new("FT0402", ResultCategory.Declined, "未核定该申报", "The taxpayer has no such return to file.", "90001");

    public static readonly ResultCode FiledAlready =
        new("FT0403", ResultCategory.Declined, "该属期已申报，请更正或补充", "The period has its return: correct or supplement it.", "90001");

    public static readonly ResultCode RevisionDiffers =
        new("FT0404", ResultCategory.Declined, "版本号不连续", "The revision is not the next.", "90001");

    public static readonly ResultCode NothingToCorrect =
        new("FT0405", ResultCategory.Declined, "无可更正或补充的申报", "No return stands that could be corrected or supplemented.", "90001");

    public static readonly ResultCode NotCorrectable =
        new("FT0406", ResultCategory.Declined, "已缴款或已补充，不可更正", "It is paid or supplemented and cannot be corrected.", "90001");

    public static readonly ResultCode NoSuchFiling =
        new("FT0407", ResultCategory.Declined, "无此申报", "There is no such return.", "90001");

    public static readonly ResultCode NotVoidable =
        new("FT0408", ResultCategory.Declined, "当前状态不可作废", "It cannot be voided in its state.", "90001");

    public static readonly ResultCode NoSuchInvoice =
        new("FT0501", ResultCategory.Declined, "查无此票", "There is no such invoice.", "90001");

    public static readonly ResultCode NotReddenable =
        new("FT0502", ResultCategory.Declined, "当前状态不可红冲", "It cannot be reddened in its state.", "90001");

    public static readonly ResultCode RedExceedsRemainder =
        new("FT0503", ResultCategory.Declined, "超过可红冲余额", "More than is left to redden.", "90001");

    public static readonly ResultCode RedLineDiffers =
        new("FT0504", ResultCategory.Declined, "红冲明细与蓝字发票不符", "The lines differ from those of the blue invoice.", "90001");

    public static readonly ResultCode NoSuchConfirmation =
        new("FT0505", ResultCategory.Declined, "无此红字确认单", "There is no such red confirmation.", "90001");

    public static readonly ResultCode NotDecidable =
        new("FT0506", ResultCategory.Declined, "红字确认单当前状态不可处理", "The red confirmation does not allow it in its state.", "90001");

    public static readonly ResultCode FormatNotAvailable =
        new("FT0507", ResultCategory.Declined, "暂不提供该格式", "The file is not available in this format.", "90001");

    public static readonly ResultCode InvoiceDiffers =
        new("FT0508", ResultCategory.Declined, "查验信息不一致", "The invoice says otherwise.", "90001");

    public static readonly ResultCode InvoiceIsRed =
        new("FT0509", ResultCategory.Declined, "发票已全额红冲", "All of the invoice was reddened.", "90001");

    public static readonly ResultCode NotRecallable =
        new("FT0601", ResultCategory.Declined, "当前状态不可撤回", "It cannot be recalled in its state.", "90001");

    public static readonly ResultCode IsSettled =
        new("FT0602", ResultCategory.Declined, "资金已清算，无法撤回", "The money has gone to the other bank.", "90001");

    public static readonly ResultCode PayeeMustAgree =
        new("FT0603", ResultCategory.Declined, "须收款方同意退回", "The payee must agree to give it back.", "90001");

    public static readonly ResultCode Returned =
        new("FT0604", ResultCategory.Success, "转账已退回", "The money came back.", "90000");

    public static readonly ResultCode AwaitsPayee =
        new("FT0605", ResultCategory.InDoubt, "待收款方答复", "The payee's side is asked.", "94999");

    public static readonly ResultCode PayeeRefused =
        new("FT0606", ResultCategory.Declined, "收款方拒绝退回", "The payee's side does not give it back.", "90001");

    public static readonly ResultCode AnsweredOtherwise =
        new("FT0607", ResultCategory.Declined, "撤回已有其他答复", "The recall has another answer.", "90001");

    public static readonly ResultCode NotReturnable =
        new("FT0608", ResultCategory.Declined, "当前状态不可退汇", "It cannot be returned in its state.", "90001");

    public static readonly ResultCode ReturnDiffers =
        new("FT0609", ResultCategory.Declined, "退汇金额与原转账不符", "The amount is not that of the transfer.", "90001");

    public static readonly ResultCode PackIncomplete =
        new("FT0701", ResultCategory.Success, "已接收，其余分包未到", "Received; other child packs are missing.", "90000");

    public static readonly ResultCode PackCountDiffers =
        new("FT0702", ResultCategory.Declined, "总笔数与分包合计不符", "The count is not that of the child packs.", "90001");

    public static readonly ResultCode PackTotalDiffers =
        new("FT0703", ResultCategory.Declined, "总金额与分包合计不符", "The total is not the sum of the child packs.", "90001");

    public static readonly ResultCode PackOverdue =
        new("FT0704", ResultCategory.Declined, "分包逾期未齐", "The child packs did not come in time.", "90001");

    public static readonly ResultCode PaymentStopped =
        new("FT0705", ResultCategory.Declined, "已止付", "It was stopped before it was sent.", "24020");

    public static readonly ResultCode NotStoppable =
        new("FT0706", ResultCategory.Declined, "已发出，不可止付", "It was sent before, and cannot be stopped.", "90001");

    public static readonly ResultCode NoSuchPack =
        new("FT0707", ResultCategory.Declined, "无此批量包", "No such pack has arrived.", "90001");

    public static readonly ResultCode NoSuchItem =
        new("FT0708", ResultCategory.Declined, "包内无此明细", "The pack has no such item.", "90001");

    public static readonly ResultCode PackRejected =
        new("FT0709", ResultCategory.Declined, "整包已拒绝", "The whole pack was rejected.", "90001");

    public static readonly ResultCode PackNotReturned =
        new("FT0710", ResultCategory.Declined, "尚未全部处理完毕", "Not every item has its outcome yet.", "90001");

    public static readonly ResultCode ReturnTermPassed =
        new("FT0711", ResultCategory.Declined, "已过回执期限，未发出", "Its term has passed, and it was not sent.", "90001");

    public static readonly ResultCode NoSuchBatch =
        new("FT0801", ResultCategory.Declined, "无此对账批次", "There is no such batch to reconcile.", "90001");

    public static readonly ResultCode BeingCounted =
        new("FT0802", ResultCategory.InDoubt, "对账批次生成中，请稍后查询", "The batch is being counted: ask again.", "94999");

    public static readonly ResultCode NoSuchChildPack =
        new("FT0803", ResultCategory.Declined, "无此对账子包", "The batch has no such child pack.", "90001");

    public static readonly ResultCode AwaitsChildPacks =
        new("FT0804", ResultCategory.Success, "已接收，待其余子包", "Received; other child packs are still to come.", "90000");

    public static readonly ResultCode TotalsDiffer =
        new("FT0805", ResultCategory.Declined, "总笔数或总金额不符，请重新确认", "Count or sum does not hold: acknowledge anew.", "24030");

    public static readonly ResultCode NoSuchDifference =
        new("FT0806", ResultCategory.Declined, "无此差错", "There is no such difference.", "90001");

    public static readonly ResultCode NotResolvableSo =
        new("FT0807", ResultCategory.Declined, "该差错不适用此处理方式", "The difference cannot be resolved in this way.", "90001");

    public static readonly ResultCode BookedElsewhere =
        new("FT0808", ResultCategory.Declined, "由后台系统记账，请在该系统处理", "Another system books it: settle it there.", "90001");

    public static readonly ResultCode Differs =
        new("FT0809", ResultCategory.Declined, "对账不符，待处理", "The bank's books say otherwise; it is being resolved.", "24030");

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<ResultCode> All { get; } =
    [
        Success, ValidatedOnly, Reversed, NoSuchAccount, AccountClosed, AccountFrozen, InsufficientFunds,
        AgreementNotInForce, AgreementDiffers, Cancelled, CurrencyDiffers, AnotherWorkDate, NotReversible,
        RefusedElsewhere, NeverCarriedOut, NotSent, NotFound, Processing, InDoubt, Reversing,
        Accepted, NoSuchDue, DueIsPaid, DueDiffers, NoSuchVoucher, RefundExceedsPaid, VoucherIsRefunded, PayeeDiffers,
        NoSuchTaxpayer, NotObliged, FiledAlready, RevisionDiffers, NothingToCorrect, NotCorrectable, NoSuchFiling, NotVoidable,
        NoSuchInvoice, NotReddenable, RedExceedsRemainder, RedLineDiffers, NoSuchConfirmation, NotDecidable,
        FormatNotAvailable, InvoiceDiffers, InvoiceIsRed,
        NotRecallable, IsSettled, PayeeMustAgree, Returned, AwaitsPayee, PayeeRefused, AnsweredOtherwise,
        NotReturnable, ReturnDiffers,
        PackIncomplete, PackCountDiffers, PackTotalDiffers, PackOverdue, PaymentStopped, NotStoppable, NoSuchPack, NoSuchItem,
        PackRejected, PackNotReturned, ReturnTermPassed,
        NoSuchBatch, BeingCounted, NoSuchChildPack, AwaitsChildPacks, TotalsDiffer, NoSuchDifference, NotResolvableSo,
        BookedElsewhere, Differs,
    ];

    private static readonly Dictionary<string, ResultCode> ByCode = All.ToDictionary(result => result.Code);

    public static ResultCode Of(string code) => ByCode[code];

    /// <summary>Null where it is no result code, but that of a fault.</summary>
    public static ResultCode? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Whether a decline leaves the key free: money cannot have moved before it. [DOMAIN §1.3]</summary>
    public static bool LeaveKeyFree(string code) =>
        code != RefusedElsewhere.Code && code != NeverCarriedOut.Code && code != Cancelled.Code;

    /// <summary>What a refusal of any system of record is in our words.</summary>
    public static ResultCode OfRefusal(GatewayAnswer answer) => answer switch
    {
        { Refusal: { } refusal } => Of(refusal),
        { MayRetry: true, RefusalCode: { } code } when ByCode.TryGetValue(code, out ResultCode? known) && LeaveKeyFree(code) => known,
        { RefusalCode: { } code } when code == Cancelled.Code => Cancelled,
        _ => RefusedElsewhere,
    };

    public static ResultCode Of(LedgerRefusal refusal) => refusal switch
    {
        LedgerRefusal.NoSuchAccount => NoSuchAccount,
        LedgerRefusal.AccountClosed => AccountClosed,
        LedgerRefusal.AccountFrozen => AccountFrozen,
        LedgerRefusal.CurrencyDiffers => CurrencyDiffers,
        LedgerRefusal.InsufficientFunds => InsufficientFunds,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };
}
