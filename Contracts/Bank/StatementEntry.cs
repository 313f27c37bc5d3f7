using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>One entry of a statement (明细).</summary>
/// <remarks>Source of fields and lengths: ICBC NC QPD and QHISD.</remarks>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class StatementEntry
{
    /// <summary>Sequence number (明细序号), ascending within the account. 1 to 15 digits.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public long EntrySeq { get; set; }

    /// <summary>Book date (记账日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly BookDate { get; set; }

    /// <summary>Value date (起息日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public DateOnly ValueDate { get; set; }

    /// <summary>Debit or credit (借贷标志).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public DrCr DrCr { get; set; }

    /// <summary>
    /// Amount (发生额), in the currency of the statement. 0.01 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>Balance after the entry (余额). Two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public decimal BalanceAfter { get => WireForm.Money(field); set; }

    /// <summary>Other party (对方账户). Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public Party? Counterparty { get; set; }

    /// <summary>Summary (摘要). Up to 60 characters.</summary>
    [DataMember(Order = 8, IsRequired = true)]
    public string Summary { get; set; } = "";

    /// <summary>Use of the money (用途). Up to 60 characters. Optional.</summary>
    [DataMember(Order = 9, EmitDefaultValue = false)]
    public string? Usage { get; set; }

    /// <summary>Postscript (附言). Up to 200 characters. Optional.</summary>
    [DataMember(Order = 10, EmitDefaultValue = false)]
    public string? Postscript { get; set; }

    /// <summary>Voucher number (凭证号). 1 to 40 characters. Optional.</summary>
    [DataMember(Order = 11, EmitDefaultValue = false)]
    public string? VoucherNo { get; set; }

    /// <summary>Serial number of the core bank (银行流水号). 1 to 40 characters, no blanks.</summary>
    [DataMember(Order = 12, IsRequired = true)]
    public string BankSerialNo { get; set; } = "";

    /// <summary>End-to-end identification (端到端标识号). 1 to 35 characters. Optional.</summary>
    [DataMember(Order = 13, EmitDefaultValue = false)]
    public string? EndToEndId { get; set; }

    /// <summary>Number of the electronic receipt (电子回单号). 1 to 40 characters. Optional.</summary>
    [DataMember(Order = 14, EmitDefaultValue = false)]
    public string? ReceiptNo { get; set; }
}
