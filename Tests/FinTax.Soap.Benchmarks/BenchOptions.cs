using System.Globalization;
using FinTax.Soap.Benchmarks.Measuring;

namespace FinTax.Soap.Benchmarks;

/// <summary>How long to measure, and what.</summary>
internal sealed record BenchOptions
{
    /// <summary>Of each row in each round: long enough for a hundred clock ticks of CPU time and some collections.</summary>
    internal int Seconds { get; init; } = 4;

    /// <summary>Odd, so that a median is one of them.</summary>
    internal int Rounds { get; init; } = 5;

    /// <summary>As many calls at once as a busy partner's pool has; issue 2 sets its targets at this number.</summary>
    internal int Connections { get; } = 64;

    /// <summary>Until the methods that matter are compiled with what the runtime learnt of them.</summary>
    internal int WarmUpSeconds { get; } = 5;

    internal IReadOnlyList<Contender> Rows { get; init; } = Contender.All;

    /// <summary>Null where the arguments are none of ours.</summary>
    internal static BenchOptions? TryParse(string[] args)
    {
        var options = new BenchOptions();

        for (int i = 0; i < args.Length; i += 2)
        {
            string value = i + 1 < args.Length ? args[i + 1] : "";
            bool isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0;
            Contender[] rows = [.. Contender.All.Where(row => value.Split(',').Contains(row.Name))];

            switch (args[i])
            {
                case "--seconds" when isNumber:
                    options = options with { Seconds = number };
                    break;

                case "--rounds" when isNumber:
                    options = options with { Rounds = number };
                    break;

                case "--only" when rows.Length > 0:
                    options = options with { Rows = rows };
                    break;

                default:
                    return null;
            }
        }

        return options;
    }
}
