using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.GetBalances;

/// <summary>Tells the balances of the caller's own accounts, each with its own outcome. It changes nothing.</summary>
internal sealed class GetBalancesHandler : IOperationHandler<GetBalancesRequest, GetBalancesResponse>
{
    public GetBalancesResponse Handle(GetBalancesRequest request, CallScope scope)
    {
        AccountBalances balances = [];
        balances.AddRange(request.Accounts.Select(accountNo => Describe(accountNo, scope)));

        return new GetBalancesResponse { Header = scope.ReplyHeader(), Balances = balances };
    }

    private static AccountBalance Describe(string accountNo, CallScope scope)
    {
        if (scope.FindOwn(accountNo) is not { } account)
        {
            return new AccountBalance { Account = accountNo, Result = ResultCodes.NoSuchAccount.ToResult() };
        }

        decimal balance = new Money(account.BalanceMinor, account.Currency).ToAmount();
        long sinceMinor = scope.Stores.Ledger.SumSince(accountNo, scope.WorkDate);

        return new AccountBalance
        {
            Account = accountNo,
            Name = account.Name,
            Currency = account.Currency,
            Balance = balance,
            AvailableBalance = account.Status == AccountStatus.Active ? balance : 0.00m,
            PreviousBalance = new Money(account.BalanceMinor - sinceMinor, account.Currency).ToAmount(),
            QueriedAt = scope.Now.UtcDateTime,
            Result = ResultCodes.Success.ToResult(),
        };
    }
}
