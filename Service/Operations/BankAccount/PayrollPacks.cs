using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>Payrolls (代发工资): transfers of one payer, who has a line in the statement for each. [DOMAIN §2.3]</summary>
internal sealed class PayrollPacks() : TransferPackKind(PackKind.Payroll)
{
    protected override Transfer TransferOf(ChildPackRecord child, PackItemRecord item)
    {
        KeptPayroll payroll = KeptContent.Read<KeptPayroll>(child.Content);
        PayrollItem wage = KeptContent.Read<PayrollItem>(item.Content);

        return new Transfer
        {
            Payer = payroll.Payer,
            Payee = new Party { Account = wage.Account, Name = wage.Name, BankCode = wage.BankCode },
            SameBank = wage.BankCode is null,
            Usage = payroll.Usage,
            Remittance = wage.Remark,
        };
    }
}

/// <summary>What the wages of a payroll have in common, as it is kept.</summary>
internal sealed record KeptPayroll(Party Payer, string Usage);
