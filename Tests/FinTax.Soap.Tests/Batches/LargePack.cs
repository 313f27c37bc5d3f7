using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Tests.Host;

namespace FinTax.Soap.Tests.Batches;

/// <summary>A tax bureau with a pack of many child packs, and what it asks of them over HTTP.</summary>
internal sealed class LargePack
{
    private const int ItemsAChild = 1_000;
    private const string PackNo = "00000001";

    private readonly DeductTaxRequest model = new DemoRequests(TimeProvider.System).DeductTax(1.00m);

    internal LargePack(int items)
    {
        Items = items;
        ChildPacks = (items + ItemsAChild - 1) / ItemsAChild;
        Total = Enumerable.Range(1, items).Sum(AmountOf);
    }

    internal int Items { get; }

    internal int ChildPacks { get; }

    internal decimal Total { get; }

    /// <summary>Submits a child pack, and answers the reply's Body.</summary>
    internal async Task<string> SubmitAsync(int no, PartnerClient bureau, HostProcess host) =>
        Reply.Body(await bureau.CallAsync(AddressOf(host), Child(no)));

    /// <summary>How many items have succeeded, as the service says.</summary>
    internal async Task<int> SucceededAsync(PartnerClient bureau, HostProcess host)
    {
        // The outcomes of the last child pack are asked for too, which is the shortest.
        string reply = await bureau.CallAsync(AddressOf(host), new GetBatchResultRequest
        {
            Header = new DemoRequests(TimeProvider.System).DeductTax(1.00m).Header,
            Query = new BatchQuery { Key = Key, ChildPackNo = ChildPacks },
        });

        // The pack's own state stands first, then a total for each state that there is.
        int place = Reply.Values(reply, "State").ToList().IndexOf("SUCCEEDED", 1);
        List<string> counts = [.. Reply.Values(reply, "Num")];

        return place < 1 || place > counts.Count ? 0 : int.Parse(counts[place - 1], CultureInfo.InvariantCulture);
    }

    /// <summary>The lines of a part of the result file, which must be what its digest says.</summary>
    internal async Task<string[]> FetchAsync(int partNo, PartnerClient bureau, HostProcess host)
    {
        string reply = await bureau.CallAsync(AddressOf(host), new GetBatchResultFileRequest
        {
            Header = new DemoRequests(TimeProvider.System).DeductTax(1.00m).Header,
            Query = new BatchFileQuery { Key = Key, PartNo = partNo },
        });
        byte[] part = Convert.FromBase64String(Reply.Values(reply, "Content").Single());

        Assert.That(Reply.Values(reply, "Digest"), Is.EqualTo([Convert.ToHexStringLower(SHA256.HashData(part))]));

        return Encoding.UTF8.GetString(part).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private PackKey Key =>
        new() { TaxOrgCode = model.Key.TaxOrgCode, EntrustDate = model.Key.EntrustDate, PackNo = PackNo };

    private static Uri AddressOf(HostProcess host) => new(host.BaseAddress, "/TaxBatchService");

    private static decimal AmountOf(int number) => 1.00m + (number % 100 / 100m);

    private SubmitDeductionBatchRequest Child(int no)
    {
        int first = ((no - 1) * ItemsAChild) + 1;
        DeductionItems items = [];
        items.AddRange(Enumerable.Range(first, Math.Min(ItemsAChild, Items - first + 1)).Select(Item));

        return new SubmitDeductionBatchRequest
        {
            Header = new DemoRequests(TimeProvider.System).DeductTax(1.00m).Header,
            Key = Key,
            Batch = new DeductionBatch
            {
                AllNum = Items,
                AllAmt = Total,
                ChildPackNum = ChildPacks,
                ChildPack = new ChildPack { No = no, Count = items.Count, Total = items.Sum(item => item.Payment.Amount) },
                Transfer = model.Transfer,
                Items = items,
            },
        };
    }

    private static DeductionItem Item(int number)
    {
        Payment payment = new DemoRequests(TimeProvider.System).DeductTax(AmountOf(number)).Payment;
        payment.TaxVoucherNo = $"3501{number:D14}";

        return new DeductionItem { TraceNo = $"{number:D8}", Payment = payment };
    }
}
