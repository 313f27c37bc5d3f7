namespace FinTax.Soap.Security.Explaining;

/// <summary>What the security of one message amounts to. It holds no password, no key and no token's content.</summary>
public sealed record MessageExplanation
{
    /// <summary>The first rule that the message breaks; null where it breaks none.</summary>
    public SecurityRejection? Rule { get; init; }

    /// <summary>What the rule says besides: an id, an algorithm, what the parser met.</summary>
    public string? Detail { get; init; }

    /// <summary>What the verifier looked at when it refused.</summary>
    public Place? At { get; init; }

    /// <summary>Who is proven to have sent it; null where nobody is.</summary>
    public string? Sender { get; init; }

    /// <summary>
    /// The registered senders that its tokens name: by a UsernameToken or an assertion only one that is proven, by a signature
    /// also one whose key did not make it.
    /// </summary>
    public IReadOnlyList<string> Claimed { get; init; } = [];

    /// <summary>
    /// Whether something of it had to be decrypted. Then even the rule tells who sends changed ciphertext what is in
    /// it: only for whoever has the key anyway.
    /// </summary>
    public bool IsEncrypted { get; init; }

    /// <summary>What stands in the security header, in its order.</summary>
    public IReadOnlyList<TokenFinding> Tokens { get; init; } = [];

    /// <summary>The registered certificate that the signature names, in words.</summary>
    public string? Signer { get; init; }

    /// <summary>Whether that certificate's key made the signature.</summary>
    public bool SignatureHolds { get; init; }

    /// <summary>The references that the verifier came to.</summary>
    public IReadOnlyList<ReferenceFinding> References { get; init; } = [];

    /// <summary>Why a digest or the signature value does not hold, as far as trying could tell.</summary>
    public CauseFinding? Cause { get; init; }
}

/// <summary>Where an element stands; line and column are counted from 1, and 0 where they are not known.</summary>
public sealed record Place(string Path, int Line, int Column)
{
    public override string ToString() => Line > 0 ? $"{Path} (line {Line}, column {Column})" : Path;
}

/// <summary>A part of the security header, in words.</summary>
public sealed record TokenFinding(string Name, Place At, string Says);

/// <summary>An element that a signature's reference covers.</summary>
/// <param name="At">The element.</param>
/// <param name="Algorithm">The digest algorithm, as SHA256.</param>
/// <param name="Promised">The digest that the message gives.</param>
/// <param name="Computed">The digest that comes out here; null where the verifier did not get so far.</param>
/// <param name="Canonical">The bytes that were digested here; null as above, and where a password stands in them.</param>
public sealed record ReferenceFinding(
    Place At, string Algorithm, ReadOnlyMemory<byte> Promised, ReadOnlyMemory<byte>? Computed, ReadOnlyMemory<byte>? Canonical)
{
    /// <summary>Null where the digest was not computed.</summary>
    public bool? Holds => Computed is { } computed ? computed.Span.SequenceEqual(Promised.Span) : null;
}

/// <summary>What made a digest, or a signature's value, differ.</summary>
public enum Cause
{
    /// <summary>White space between elements was added or taken away, as by pretty-printing.</summary>
    WhiteSpace,

    /// <summary>Line ends were changed, or digested as they should not be.</summary>
    LineEnds,

    /// <summary>A prefix was changed, or a namespace declaration was moved, added or lost.</summary>
    NamespacePrefix,

    /// <summary>Another canonicalization was used than the message says.</summary>
    Canonicalization,

    /// <summary>The text went through another character encoding.</summary>
    Encoding,

    /// <summary>Another algorithm was used than the message says.</summary>
    Algorithm,

    /// <summary>The value is right and is written in another form than the specification has.</summary>
    ValueEncoding,

    /// <summary>Something else than the element was digested: its content alone, or the element without its id.</summary>
    WrongElement,

    /// <summary>The value was made with another key than that of the certificate.</summary>
    WrongKey,

    /// <summary>Nothing that was tried gives the value: the content was changed after it was signed.</summary>
    ContentChanged,

    /// <summary>The element is larger than what causes are looked for in.</summary>
    NotTried,
}

/// <summary>A cause, and the sentence that says how it was found.</summary>
public sealed record CauseFinding(Cause Cause, string Says);
