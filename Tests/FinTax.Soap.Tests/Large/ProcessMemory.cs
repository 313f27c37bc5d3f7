using System.Globalization;

namespace FinTax.Soap.Tests.Large;

/// <summary>What Linux knows of the memory of a process.</summary>
internal static class ProcessMemory
{
    /// <summary>Forgets how much it was at the most, so that from now on counts.</summary>
    internal static void ResetPeak(int processId) => File.WriteAllText($"/proc/{processId}/clear_refs", "5");

    /// <summary>Bytes in memory now.</summary>
    internal static long Resident(int processId) => Field(processId, "VmRSS:");

    /// <summary>Bytes in memory at the most.</summary>
    internal static long Peak(int processId) => Field(processId, "VmHWM:");

    private static long Field(int processId, string name)
    {
        string line = File.ReadLines($"/proc/{processId}/status").Single(one => one.StartsWith(name, StringComparison.Ordinal));

        return 1024 * long.Parse(line[name.Length..^2], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
    }
}
