using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>Payrolls (代发工资): transfers of one payer, who has a line in the statement for each. [DOMAIN §2.3]</summary>
internal sealed class PayrollPacks : IPackKind
{
    public PackKind Kind => PackKind.Payroll;

    public string Operation => TransferCalls.Operation;

    public IRequest CallOf(RequestHeader header, PackRecord pack, ChildPackRecord child, PackItemRecord item)
    {
        KeptPayroll payroll = KeptContent.Read<KeptPayroll>(child.Content);
        PayrollItem wage = KeptContent.Read<PayrollItem>(item.Content);

        return new SubmitTransferRequest
        {
            Header = header,
            Transfer = new Transfer
            {
                ClientSerialNo = ItemSerials.Of(pack.Kind, pack.Key, item.ItemNo),
                Payer = payroll.Payer,
                Payee = new Party { Account = wage.Account, Name = wage.Name, BankCode = wage.BankCode },
                Amount = wage.Amount,
                Currency = item.Amount.Currency,
                SameBank = wage.BankCode is null,
                Usage = payroll.Usage,
                Remittance = wage.Remark,
            },
        };
    }

    public ItemResult ResultOf(PackRecord pack, PackItemRecord item, IStoreTransaction stores) =>
        TransferCalls.ResultOf(pack, item, stores);

    public ItemName? ItemOf(OutgoingCall call) => ItemSerials.Parse(Kind, call.Sender, call.Subject);
}

/// <summary>What the wages of a payroll have in common, as it is kept.</summary>
internal sealed record KeptPayroll(Party Payer, string Usage);
