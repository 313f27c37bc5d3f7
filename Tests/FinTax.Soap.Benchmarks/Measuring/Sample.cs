namespace FinTax.Soap.Benchmarks.Measuring;

/// <summary>One row in one round.</summary>
/// <param name="RequestsPerSecond">Answered.</param>
/// <param name="CpuPerRequest">User and system time of the server's process.</param>
internal readonly record struct Sample(double RequestsPerSecond, TimeSpan CpuPerRequest);
