using FinTax.Soap.Service.Storage;
using Transfer = FinTax.Soap.Contracts.Bank.Transfer;

namespace FinTax.Soap.Service.Gateways;

/// <summary>The system of record of bank transfers. It answers as <see cref="ITaxGateway"/> does.</summary>
internal interface ICoreBankGateway
{
    /// <summary>It keeps the accounts, and decides by them. Whose they are is for us to know all the same.</summary>
    bool IsRemote { get; }

    GatewayAnswer Transfer(Transfer transfer, TransferRecord record, Account payer, ISendingWork work);
}
