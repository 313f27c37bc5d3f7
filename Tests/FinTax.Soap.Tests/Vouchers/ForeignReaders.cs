using System.Diagnostics;
using System.Text.Json;
using FinTax.Soap.Tests.Architecture;

namespace FinTax.Soap.Tests.Vouchers;

/// <summary>Readers of PDF and OFD files that we did not write: qpdf, poppler and ofd.js.</summary>
internal static class ForeignReaders
{
    /// <summary>What qpdf has against the file; it ends with another code than 0 at a warning already.</summary>
    internal static int CheckPdf(byte[] pdf) => Run(pdf, "qpdf", file => ["--check", file]).ExitCode;

    /// <summary>The file inside a PDF file.</summary>
    internal static string PdfAttachment(byte[] pdf, string name) =>
        Run(pdf, "qpdf", file => [file, $"--show-attachment={name}"]).Printed;

    /// <summary>The text of each page in the order in which it was written, without line ends and blanks.</summary>
    internal static string[] PdfPages(byte[] pdf) =>
        [.. Run(pdf, "pdftotext", file => ["-raw", file, "-"]).Printed.Split('\f')[..^1].Select(Together)];

    /// <summary>The same of an OFD file.</summary>
    internal static string[] OfdPages(byte[] ofd)
    {
        string script = Path.Combine(Repository.Root, "Tests", "Interop", "ofd", "read.js");

        string printed = Run(ofd, "node", file => [script, file]).Printed;

        return [.. JsonSerializer.Deserialize<string[]>(printed)!.Select(Together)];
    }

    private static (int ExitCode, string Printed) Run(byte[] content, string program, Func<string, string[]> arguments)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"voucher-{Guid.NewGuid()}");
        File.WriteAllBytes(path, content);

        try
        {
            using Process reader = Process.Start(
                new ProcessStartInfo(program, arguments(path)) { RedirectStandardOutput = true })!;
            string printed = reader.StandardOutput.ReadToEnd();
            reader.WaitForExit();

            return (reader.ExitCode, printed);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Together(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
