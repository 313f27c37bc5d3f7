using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
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
    public SubmitPayrollResponse Handle(SubmitPayrollRequest request, CallScope scope)
    {
        Payroll payroll = request.Payroll;
        SubmittedBatch batch = BatchOf(payroll);
        FieldRules.Require(
        [
            calendar.Ahead(scope),
            FieldRules.BankCode("Payroll/Payer/BankCode", payroll.Payer.BankCode),
            .. batch.Violations(),
        ]);
        calendar.RequireOpen(scope);

        return new SubmitPayrollResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = scope.FindOwn(payroll.Payer.Account) is null
                ? BatchReceipts.Rejected(payroll.BatchNo, ResultCodes.NoSuchAccount)
                : batch.Receive(scope),
        };
    }

    private static SubmittedBatch BatchOf(Payroll payroll) => new(
        PackKind.Payroll,
        "Payroll",
        payroll.BatchNo,
        payroll.Count,
        payroll.Total,
        payroll.Currency,
        [.. payroll.Items.Select(item => new SubmittedItem(item.No, item.Amount, KeptContent.Of(item)))])
    {
        Content = KeptContent.Of(new KeptPayroll(payroll.Payer, payroll.Usage)),
    };
}
