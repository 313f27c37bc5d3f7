using System.Security.Cryptography;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Service.Vouchers;

namespace FinTax.Soap.Service.Operations.BankAccount.GetElectronicReceipt;

/// <summary>
/// Gives the receipt of a movement on one of the caller's own accounts, with its file (电子回单): the same bytes each time.
/// It changes nothing and refuses nothing; somebody else's movement is answered as one that does not exist.
/// </summary>
internal sealed class GetElectronicReceiptHandler
    : IOperationHandler<GetElectronicReceiptRequest, GetElectronicReceiptResponse>
{
    public GetElectronicReceiptResponse Handle(GetElectronicReceiptRequest request, CallScope scope)
    {
        ElectronicReceiptQuery query = request.Query;

        return new GetElectronicReceiptResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = scope.FindOwn(query.Account) is { } account
                ? Find(query, account, scope.Stores.Ledger)
                : Declined(query, ResultCodes.NoSuchAccount),
        };
    }

    private static ElectronicReceipt Find(ElectronicReceiptQuery query, Account account, ILedgerStore ledger)
    {
        if (LedgerGateway.EntryIdOf(query.BankSerialNo) is not { } entryId
            || ledger.FindEntry(entryId) is not { } entry
            || LedgerGateway.BankSerialNo(entryId, entry.WorkDate) != query.BankSerialNo
            || ledger.ReadPostings(entryId).FirstOrDefault(line => line.AccountNo == account.AccountNo) is not { } posting)
        {
            return Declined(query, ResultCodes.NotFound);
        }

        return WithFile(Describe(query, account, entry, posting));
    }

    private static ElectronicReceipt Describe(
        ElectronicReceiptQuery query, Account account, LedgerEntry entry, Posting posting) => new()
        {
            Account = query.Account,
            BankSerialNo = query.BankSerialNo,
            ReceiptNo = $"ER{query.BankSerialNo}",
            BookDate = entry.WorkDate,
            DrCr = posting.AmountMinor < 0 ? DrCr.Debit : DrCr.Credit,
            Amount = new Money(Math.Abs(posting.AmountMinor), account.Currency).ToAmount(),
            Currency = account.Currency,
            Payer = entry.Payer.ToParty(),
            Payee = entry.Payee.ToParty(),
            Summary = entry.Summary,
            Result = ResultCodes.Success.ToResult(),
        };

    private static ElectronicReceipt WithFile(ElectronicReceipt receipt)
    {
        receipt.Content = ReceiptXml.Write(receipt);
        receipt.FileName = $"{receipt.ReceiptNo}.xml";
        receipt.MediaType = "application/xml";
        receipt.Digest = Convert.ToHexStringLower(SHA256.HashData(receipt.Content));

        return receipt;
    }

    private static ElectronicReceipt Declined(ElectronicReceiptQuery query, ResultCode reason) => new()
    {
        Account = query.Account,
        BankSerialNo = query.BankSerialNo,
        Result = reason.ToResult(),
    };
}
