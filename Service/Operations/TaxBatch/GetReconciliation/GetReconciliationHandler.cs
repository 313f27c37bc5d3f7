using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.GetReconciliation;

/// <summary>
/// Gives a bank a batch to reconcile, a child pack at a time (税票明细对账). A child pack has the same lines, count and sum
/// whenever it is fetched. It changes nothing, and refuses broken rules.
/// </summary>
internal sealed class GetReconciliationHandler : IOperationHandler<GetReconciliationRequest, GetReconciliationResponse>
{
    public GetReconciliationResponse Handle(GetReconciliationRequest request, CallScope scope)
    {
        ReconciliationQuery query = request.Query;
        FieldRules.Require([FieldRules.BankCode("Query/BankCode", query.BankCode)]);

        return new GetReconciliationResponse
        {
            Header = scope.ReplyHeader(),
            Reconciliation = Find(query, scope) switch
            {
                null => Nothing(query),
                { State: ReconBatchState.Cut } batch => Describe(batch, ResultCodes.BeingCounted),
                { } batch => DescribePack(batch, query.CurPackNo, scope),
            },
        };
    }

    private static ReconBatchRecord? Find(ReconciliationQuery query, CallScope scope)
    {
        if (query.ChkAcctOrd is { } ord)
        {
            return scope.FindBatch(query.BankCode, query.ChkDate, ord);
        }

        IReadOnlyList<ReconBatchRecord> chain = scope.Caller.SpeaksFor(query.BankCode)
            ? scope.Stores.ReconBatches.ReadChain(query.BankCode, query.ChkDate)
            : [];

        return chain.FirstOrDefault(batch => batch.State is
                ReconBatchState.Announced or ReconBatchState.Loading or ReconBatchState.ResendRequested)
            ?? (chain.Count == 0 ? null : chain[^1]);
    }

    private static Reconciliation DescribePack(ReconBatchRecord batch, int? packNo, CallScope scope)
    {
        Reconciliation described = Describe(batch, ResultCodes.Success);
        described.AllNum = batch.LineNum;
        described.AllAmt = AmountOf(batch.LineSumMinor);
        described.ChildPackNum = batch.PackNum;

        if (scope.Stores.ReconBatches.FindPack(batch.BatchId, packNo ?? 1) is { } pack)
        {
            described.CurPackNo = pack.No;
            described.CurPackNum = pack.Num;
            described.CurPackAmt = AmountOf(pack.SumMinor);
            described.Lines = [];
            described.Lines.AddRange(ReadLines(batch, pack, scope));
        }
        else if (packNo is not null)
        {
            described.Result = ResultCodes.NoSuchChildPack.ToResult();
        }

        return described;
    }

    private static IEnumerable<ReconLine> ReadLines(ReconBatchRecord batch, ReconPack pack, CallScope scope)
    {
        DifferenceFilter ofThisDate = new(batch.BankCode, batch.ChkDate);
        bool hasDifferences = scope.Stores.Differences.Read(ofThisDate, afterId: 0, atMost: 1).Count > 0;

        return OwnBooks.ReadListed(batch, pack.After, pack.Num, scope.Stores)
            .Select(line => Line(line, hasDifferences ? MinorBefore(line) : null));

        long? MinorBefore(IListedPayment line) =>
            scope.Stores.Differences.Find(batch.BankCode, batch.ChkDate, line.ListedAs)?.Ours?.AmountMinor;
    }

    // A debit that was put right afterwards is listed with what it was: count and sum are those of the list.
    private static ReconLine Line(IListedPayment line, long? minorBefore)
    {
        PayersBank? bank = (line as DeductionRecord)?.Order!.Bank;

        return new()
        {
            Key = BusinessKeys.Of(line.ListedAs.Parts),
            TaxVoucherNo = line.TaxVoucherNo!,
            Amount = AmountOf(minorBefore ?? line.AmountMinor!.Value),
            State = line.State,
            PayerAccount = line.DebitedAccount!,
            PayerOpenBankCode = bank?.OpenBankCode ?? line.BankCode!,
            ProtocolNo = bank?.ProtocolNo is { Length: > 0 } protocolNo ? protocolNo : null,
            TaxpayerName = bank?.TaxpayerName is { Length: > 0 } name ? name : null,
            Kind = line.ListedAs.Kind,
        };
    }

    private static Reconciliation Describe(ReconBatchRecord batch, ResultCode result) => new()
    {
        BankCode = batch.BankCode,
        ChkDate = batch.ChkDate,
        ChkAcctOrd = BatchOrd.Write(batch.Ord),
        PriorChkAcctOrd = BatchOrd.Write(batch.Ord - 1),
        ChkAcctType = batch.Type,
        State = batch.State,
        Result = result.ToResult(),
    };

    private static Reconciliation Nothing(ReconciliationQuery query) => new()
    {
        BankCode = query.BankCode,
        ChkDate = query.ChkDate,
        Result = ResultCodes.NoSuchBatch.ToResult(),
    };

    private static decimal AmountOf(long minor) => new Money(minor, Currencies.Cny).ToAmount();
}
