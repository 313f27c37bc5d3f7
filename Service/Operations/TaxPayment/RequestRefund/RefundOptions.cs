using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;

/// <summary>When refunds that were accepted are carried out.</summary>
public sealed class RefundOptions
{
    /// <summary>How often the desk looks for them: nobody waits for a refund, and an empty look costs no fsync.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan CarryOutEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many in one transaction: some ten milliseconds of the writer's time, during which no call goes ahead.</summary>
    [Range(1, 1_000)]
    public int PerRoundMax { get; set; } = 50;
}
