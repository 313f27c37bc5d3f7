using System.Collections.Concurrent;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host.Demo;

namespace FinTax.Soap.Tests.Host;

/// <summary>
/// What a tax bureau keeps of its payments: each key's order, and the Body of the first receipt that it saw. It holds
/// every later receipt against that.
/// </summary>
internal sealed class PaymentBook
{
    internal const decimal Amount = 1.25m;

    private readonly DeductTaxRequest[] orders;
    private readonly ConcurrentDictionary<string, string> receipts = new();
    private int acknowledged;
    private int lateReceipts;
    private int goal = int.MaxValue;
    private Action whenReached = () => { };

    internal PaymentBook(int payments) => orders = [.. Enumerable.Range(1, payments).Select(Order)];

    internal IEnumerable<string> Keys => orders.Select(KeyOf);

    internal int Acknowledged => acknowledged;

    /// <summary>How many payments were made by a process that ended before their client had the receipt.</summary>
    internal int LateReceipts => lateReceipts;

    /// <summary>What should not have come, in words.</summary>
    internal ConcurrentBag<string> Broken { get; } = [];

    /// <summary>Does something at the moment that so many payments have a receipt.</summary>
    internal void WhenAcknowledged(int count, Action reached) => (goal, whenReached) = (count, reached);

    /// <summary>Every order as it is sent next: the same payload under a header of its own.</summary>
    internal DeductTaxRequest[] Attempts() => [.. orders.Select(order => new DeductTaxRequest
    {
        Header = new DemoRequests(TimeProvider.System).DeductTax(Amount).Header,
        Key = order.Key,
        Transfer = order.Transfer,
        Payment = order.Payment,
    })];

    internal void Receive(DeductTaxRequest attempt, string reply)
    {
        string key = KeyOf(attempt);
        string body = Reply.Body(reply);
        bool isDuplicate = Reply.Values(reply, "Duplicate").SingleOrDefault() == "true";

        if (Reply.Values(reply, "State").SingleOrDefault() != "SUCCEEDED")
        {
            Broken.Add($"{key} was answered with {body}");
        }
        else if (receipts.TryAdd(key, body))
        {
            CountFirst(isDuplicate);
        }
        else if (receipts[key] != body || !isDuplicate)
        {
            Broken.Add($"{key} was answered with {body} after {receipts[key]}");
        }
    }

    private void CountFirst(bool isDuplicate)
    {
        Interlocked.Add(ref lateReceipts, isDuplicate ? 1 : 0);

        if (Interlocked.Increment(ref acknowledged) == goal)
        {
            whenReached();
        }
    }

    private static DeductTaxRequest Order(int number)
    {
        DeductTaxRequest order = new DemoRequests(TimeProvider.System).DeductTax(Amount);
        order.Key.TraceNo = $"{number:D8}";

        return order;
    }

    private static string KeyOf(DeductTaxRequest order) =>
        $"{order.Key.TaxOrgCode}/{order.Key.EntrustDate:yyyy-MM-dd}/{order.Key.TraceNo}";
}
