using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Tests.StoreContracts;

/// <summary>Transfers, their recalls and how they came back.</summary>
internal abstract partial class StoreContractTests
{
    [Test]
    public async Task A_transfer_is_kept_and_found_by_both_numbers()
    {
        TransferRecord transfer = Transfer(TransferState.Succeeded) with
        {
            ResultCode = "FT0000",
            BankSerialNo = "20261123000000000001",
        };

        await Do(stores => stores.Transfers.Save(transfer));

        Assert.That(await Ask(stores => stores.Transfers.FindBySerial("100000000102", "PAY001")), Is.EqualTo(transfer));
        Assert.That(
            await Ask(stores => stores.Transfers.FindByBankSerial("100000000102", "20261123000000000001")),
            Is.EqualTo(transfer));
        Assert.That(await Ask(stores => stores.Transfers.FindBooked("20261123000000000001")), Is.Null);
        Assert.That(await Ask(stores => stores.Transfers.FindBySerial("100000000103", "PAY001")), Is.Null);
    }

    [Test]
    public async Task A_transfer_that_our_ledger_booked_is_found_by_its_number_alone()
    {
        TransferRecord booked = Transfer(TransferState.Succeeded) with { EntryId = await Post(), BankSerialNo = "1" };

        await Do(stores => stores.Transfers.Save(booked));

        Assert.That(await Ask(stores => stores.Transfers.FindBooked("1")), Is.EqualTo(booked));
        Assert.That(await Ask(stores => stores.Transfers.FindBooked("2")), Is.Null);
    }

    [Test]
    public async Task A_transfer_comes_back_once_even_for_the_store()
    {
        RecallRecord refused = Recall("RC1", RecallState.Refused);
        RecallRecord returned = Recall("RC2", RecallState.Returned) with { ResultCode = "FT0000", BankSerialNo = "1" };

        await Do(stores =>
        {
            stores.Transfers.Save(Transfer(TransferState.Returned));
            stores.Recalls.Save(refused);
            stores.Recalls.Save(returned);
        });

        Assert.That(await Ask(stores => stores.Recalls.Find("100000000102", "RC2")), Is.EqualTo(returned));
        Assert.That(await Ask(stores => stores.Recalls.Find("100000000103", "RC2")), Is.Null);
        Assert.That(() => Do(stores => stores.Recalls.Save(Recall("RC3", RecallState.Returned))), Throws.Exception);
    }

    [Test]
    public async Task How_a_transfer_came_back_is_kept_once()
    {
        TransferRecord transfer = Transfer(TransferState.Returned);
        ReturnRecord returned = new(Noon)
        {
            EntryId = await Post(),
            BankSerialNo = "20261123000000000002",
            Reason = ReturnReason.ClosedAccount,
            Explanation = "已销户",
        };
        await Do(stores => stores.Transfers.Save(transfer));
        ReturnRecord? before = await Ask(stores => stores.Transfers.FindReturn(transfer));

        await Do(stores => stores.Transfers.AddReturn(transfer, returned));

        Assert.That(before, Is.Null);
        Assert.That(await Ask(stores => stores.Transfers.FindReturn(transfer)), Is.EqualTo(returned));
        Assert.That(() => Do(stores => stores.Transfers.AddReturn(transfer, returned)), Throws.Exception);
    }

    [Test]
    public async Task Recalls_are_found_by_whoever_is_asked_until_their_time_is_over()
    {
        RecallRecord pending = Recall("RC1", RecallState.Pending) with { AnswerBy = Noon.AddDays(1) };
        RecallRecord ofNode = pending with { AskedNode = "100000000103" };
        RecallRecord ofBank = pending with { RecallNo = "RC2", AskedBank = "402873300213" };

        await Do(stores =>
        {
            stores.Transfers.Save(Transfer(TransferState.RecallPending));
            stores.Recalls.Save(ofNode);
            stores.Recalls.Save(ofBank);
            stores.Recalls.Save(ofNode with { RecallNo = "RC3", State = RecallState.Refused });
        });

        Assert.That(await OfNode("100000000103", Noon), Is.EqualTo([ofNode]));
        Assert.That(await OfNode("402873300213", Noon), Is.Empty);
        Assert.That(await OfNode("100000000103", Noon.AddDays(1)), Is.Empty);
        Assert.That(
            await Ask(stores => stores.Recalls.ReadPendingOfBank("402873300213", Noon, 9)), Is.EqualTo([ofBank]));

        Task<IReadOnlyList<RecallRecord>> OfNode(string node, DateTimeOffset now) =>
            Ask(stores => stores.Recalls.ReadPendingOfNode(node, now, 9));
    }

    private static TransferRecord Transfer(TransferState state) =>
        new("100000000102", "PAY001", state, Today, Noon, "a", "b", new Money(250_000, "CNY"));

    private static RecallRecord Recall(string recallNo, RecallState state) =>
        new("100000000102", recallNo, state, "PAY001", RecallReason.Duplicate, Noon);

    private async Task<long> Post()
    {
        await OpenAccounts();

        return await Ask(stores => stores.Ledger.Append(
            Entry(Today), [new Posting("a", 1, -5, -5), new Posting("b", 1, 5, 5)]));
    }
}
