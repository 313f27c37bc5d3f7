namespace FinTax.Soap.Security.Wcf;

/// <summary>Takes the assertions that stand in more than one kind of policy.</summary>
internal static class PublishedParts
{
    internal static void TakeX509(PolicyAssertions token, bool byThumbprint = false)
    {
        PolicyAssertions x509 = token.Required("X509Token");
        x509.TakeEmpty("WssX509V3Token10");

        if (byThumbprint)
        {
            x509.TakeEmpty("RequireThumbprintReference");
        }

        x509.End();
    }

    internal static bool TakeSaml(PolicyAssertions token)
    {
        if (token.Take("SamlToken") is not { } saml)
        {
            return false;
        }

        Demand(saml.TakeEmpty("WssSamlV20Token11"), "another SamlToken than WssSamlV20Token11");
        saml.End();

        return true;
    }

    internal static bool TakeEncryptedBody(PolicyAssertions assertions)
    {
        if (assertions.Take("EncryptedParts") is not { } parts)
        {
            return false;
        }

        Demand(parts.TakeEmpty("Body"), "EncryptedParts without Body");
        parts.End();

        return true;
    }

    // We write tokens before their use, which is strict, and so lax as well. [WS-SP §6.7]
    internal static void TakeLayout(PolicyAssertions binding)
    {
        if (binding.Take("Layout") is { } layout)
        {
            layout.TakeEmpty("Lax");
            layout.TakeEmpty("Strict");
            layout.End();
        }
    }

    internal static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new NotSupportedException($"The policy has {otherwise}.");
        }
    }
}
