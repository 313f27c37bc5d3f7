namespace FinTax.Soap.Service.Storage;

/// <summary>Numbers that we give out, each once. One that was taken in a transaction that is taken back is given again.</summary>
internal interface ICounterStore
{
    /// <summary>The next number of a series, which begins at 1.</summary>
    long Next(string series);
}
