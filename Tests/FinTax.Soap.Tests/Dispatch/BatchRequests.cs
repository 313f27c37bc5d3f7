using FinTax.Soap.Contracts.Bank;

namespace FinTax.Soap.Tests.Dispatch;

/// <summary>Valid batches of the demo's bank at noon; a test changes the one thing it is about.</summary>
internal static class BatchRequests
{
    public const string BatchNo = "B20261123";

    /// <summary>An item an amount, from the demo's payer to the other bank's customer.</summary>
    public static SubmitTransferBatchRequest Transfers(params decimal[] amounts) =>
        Transfers([.. amounts.Select((amount, index) => Item(index + 1, amount))]);

    public static SubmitTransferBatchRequest Transfers(TransferItems items) => new()
    {
        Header = Requests.Header(Requests.Bank),
        Batch = new TransferBatch
        {
            BatchNo = BatchNo,
            Count = items.Count,
            Total = items.Sum(item => item.Amount),
            Items = items,
        },
    };

    public static TransferItem Item(int no, decimal amount, string payerAccount = Requests.PayerAccount)
    {
        Transfer transfer = Requests.Transfer(amount: amount).Transfer;
        transfer.Payer.Account = payerAccount;

        return new TransferItem
        {
            No = no,
            Payer = transfer.Payer,
            Payee = transfer.Payee,
            Amount = amount,
            Usage = transfer.Usage,
            Remittance = transfer.Remittance,
        };
    }

    /// <summary>A wage an amount.</summary>
    public static SubmitPayrollRequest Payroll(params decimal[] amounts) =>
        Payroll([.. amounts.Select((amount, index) => Wage(index + 1, amount))]);

    public static SubmitPayrollRequest Payroll(PayrollItems items) => new()
    {
        Header = Requests.Header(Requests.Bank),
        Payroll = new Payroll
        {
            BatchNo = BatchNo,
            Payer = Requests.Transfer().Transfer.Payer,
            Count = items.Count,
            Total = items.Sum(item => item.Amount),
            Usage = "11月工资",
            Items = items,
        },
    };

    public static PayrollItem Wage(int no, decimal amount) => new()
    {
        No = no,
        Account = Requests.PoorAccount,
        Name = "福州薄利商行",
        Amount = amount,
        Remark = "11月工资",
    };

    public static StopTransferBatchRequest Stop(
        TransferBatchKind kind = TransferBatchKind.Transfers, int? no = null, string stopNo = "ZF1") => new()
        {
            Header = Requests.Header(Requests.Bank),
            Stop = new BatchStop { StopNo = stopNo, Kind = kind, BatchNo = BatchNo, No = no, Reason = "重复提交" },
        };

    public static GetTransferBatchResultRequest Result(TransferBatchKind kind = TransferBatchKind.Transfers) => new()
    {
        Header = Requests.Header(Requests.Bank),
        Query = new TransferBatchQuery { Kind = kind, BatchNo = BatchNo },
    };
}
