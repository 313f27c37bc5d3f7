using NLog;
using NLog.Config;
using NLog.Extensions.Logging;
using NLog.Web;

namespace FinTax.Soap.Host.Logging;

/// <summary>
/// Sends the log to NLog as the section <c>NLog</c> says: readable lines to the console, a JSON object a line to a
/// rolling file in the data folder, each with the trace id and the partner of the call it belongs to.
/// </summary>
internal static class LogSetup
{
    internal static void AddLogs(this ILoggingBuilder logging, IConfiguration configuration, DataFolder data)
    {
        logging.ClearProviders();

        // A factory of its own and not the process-wide one: two hosts in one process, as in tests, log apart.
        logging.AddNLogWeb(
            new NLogAspNetCoreOptions
            {
                ShutdownOnDispose = true,

                // The levels of the section Logging hold; NLog's rules say only where lines go.
                RemoveLoggerFactoryFilter = false,
                CaptureEventId = EventIdCaptureType.EventId,
            },
            _ => CreateFactory(configuration, data));
    }

    private static LogFactory CreateFactory(IConfiguration configuration, DataFolder data)
    {
        var factory = new LogFactory();
        factory.Setup().SetupExtensions(
            extensions => extensions.RegisterAssembly(typeof(NLogLoggingConfiguration).Assembly));

        LoggingConfiguration rules = new NLogLoggingConfiguration(configuration.GetSection("NLog"), factory);
        rules.Variables["logs"] = data.Logs;
        factory.Configuration = rules;

        return factory;
    }
}
