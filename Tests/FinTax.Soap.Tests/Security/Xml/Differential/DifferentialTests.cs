using System.Text;
using System.Text.RegularExpressions;
using FinTax.Soap.Tests.Security.Fuzzing;

namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>
/// Our exclusive canonicalizer against libxml2's, Santuario's and both of .NET's, on generated documents: the same
/// bytes, or a difference that <see cref="Differences"/> names, models and explains by the specification.
/// </summary>
/// <remarks>
/// FUZZ_FIRST_SEED and FUZZ_DOCUMENTS choose other documents; a document that failed is made again by its seed and
/// FUZZ_DOCUMENTS=1.
/// </remarks>
public sealed partial class DifferentialTests
{
    private const int BatchDocuments = 500;

    [Test]
    public async Task Canonicalizes_a_hundred_thousand_documents_as_the_other_stacks_do()
    {
        int first = FuzzSettings.Number("FUZZ_FIRST_SEED", 1);
        int documents = FuzzSettings.Number("FUZZ_DOCUMENTS", 100_000);
        using CanonicalPeer libxml2 = CanonicalPeer.Libxml2();
        using CanonicalPeer santuario = CanonicalPeer.Santuario();
        var comparison = new Comparison();

        await Parallel.ForEachAsync(
            Enumerable.Range(first, documents).Chunk(BatchDocuments),
            async (seeds, _) =>
            {
                GeneratedDocument[] batch = [.. seeds.Select(DocumentGenerator.Generate)];
                Task<Canonical[]> byLibxml2 = libxml2.CanonicalizeAsync(batch);
                Task<Canonical[]> bySantuario = santuario.CanonicalizeAsync(batch);
                Canonical[] byTransform = [.. batch.Select(FrameworkCanonicalizers.Transform)];
                Canonical[] byReader = [.. batch.Select(FrameworkCanonicalizers.Reader)];
                Canonical[] ours = [.. batch.Select(OurCanonicalizer.Kept)];

                for (int i = 0; i < batch.Length; i++)
                {
                    Canonical reference = (await bySantuario)[i];
                    CompareOwn(comparison, batch[i], ours[i], reference);
                    comparison.Compare("libxml2", batch[i], ours[i], (await byLibxml2)[i], Differences.OfLibxml2);
                    comparison.Compare("Santuario", batch[i], ours[i], reference);
                    comparison.Compare(".NET transform", batch[i], ours[i], byTransform[i], Differences.OfTransform);
                    comparison.Compare(".NET reader", batch[i], ours[i], byReader[i], Differences.OfReader);
                }
            });

        FuzzSettings.Print($"Canonicalization of {documents} documents from seed {first}", comparison.Counts);
        Assert.That(comparison.Failures, Is.Empty);
        Assert.That(comparison.Same("Santuario"), Is.GreaterThan(documents * 9 / 10 - 1));
    }

    /// <summary>All our ways to the bytes agree, and we refuse what we say that we refuse and nothing else.</summary>
    private static void CompareOwn(Comparison comparison, GeneratedDocument document, Canonical ours, Canonical reference)
    {
        Canonical streamed = OurCanonicalizer.Streamed(document);
        string? refusal = document switch
        {
            { HasProcessingInstruction: true } => "refused: a processing instruction [SOAP11 §3]",
            { IsUndeclaredUtf16: true } => "refused: UTF-16 without an XML declaration",
            { DeclaresRelative: true } => "refused: a relative namespace [C14N §2.1]",
            _ when reference.Bytes is { } bytes && RelativeNamespace().IsMatch(Encoding.UTF8.GetString(bytes)) =>
                "refused: a relative namespace [C14N §2.1]",
            _ => null,
        };

        if (refusal is not null)
        {
            comparison.Count("ours", refusal);
            comparison.FailIf(ours.Bytes is not null || streamed.Bytes is not null, "not " + refusal, document, ours, streamed);
        }
        else if (ours.Bytes is not { } canonical || streamed.Bytes is null || !canonical.AsSpan().SequenceEqual(streamed.Bytes))
        {
            comparison.FailIf(true, "kept and streamed differ", document, ours, streamed);
        }
        else if (document.IsEnvelope)
        {
            comparison.Count("ours", "digested as a Body");
            comparison.FailIf(!OurCanonicalizer.CursorAgrees(document, canonical), "the cursor differs", document, ours, reference);
        }
    }

    [GeneratedRegex("""xmlns(:[^=]+)?="(relative|\.\./up|a/b:c|#fragment|//host/path)["]""")]
    private static partial Regex RelativeNamespace();
}
