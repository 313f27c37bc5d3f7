namespace FinTax.Soap.Host.WorkDates;

/// <summary>
/// How the command reaches the service that runs: by a file in the data folder, which nobody but its owner can write to.
/// The database itself is locked by the service, and an address for this would be one more to guard.
/// </summary>
internal sealed class OrderFiles(DataFolder data)
{
    private readonly string order = Path.Combine(data.Path, "workdate.order");
    private readonly string answer = Path.Combine(data.Path, "workdate.answer");

    internal void Give(string text)
    {
        File.Delete(answer);
        Put(order, text);
    }

    internal string? TakeOrder() => Take(order);

    internal void Answer(string text) => Put(answer, text);

    internal string? TakeAnswer() => Take(answer);

    /// <summary>Takes the order back that nobody has taken.</summary>
    internal void TakeBack() => File.Delete(order);

    // Under its name a file is whole from the first moment.
    private static void Put(string path, string text)
    {
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }

    private static string? Take(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        string text = File.ReadAllText(path);
        File.Delete(path);

        return text.Trim();
    }
}
