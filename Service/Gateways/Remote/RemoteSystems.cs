using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Remote;

/// <summary>The systems of record at a distance, by the name that the journal keeps.</summary>
internal sealed class RemoteSystems(IReadOnlyDictionary<string, IRemoteSystem> systems)
{
    public bool IsEmpty => systems.Count == 0;

    /// <summary>One that was taken out of the settings is never reached, and what is asked of it stays in doubt.</summary>
    public IRemoteSystem Of(OutgoingCall call) => Of(call.System);

    public IRemoteSystem Of(Question question) => Of(question.System);

    private IRemoteSystem Of(string name) => systems.GetValueOrDefault(name) ?? Unknown.System;

    private sealed class Unknown : IRemoteSystem
    {
        public static readonly Unknown System = new();

        public Task<GatewayAnswer> SendAsync(Errand errand, CancellationToken cancellationToken) =>
            Task.FromResult(GatewayAnswer.NotSent);

        public Task<GatewayAnswer> AskAsync(OutgoingCall call, CancellationToken cancellationToken) =>
            Task.FromResult(GatewayAnswer.NotSent);
    }
}
