using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Operations.BankAccount;
using FinTax.Soap.Service.Operations.TaxPayment;

namespace FinTax.Soap.Tests.Operations;

internal sealed class StatesTests
{
    [TestCase(null, TransactionState.Received, true)]
    [TestCase(null, TransactionState.Cancelled, true)]
    [TestCase(TransactionState.Succeeded, TransactionState.Reversing, true)]
    [TestCase(TransactionState.Failed, TransactionState.Received, true)]
    [TestCase(TransactionState.Cancelled, TransactionState.Received, false)]
    [TestCase(TransactionState.Reversed, TransactionState.Succeeded, false)]
    [TestCase(TransactionState.Succeeded, TransactionState.Failed, false)]
    [TestCase(TransactionState.InDoubt, TransactionState.Received, false)]
    public void A_deduction_moves_as_declared(TransactionState? from, TransactionState to, bool may) =>
        Assert.That(DeductionStates.MayMove(from, to), Is.EqualTo(may));

    [TestCase(null, TransferState.Submitted, true)]
    [TestCase(TransferState.BankProcessing, TransferState.Succeeded, true)]
    [TestCase(TransferState.Succeeded, TransferState.Submitted, false)]
    [TestCase(TransferState.Returned, TransferState.Succeeded, false)]
    public void A_transfer_moves_as_declared(TransferState? from, TransferState to, bool may) =>
        Assert.That(TransferStates.MayMove(from, to), Is.EqualTo(may));
}
