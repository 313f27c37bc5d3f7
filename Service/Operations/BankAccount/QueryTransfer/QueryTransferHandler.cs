using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.QueryTransfer;

/// <summary>Says what is known of a transfer of the caller's own. It changes nothing, and refuses a query for two or for none.</summary>
internal sealed class QueryTransferHandler : IOperationHandler<QueryTransferRequest, QueryTransferResponse>
{
    public QueryTransferResponse Handle(QueryTransferRequest request, CallScope scope)
    {
        TransferQuery query = request.Query;
        FieldRules.Require([NamesExactlyOne(query)]);

        TransferRecord? transfer = query.ClientSerialNo is { } clientSerialNo
            ? scope.Stores.Transfers.FindBySerial(scope.Caller.NodeCode, clientSerialNo)
            : scope.Stores.Transfers.FindByBankSerial(scope.Caller.NodeCode, query.BankSerialNo!);

        return new QueryTransferResponse
        {
            Header = scope.ReplyHeader(),
            Transfer = transfer is null ? NotFound(query) : Describe(transfer, scope.Stores.Transfers),
        };
    }

    private static RuleViolation? NamesExactlyOne(TransferQuery query) =>
        query.ClientSerialNo is null != query.BankSerialNo is null
            ? null
            : new RuleViolation(
                "Query", "FT1105.TransferQuery",
                "Exactly one of ClientSerialNo and BankSerialNo is given.", "业务参考号与银行流水号必须且只能填写一个。");

    private static TransferStatus Describe(TransferRecord transfer, ITransferStore transfers) => new()
    {
        Found = true,
        ClientSerialNo = transfer.ClientSerialNo,
        BankSerialNo = transfer.BankSerialNo,
        State = transfer.State,
        Result = ResultCodes.Of(transfer.ResultCode!).ToResult(),
        Amount = transfer.Amount.ToAmount(),
        Currency = transfer.Amount.Currency,
        WorkDate = transfer.WorkDate,
        CameBack = transfers.FindReturn(transfer) is { } returned ? Describe(returned) : null,
    };

    private static CameBack Describe(ReturnRecord returned) => new()
    {
        ReturnedAt = returned.ReturnedAt.UtcDateTime,
        BankSerialNo = returned.BankSerialNo,
        Reason = returned.Reason,
        Explanation = returned.Explanation,
    };

    private static TransferStatus NotFound(TransferQuery query) => new()
    {
        Found = false,
        ClientSerialNo = query.ClientSerialNo,
        BankSerialNo = query.BankSerialNo,
        Result = ResultCodes.NotFound.ToResult(),
    };
}
