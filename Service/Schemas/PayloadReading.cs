using System.Xml;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// One payload being read: accepted at full speed as long as there is no doubt, and by the validator from there on.
/// What was accepted is told to the validator then, which knows everything as if it had been asked from the start.
/// </summary>
internal sealed class PayloadReading(SchemaCatalog catalog)
{
    private readonly PayloadAcceptor acceptor = new();
    private readonly ContractBuilder builder = new();
    private readonly LeafContent leaf = new();

    // Null as long as there is no doubt. It is made anew for each doubtful message: its name table would otherwise grow
    // with the names that hostile messages bring.
    private SchemaValidator? validator;

    private int depth;

    internal object Read(SoapMessage message, BodyCursor body, ContractShape shape, IItemStage? items)
    {
        Begin(message, body);
        bool payloadEnded = false;

        while (body.Read())
        {
            if (payloadEnded)
            {
                ReadBeside(message, body);
            }
            else if (body.NodeType == XmlNodeType.Element)
            {
                StartElement(message, body, shape, items);
            }
            else if (body.NodeType == XmlNodeType.EndElement)
            {
                EndElement(message, body);
                payloadEnded = depth == 0;
            }
            else
            {
                Text(message, body);
            }
        }

        validator?.End();

        return validator is { Errors: { Count: > 0 } errors } ? throw FaultCatalog.SchemaErrors(errors) : builder.End();
    }

    private void Begin(SoapMessage message, BodyCursor body)
    {
        validator = null;
        depth = 0;

        if (catalog.Plans.Find(body.PayloadName!) is { } plan)
        {
            acceptor.Begin(plan);
        }
        else
        {
            validator = new SchemaValidator(catalog, message, body);
        }
    }

    private void StartElement(SoapMessage message, BodyCursor body, ContractShape shape, IItemStage? items)
    {
        StartTag tag = body.Tag;
        ElementPlan? plan = validator is null ? acceptor.StartElement(tag) : null;

        if (plan is null)
        {
            Doubt(message, body).StartElement(tag.LocalName, tag.NamespaceUri, tag.Declarations, tag.Attributes);
        }

        bool isBuilt = validator is null or { Errors.Count: 0 };

        if (isBuilt && depth == 0)
        {
            builder.Begin(shape, items);
        }
        else if (isBuilt)
        {
            builder.StartElement(plan?.LocalName ?? tag.LocalName, plan?.NamespaceUri ?? tag.NamespaceUri);
        }

        ValueRule? rule = validator is null ? plan!.Value : validator.LeafRule;
        leaf.Begin(rule, isBuilt && rule is BinaryRule ? builder.OpenBinary() : null);
        depth++;
    }

    private void EndElement(SoapMessage message, BodyCursor body)
    {
        object? value = validator is null && acceptor.EndElement(leaf) ? null : Doubt(message, body).EndElement(leaf);

        if (validator is null or { Errors.Count: 0 })
        {
            builder.EndElement(leaf.Text, leaf.IsBinary ? leaf.Bytes : value);
        }

        leaf.Begin(null, null);
        depth--;
    }

    private void Text(SoapMessage message, BodyCursor body)
    {
        // [XOP §2.1] An attachment is the value of an element whose type is xs:base64Binary, and of no other.
        if (body.IsIncluded && !leaf.IsBinary)
        {
            Doubt(message, body).AddError("xop-include", "An xop:Include stands where the schema has no xs:base64Binary.");
        }
        else if (validator?.IsInText ?? acceptor.IsInLeaf)
        {
            leaf.Append(body);
        }
        else if (!body.IsWhiteSpace && !XmlSpace.IsAll(body.Text))
        {
            Doubt(message, body).StrayText(body.Value);
        }
    }

    // [BP R9981] One element is the payload, and it stands alone.
    private void ReadBeside(SoapMessage message, BodyCursor body)
    {
        if (body.NodeType != XmlNodeType.Text || !XmlSpace.IsAll(body.Text))
        {
            Doubt(message, body).AddError("soap-body", "The Body must hold one element and nothing beside it.");
            body.ReadToEnd();
        }
    }

    private SchemaValidator Doubt(SoapMessage message, BodyCursor body)
    {
        if (validator is not null)
        {
            return validator;
        }

        validator = new SchemaValidator(catalog, message, body);

        for (int next = 0; next < acceptor.Accepted.Count;)
        {
            next = Tell(validator, acceptor.Accepted, next);
        }

        if (acceptor.OpenLeaf is { } open)
        {
            validator.StartElement(open.Plan!.LocalName, open.Plan.NamespaceUri, open.Declarations ?? [], []);
        }

        return validator;
    }

    /// <summary>
    /// Tells the validator one token, or an element with all in it where it was remembered as a whole; returns what is next.
    /// </summary>
    private static int Tell(SchemaValidator validator, IReadOnlyList<AcceptedToken> accepted, int at)
    {
        AcceptedToken token = accepted[at];

        if (token.Times > 1 || token.Text is not null)
        {
            return TellWhole(validator, accepted, at);
        }

        // It may still be open: what is in it, and its end, are told one by one.
        if (token.Plan is { } plan)
        {
            validator.StartElement(plan.LocalName, plan.NamespaceUri, token.Declarations ?? [], []);
        }
        else
        {
            validator.EndElement("");
        }

        return at + 1;
    }

    private static int TellWhole(SchemaValidator validator, IReadOnlyList<AcceptedToken> accepted, int at)
    {
        AcceptedToken token = accepted[at];
        int next = at + 1;

        for (int i = 0; i < token.Times; i++)
        {
            validator.StartElement(token.Plan!.LocalName, token.Plan.NamespaceUri, token.Declarations ?? [], []);

            if (token.Text is null)
            {
                for (next = at + 1; accepted[next].Plan is not null;)
                {
                    next = TellWhole(validator, accepted, next);
                }

                next++;
            }

            validator.EndElement(token.Text ?? "");
        }

        return next;
    }
}
