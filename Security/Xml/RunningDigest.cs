using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace FinTax.Soap.Security.Xml;

/// <summary>A digest of bytes as they come: one of .NET's, or SM3 [GB/T 32905], which .NET does not have.</summary>
internal sealed class RunningDigest : IDisposable
{
    /// <summary>A name as .NET's are; none of its own classes knows it.</summary>
    internal static readonly HashAlgorithmName Sm3 = new("SM3");

    private readonly IncrementalHash? hash;
    private readonly SM3Digest? sm3;

    internal RunningDigest(HashAlgorithmName algorithm)
    {
        if (algorithm == Sm3)
        {
            sm3 = new SM3Digest();
        }
        else
        {
            hash = IncrementalHash.CreateHash(algorithm);
        }
    }

    internal static byte[] Of(HashAlgorithmName algorithm, ReadOnlySpan<byte> data)
    {
        if (algorithm != Sm3)
        {
            return CryptographicOperations.HashData(algorithm, data);
        }

        using var digest = new RunningDigest(algorithm);
        digest.Append(data);

        return digest.Finish();
    }

    internal void Append(ReadOnlySpan<byte> data)
    {
        hash?.AppendData(data);
        sm3?.BlockUpdate(data);
    }

    /// <summary>The digest of what was appended; the next begins anew.</summary>
    internal byte[] Finish()
    {
        if (sm3 is null)
        {
            return hash!.GetHashAndReset();
        }

        byte[] digest = new byte[sm3.GetDigestSize()];
        sm3.DoFinal(digest);

        return digest;
    }

    public void Dispose() => hash?.Dispose();
}
