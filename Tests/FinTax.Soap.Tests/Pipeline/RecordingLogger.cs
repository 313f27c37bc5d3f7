using FinTax.Soap.Service.Pipeline;
using Microsoft.Extensions.Logging;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>Keeps the lines that the corridor logs.</summary>
internal sealed class RecordingLogger : ILogger<SoapPipeline>
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Add($"{logLevel} {eventId.Id} {formatter(state, exception)}");
}
