using FinTax.Soap.Contracts.Bank;

namespace FinTax.Soap.Tests.Dispatch;

/// <summary>Valid recalls and receipts of the demo's transfer; a test changes the one thing it is about.</summary>
internal static class BankRequests
{
    public static RecallTransferRequest Recall(string recallNo, string clientSerialNo = "PAY001") => new()
    {
        Header = Requests.Header(Requests.Bank),
        Recall = new Recall { RecallNo = recallNo, ClientSerialNo = clientSerialNo, Reason = RecallReason.Duplicate },
    };

    public static GetPendingRecallsRequest PendingRecalls(string sender) => new() { Header = Requests.Header(sender) };

    public static AnswerRecallRequest AnswerRecall(string sender, RecallDecision decision) => new()
    {
        Header = Requests.Header(sender),
        Answer = new RecallAnswer
        {
            Requester = Requests.Bank,
            RecallNo = "RC1",
            Decision = decision,
            Explanation = "客户答复",
        },
    };

    public static ReturnTransferRequest Return(string sender, string bankSerialNo, string returnNo = "RT1") => new()
    {
        Header = Requests.Header(sender),
        Return = new TransferReturn
        {
            ReturnNo = returnNo,
            BankSerialNo = bankSerialNo,
            Amount = 2_500.00m,
            Reason = ReturnReason.NameDiffers,
            Explanation = "收款户名不符",
        },
    };

    public static GetElectronicReceiptRequest Receipt(string sender, string account, string bankSerialNo) => new()
    {
        Header = Requests.Header(sender),
        Query = new ElectronicReceiptQuery { Account = account, BankSerialNo = bankSerialNo },
    };
}
