using System.Text;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Messages;

/// <summary>Halves of a character at the edges of decrypted text: a reference to one is well-formed to .NET's reader.</summary>
public sealed class DecryptedTokensTests
{
    // The half character must not be met a second time by the tags behind, which would refuse it in a way of its own.
    [Test]
    public void Tells_of_half_a_character_in_unauthenticated_text_at_the_end_alone()
    {
        BodyCursor body = Open("<p><e/></p>", new Decryption("<q>&#xD800;</q>", IsAuthenticated: false));

        Assert.That(body.ReadToEnd, Refused(SecurityRejection.CbcBodyNotProven));
    }

    [Test]
    public void Refuses_half_a_character_in_authenticated_text_at_once()
    {
        BodyCursor body = Open("<p><e/></p>", new Decryption("<q>&#xD800;</q>", IsAuthenticated: true));

        Assert.That(body.ReadToEnd, Refused(SecurityRejection.DecryptedContentMalformed));
    }

    [Test]
    public void Makes_no_character_of_a_half_outside_and_one_inside()
    {
        BodyCursor body = Open("<p>&#xD83D;<e/></p>", new Decryption("&#xDE00;", IsAuthenticated: true));

        Assert.That(body.ReadToEnd, Throws.InstanceOf<MalformedMessageException>());
    }

    [Test]
    public void Shows_what_was_encrypted_in_its_place()
    {
        BodyCursor body = Open("<p>a<e/>b</p>", new Decryption("<q/>x", IsAuthenticated: true));
        List<string> seen = [];

        while (body.Read())
        {
            seen.Add(body.NodeType switch
            {
                System.Xml.XmlNodeType.Element => body.Tag.LocalName,
                System.Xml.XmlNodeType.Text => "'" + body.Value,
                _ => "/",
            });
        }

        Assert.That(seen, Is.EqualTo(new[] { "p", "'a", "q", "/", "'x", "'b", "/" }));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refused(SecurityRejection rule) =>
        Throws.InstanceOf<SecurityRejectedException>().With.Property(nameof(SecurityRejectedException.Rejection)).EqualTo(rule);

    private static BodyCursor Open(string payload, Decryption decryption)
    {
        string encrypted = payload.Replace("<e/>", "<EncryptedData xmlns='http://www.w3.org/2001/04/xmlenc#'/>");
        byte[] envelope = Encoding.UTF8.GetBytes(
            $"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>{encrypted}</s:Body></s:Envelope>");

        return new BodyCursor(SoapMessage.Parse(envelope, XmlLimits.Default), [], new HashSet<string>(), decryption);
    }

    /// <summary>A key that makes always the same of what it decrypts.</summary>
    private sealed record Decryption(string Plaintext, bool IsAuthenticated) : IBodyDecryption
    {
        public bool IsNamed(string id) => false;

        public DecryptedPart Decrypt(ElementNode encryptedData) => new(
            Encoding.UTF8.GetBytes(Plaintext), IsContent: true, IsSignedAsItStands: false, IsAuthenticated, HasFailed: false);

        public void RequireAllMet()
        {
        }
    }
}
