using System.Text;

namespace FinTax.Soap.Host.FirstStart;

/// <summary>
/// Makes folders and files that nobody but the owner can read. The mode is given when the file is made: between a
/// creation and a later chmod anybody could open it, and keep it open.
/// </summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    internal static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // A folder below a profile inherits an access list that names its owner.
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerFolder);
        }
    }

    internal static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    internal static void Write(string path, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        using var file = new FileStream(path, options);
        file.Write(content);

        // On disk before any rename says that it is there.
        file.Flush(flushToDisk: true);
    }
}
