using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>An electronic receipt (电子回单). What is optional is absent where Result is not success.</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class ElectronicReceipt
{
    /// <summary>Account that it is asked for (账号). 1 to 32 letters, digits and hyphens.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string Account { get; set; } = "";

    /// <summary>Serial number of the core bank (银行流水号). 1 to 40 characters, no blanks.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string BankSerialNo { get; set; } = "";

    /// <summary>Number of the receipt (回单号). 1 to 40 characters. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? ReceiptNo { get; set; }

    /// <summary>Date it was booked on (记账日期). Written yyyy-MM-dd, without a time zone. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public DateOnly? BookDate { get; set; }

    /// <summary>Debit or credit, seen from the account (借贷标志). Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public DrCr? DrCr { get; set; }

    /// <summary>Amount (金额). 0.01 or more, two decimals, up to 15 digits before the point. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public decimal? Amount { get => WireForm.Money(field); set; }

    /// <summary>ISO 4217 code of the amount; CNY (人民币) where absent. 3 capital letters. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>Who paid (付款人). Optional.</summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public Party? Payer { get; set; }

    /// <summary>Who received (收款人). Optional.</summary>
    [DataMember(Order = 9, EmitDefaultValue = false)]
    public Party? Payee { get; set; }

    /// <summary>Summary (摘要). Up to 60 characters. Optional.</summary>
    [DataMember(Order = 10, EmitDefaultValue = false)]
    public string? Summary { get; set; }

    /// <summary>Name of the file (文件名). 1 to 100 letters, digits, points, hyphens and underscores. Optional.</summary>
    [DataMember(Order = 11, EmitDefaultValue = false)]
    public string? FileName { get; set; }

    /// <summary>Its media type (媒体类型). As application/xml. Optional.</summary>
    [DataMember(Order = 12, EmitDefaultValue = false)]
    public string? MediaType { get; set; }

    /// <summary>The file (文件内容). Optional.</summary>
    [DataMember(Order = 13, EmitDefaultValue = false)]
    public byte[]? Content { get; set; }

    /// <summary>Its SHA-256 (文件摘要). 64 hexadecimal digits, lower case. Optional.</summary>
    [DataMember(Order = 14, EmitDefaultValue = false)]
    public string? Digest { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 15, IsRequired = true)]
    public Result Result { get; set; } = new();
}
