using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Operations;

/// <summary>
/// The invariant, over any order of transfer, recall, answer, return, duplicates of each, freezing, days and restarts:
/// the money of a transfer comes back at most once, just where it is RETURNED, every receipt is still there, and the
/// ledger sums to zero.
/// </summary>
internal sealed class MoneyBackTests
{
    private const int Transfers = 6;
    private const int Steps = 150;
    private const long AmountMinor = 250_000;
    private const long Opening = 10_000_000_000;
    private const long OpeningOfOther = 100_000_000;

    [Test]
    public async Task It_comes_back_at_most_once([Random(0, int.MaxValue, 8)] int seed)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        await using Play play = new(await EmbeddedService.StartAsync(), new Random(seed));

        for (int step = 0; step < Steps; step++)
        {
            await play.StepAsync();
        }

        await play.AssertInvariantAsync();
    }

    /// <summary>Partners who do anything at any time, and what they were told.</summary>
    private sealed class Play(EmbeddedService service, Random random) : IAsyncDisposable
    {
        private readonly Dictionary<string, byte[]> receipts = [];
        private readonly Dictionary<string, string> serials = [];
        private EmbeddedService service = service;

        public ValueTask DisposeAsync() => service.DisposeAsync();

        public async Task StepAsync()
        {
            string no = $"{random.Next(Transfers)}";

            switch (random.Next(20))
            {
                case < 5:
                    await TransferAsync(no);
                    break;
                case < 9:
                    await KeepAsync(BankRequests.Recall($"RC{no}{random.Next(2)}", no), IsEnded);
                    break;
                case < 12:
                    await KeepAsync(Answer(no), _ => false);
                    break;
                case < 17:
                    await ReturnAsync(no);
                    break;
                case 17:
                    await FreezeAsync();
                    break;
                case 18:
                    service.Clock.Advance(TimeSpan.FromDays(random.Next(4) == 0 ? 16 : 1));
                    break;
                default:
                    service = await service.RestartAsync();
                    break;
            }
        }

        public async Task AssertInvariantAsync()
        {
            List<TransferRecord> made = await service.ReadStoreAsync(stores => Enumerable.Range(0, Transfers)
                .Select(no => stores.Transfers.FindBySerial(Requests.Bank, $"{no}"))
                .OfType<TransferRecord>()
                .ToList());
            List<TransferRecord> back = await service.ReadStoreAsync(
                stores => made.Where(transfer => stores.Transfers.FindReturn(transfer) is not null).ToList());
            long gone = (made.Count - back.Count) * AmountMinor;
            long withPayees = await BalanceOf(Requests.OtherBanksAccount) - OpeningOfOther;

            Assert.That(back, Is.EqualTo(made.Where(transfer => transfer.State == TransferState.Returned)));
            Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - gone));
            Assert.That(withPayees + await BalanceOf(LedgerAccounts.ClearingOf("CNY")), Is.EqualTo(gone));
            await LedgerAudit.AssertBalancedAsync(service);
        }

        // Half of the payees are not kept here: what they are paid is in the clearing account.
        private async Task TransferAsync(string no)
        {
            SubmitTransferRequest request = Requests.Transfer(no);
            request.Transfer.Payee.Account = no[^1] % 2 == 0 ? Requests.OtherBanksAccount : "11001018500059001234";

            if (await KeepAsync(request, _ => true) is { } reply)
            {
                serials[no] = EmbeddedService.Read<SubmitTransferResponse>(reply).Receipt.BankSerialNo!;
            }
        }

        private async Task ReturnAsync(string no)
        {
            string serialNo = serials.GetValueOrDefault(no, "20261123000000000000");

            await KeepAsync(BankRequests.Return(Requests.OtherBank, serialNo, $"RT{no}{random.Next(3)}"), _ => true);
        }

        private AnswerRecallRequest Answer(string no)
        {
            AnswerRecallRequest request = BankRequests.AnswerRecall(
                Requests.OtherBank, random.Next(2) == 0 ? RecallDecision.Return : RecallDecision.Refuse);
            request.Answer.RecallNo = $"RC{no}{random.Next(2)}";

            return request;
        }

        private Task<bool> FreezeAsync() => service.ReadStoreAsync(stores =>
        {
            stores.Ledger.SetAccountStatus(
                Requests.OtherBanksAccount, random.Next(3) == 0 ? AccountStatus.Frozen : AccountStatus.Active);

            return true;
        });

        // What was answered once is answered the same for ever, or refused because the key has gone on.
        private async Task<OperationReply?> KeepAsync(IRequest request, Func<OperationReply, bool> isReceipt)
        {
            DateTimeOffset now = service.Clock.GetUtcNow();
            request.Header.SentAt = now.UtcDateTime;
            request.Header.WorkDate = DateOnly.FromDateTime(now.UtcDateTime);
            string payload = WithoutHeader(request);

            try
            {
                OperationReply reply = await service.SendAsync(request);
                byte[] receipt = reply.Payload!.Value.ToArray();

                if (isReceipt(reply) && !receipts.TryAdd(payload, receipt))
                {
                    Assert.That(receipt, Is.EqualTo(receipts[payload]), payload);
                }

                return reply;
            }
            catch (SoapFaultException conflict)
            {
                Assert.That(conflict.LogCode, Is.EqualTo("FT4001"));

                return null;
            }
        }

        private string WithoutHeader(IRequest request)
        {
            string payload = service.Write(request);

            return payload[payload.LastIndexOf("Header>", StringComparison.Ordinal)..];
        }

        private static bool IsEnded(OperationReply reply) =>
            EmbeddedService.Read<RecallTransferResponse>(reply).Receipt.State != RecallState.Pending;

        private Task<long> BalanceOf(string accountNo) =>
            service.ReadStoreAsync(stores => stores.Ledger.FindAccount(accountNo)!.BalanceMinor);
    }
}
