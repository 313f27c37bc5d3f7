using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Remote;

/// <summary>
/// A system of record at a distance. It is called outside any transaction, and answers whatever happens: what it cannot
/// know it calls in doubt, and only what surely never left this machine not sent.
/// </summary>
internal interface IRemoteSystem
{
    /// <summary>Carries out what was journalled. The same reversal or recall may be sent again and again.</summary>
    Task<GatewayAnswer> SendAsync(Errand errand, CancellationToken cancellationToken);

    /// <summary>Asks what became of a debit, a payment or a transfer.</summary>
    Task<GatewayAnswer> AskAsync(OutgoingCall call, CancellationToken cancellationToken);

    /// <summary>Asks what a taxpayer owes. One that keeps no dues is not asked.</summary>
    Task<GatewayAnswer> AskAsync(Question question, CancellationToken cancellationToken) =>
        Task.FromResult(GatewayAnswer.NotSent);
}
