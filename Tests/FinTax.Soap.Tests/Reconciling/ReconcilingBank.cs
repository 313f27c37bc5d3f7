using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Reconciling;

/// <summary>
/// The demo's bank, which reconciles, the bureau, which pays and resolves, and the clock between them.
/// </summary>
internal sealed class ReconcilingBank(EmbeddedService service, DateOnly? chkDate = null)
{
    public const string BankCode = "102100009980";

    public static readonly DateOnly Today = Requests.Today;

    public static readonly Caller Resolver =
        new(Requests.TaxBureau, "the bureau") { MayResolve = true, TaxOrgCodes = EmbeddedService.TaxOrgCodes };

    public static readonly Caller ResolverElsewhere =
        new(Requests.TaxBureau, "another's") { MayResolve = true, TaxOrgCodes = new HashSet<string> { "13502000000" } };

    private readonly DateOnly chkDate = chkDate ?? Today;
    private int ackNo;

    public static async Task<ReconcilingBank> OfAsync(EmbeddedService service)
    {
        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);

        return new ReconcilingBank(service);
    }

    /// <summary>What the bank has of a deduction of the bureau.</summary>
    public static BankLine Line(
        string traceNo = "00000001",
        decimal amount = 10_000.00m,
        BankLineState state = BankLineState.Succeeded,
        string taxOrgCode = "13501000000") => new()
        {
            Key = new TransactionKey { TaxOrgCode = taxOrgCode, EntrustDate = Today, TraceNo = traceNo },
            TaxVoucherNo = "350100261100000001",
            Amount = amount,
            State = state,
            PayerAccount = Requests.PayerAccount,
        };

    /// <summary>What the bank has of a payment of declared tax.</summary>
    public static BankLine LevyLine(
        string levyNo = "00000001", decimal amount = 8_560.00m, BankLineState state = BankLineState.Succeeded)
    {
        BankLine line = Line(levyNo, amount, state);
        line.Kind = ReconKind.Declared;

        return line;
    }

    /// <summary>The bureau debits tax.</summary>
    public async Task PayAsync(string traceNo = "00000001", decimal amount = 10_000.00m) =>
        await service.SendAsync(Requests.DeductTax(traceNo, amount).At(service, Today));

    /// <summary>Whatever the desk has to do is done.</summary>
    public async Task SettleDownAsync()
    {
        while (await service.Get<ReconciliationDesk>().AdvanceAsync(CancellationToken.None))
        {
        }
    }

    public async Task CutAsync()
    {
        await service.Get<ReconciliationDesk>().CutAsync(CancellationToken.None);
        await SettleDownAsync();
    }

    /// <summary>The next work date has begun, and today's is closed.</summary>
    public async Task CloseDayAsync()
    {
        service.Clock.Advance(TimeSpan.FromDays(1));
        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
        await SettleDownAsync();
    }

    public async Task<Reconciliation> FetchAsync(
        string? ord = null, int? packNo = null, string sender = Requests.Bank) =>
        (await AskAsync<GetReconciliationResponse>(new GetReconciliationRequest
        {
            Header = Requests.Header(sender),
            Query = new ReconciliationQuery
            {
                BankCode = BankCode,
                ChkDate = chkDate,
                ChkAcctOrd = ord,
                CurPackNo = packNo,
            },
        })).Reconciliation;

    public async Task<AcknowledgementReceipt> AgreeAsync(string ord, int allNum, decimal allAmt)
    {
        Acknowledgement agreement = new() { Verdict = ReconVerdict.Agree, AllNum = allNum, AllAmt = allAmt };
        AcknowledgeReconciliationRequest request = Acknowledgement(ord, NextAckNo(), 1, agreement);
        request.Key.ChkDate = chkDate;
        AcknowledgementReceipt receipt = await AcknowledgeAsync(request);
        await SettleDownAsync();

        return receipt;
    }

    /// <summary>Agrees with all batches of the date, one after the other.</summary>
    public async Task AgreeWithAllAsync()
    {
        await SettleDownAsync();

        while (await FetchAsync() is { State: ReconBatchState.Announced } batch)
        {
            await AgreeAsync(batch.ChkAcctOrd!, batch.AllNum!.Value, batch.AllAmt!.Value);
        }
    }

    /// <summary>All of the bank's lines in one message, and the comparison.</summary>
    public async Task<AcknowledgementReceipt> SendLinesAsync(string ord, params BankLine[] lines)
    {
        int packs = lines.Length == 0 ? 0 : 1;
        AcknowledgementReceipt receipt = await AcknowledgeAsync(ChildPack(
            ord, NextAckNo(), packNo: 1, packs, lines.Length, lines.Sum(line => line.Amount), lines));
        await SettleDownAsync();

        return receipt;
    }

    public static AcknowledgeReconciliationRequest ChildPack(
        string ord, string ackNo, int packNo, int packs, int allNum, decimal allAmt, params BankLine[] lines)
    {
        Acknowledgement acknowledgement = new()
        {
            Verdict = ReconVerdict.Lines,
            AllNum = allNum,
            AllAmt = allAmt,
            ChildPackNum = packs,
        };

        if (lines.Length > 0)
        {
            acknowledgement.CurPackNum = lines.Length;
            acknowledgement.CurPackAmt = lines.Sum(line => line.Amount);
            acknowledgement.Lines = [.. lines];
        }

        return Acknowledgement(ord, ackNo, packNo, acknowledgement);
    }

    public async Task<AcknowledgementReceipt> AcknowledgeAsync(AcknowledgeReconciliationRequest request) =>
        (await AskAsync<AcknowledgeReconciliationResponse>(request)).Receipt;

    public async Task<ResendReceipt> RequestResendAsync(string ord, ResendScope scope, params int[] packs) =>
        (await AskAsync<RequestResendResponse>(new RequestResendRequest
        {
            Header = Requests.Header(Requests.Bank),
            Resend = new ResendRequest
            {
                BankCode = BankCode,
                ChkDate = Today,
                ChkAcctOrd = ord,
                Scope = scope,
                ChildPacks = packs.Length == 0 ? null : [.. packs],
            },
        })).Receipt;

    public async Task<DifferenceReport> ReportAsync(
        string? nextTag = null, int? pageSize = null, ReconClass? reconClass = null, Caller? caller = null) =>
        (await AskAsync<GetDifferenceReportResponse>(
            new GetDifferenceReportRequest
            {
                Header = Requests.Header(caller?.NodeCode ?? Requests.Bank),
                Query = new DifferenceQuery
                {
                    BankCode = BankCode,
                    ChkDate = Today,
                    Class = reconClass,
                    NextTag = nextTag,
                    PageSize = pageSize,
                },
            },
            caller)).Report;

    public async Task<ResolutionReceipt> ProposeAsync(
        string differenceNo, ResolutionAction action, string operatorId = "A001", string? remark = "核实") =>
        await StepAsync(ResolutionStep.Propose, differenceNo, operatorId, action, remark);

    public async Task<ResolutionReceipt> ApproveAsync(string differenceNo, string operatorId = "B002") =>
        await StepAsync(ResolutionStep.Approve, differenceNo, operatorId);

    public async Task<ResolutionReceipt> RejectAsync(string differenceNo, string operatorId = "B002") =>
        await StepAsync(ResolutionStep.Reject, differenceNo, operatorId);

    /// <summary>One proposes and another approves.</summary>
    public async Task<ResolutionReceipt> ResolveAsync(string differenceNo, ResolutionAction action)
    {
        await ProposeAsync(differenceNo, action);

        return await ApproveAsync(differenceNo);
    }

    public static ResolveDifferenceRequest Resolution(
        ResolutionStep step,
        string differenceNo,
        string operatorId,
        ResolutionAction? action = null,
        string? remark = null) =>
        new()
        {
            Header = Requests.Header(Requests.TaxBureau),
            Resolution = new Resolution
            {
                DifferenceNo = differenceNo,
                Step = step,
                Action = action,
                OperatorId = operatorId,
                Remark = remark,
            },
        };

    public async Task<OperationReply> SendAsync(IRequest request, Caller? caller = null)
    {
        request.Header.SentAt = service.Clock.GetUtcNow().UtcDateTime;

        return await service.SendAsync(request, caller ?? EmbeddedService.PartnerOf(request));
    }

    public async Task<TransactionStatus> QueryAsync(string traceNo = "00000001") =>
        (await AskAsync<QueryTransactionResponse>(Requests.Query(traceNo))).Transaction;

    public Task<long> BalanceOf(string accountNo) =>
        service.ReadStoreAsync(stores => stores.Ledger.FindAccount(accountNo)!.BalanceMinor);

    private string NextAckNo() => $"{++ackNo:D8}";

    private async Task<ResolutionReceipt> StepAsync(
        ResolutionStep step,
        string differenceNo,
        string operatorId,
        ResolutionAction? action = null,
        string? remark = null) =>
        (await AskAsync<ResolveDifferenceResponse>(
            Resolution(step, differenceNo, operatorId, action, remark), Resolver)).Receipt;

    private async Task<TReply> AskAsync<TReply>(IRequest request, Caller? caller = null) =>
        EmbeddedService.Read<TReply>(await SendAsync(request, caller));

    private static AcknowledgeReconciliationRequest Acknowledgement(
        string ord, string ackNo, int packNo, Acknowledgement acknowledgement) => new()
        {
            Header = Requests.Header(Requests.Bank),
            Key = new AcknowledgementKey
            {
                BankCode = BankCode,
                ChkDate = Today,
                ChkAcctOrd = ord,
                AckNo = ackNo,
                CurPackNo = packNo,
            },
            Acknowledgement = acknowledgement,
        };
}
