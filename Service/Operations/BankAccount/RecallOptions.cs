using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>How long a recall waits for whoever has the money.</summary>
public sealed class RecallOptions
{
    /// <summary>The days that the rulebooks of credit transfers give the payee's bank, and a weekend.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromDays(15);
}
