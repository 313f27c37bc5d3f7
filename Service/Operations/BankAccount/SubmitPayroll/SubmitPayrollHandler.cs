using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.SubmitPayroll;

/// <summary>
/// Takes a payroll in (代发工资), and moves no money: that comes later, wage by wage. Refused, with nothing recorded, are
/// a payroll whose count and sum are not those of its items and a closed work date; an account that is not the caller's
/// own is a decline. What is wrong with a wage is that wage's outcome and refuses nothing.
/// </summary>
internal sealed class SubmitPayrollHandler(WorkCalendar calendar)
    : IOperationHandler<SubmitPayrollRequest, SubmitPayrollResponse>
{
    private const string Group = "Payroll";

    public SubmitPayrollResponse Handle(SubmitPayrollRequest request, CallScope scope)
    {
        Payroll payroll = request.Payroll;
        FieldRules.Require([calendar.Ahead(scope), .. Violations(payroll)]);
        calendar.RequireOpen(scope);

        return new SubmitPayrollResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = scope.FindOwn(payroll.Payer.Account) is null
                ? BatchReceipts.Rejected(payroll.BatchNo, ResultCodes.NoSuchAccount)
                : BatchReceipts.Of(
                    payroll.BatchNo, PackIntake.Receive(UploadOf(payroll, scope.Caller.NodeCode), scope), scope),
        };
    }

    private static IEnumerable<RuleViolation?> Violations(Payroll payroll) =>
    [
        FieldRules.BankCode("Payroll/Payer/BankCode", payroll.Payer.BankCode),
        BatchRules.CountIsThatOfItems(Group, payroll.Count, payroll.Items.Count),
        BatchRules.TotalIsTheSumOfItems(Group, payroll.Total, payroll.Items.Select(item => item.Amount)),
        .. BatchRules.NumbersUsedTwice(Group, payroll.Items.Select(item => item.No)),
    ];

    private static PackUpload UploadOf(Payroll payroll, string sender)
    {
        string currency = Currencies.Of(payroll.Currency);
        PackSize size = new(payroll.Count, Money.Of(payroll.Total, currency));

        return new PackUpload(
            PackKind.Payroll, BusinessKeys.Of(sender, payroll), size, ChildPackNum: 1, ChildPackNo: 1, size)
        {
            Content = KeptContent.Of(new KeptPayroll(payroll.Payer, payroll.Usage)),
            NumberField = index => BatchRules.NumberField(Group, index),
            Items =
            [
                .. payroll.Items.Select(item => new UploadedItem(
                    TransferCalls.ItemNo(item.No), Money.Of(item.Amount, currency), KeptContent.Of(item))),
            ],
        };
    }
}
