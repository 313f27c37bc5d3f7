using FinTax.Soap.Host.FirstStart;

namespace FinTax.Soap.Host.Soap;

/// <summary>
/// Where bodies lie that are too long for memory: each in a file of its own below the data folder, which only its owner
/// can read, and which goes when it is closed. What a killed process left there goes when the next one starts.
/// </summary>
internal sealed class BodySpool
{
    private readonly string folder;

    public BodySpool(DataFolder data)
    {
        folder = data.Spool;
        PrivateFiles.MakeFolder(folder);

        foreach (string left in Directory.EnumerateFiles(folder))
        {
            File.Delete(left);
        }
    }

    internal FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan,

            // It is written and read in pieces of our own.
            BufferSize = 0,
        };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(folder, Guid.NewGuid().ToString("N")), options);
    }
}
