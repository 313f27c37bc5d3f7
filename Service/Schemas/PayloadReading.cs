using System.Text;
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
    private readonly StringBuilder pieces = new();

    // Null as long as there is no doubt. It is made anew for each doubtful message: its name table would otherwise grow
    // with the names that hostile messages bring.
    private SchemaValidator? validator;

    // The text of the element that is open: the one piece that it nearly always is, or the last of many.
    private string text = "";
    private int depth;

    internal object Read(SoapMessage message, BodyCursor body, ContractShape shape)
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
                StartElement(message, body, shape);
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
        text = "";
        pieces.Clear();
        depth = 0;

        if (catalog.Plans.Find(message.PayloadName!) is { } plan)
        {
            acceptor.Begin(plan);
        }
        else
        {
            validator = new SchemaValidator(catalog, message, body);
        }
    }

    private void StartElement(SoapMessage message, BodyCursor body, ContractShape shape)
    {
        StartTag tag = body.Tag;
        ElementPlan? plan = validator is null ? acceptor.StartElement(tag) : null;

        if (plan is null)
        {
            Doubt(message, body).StartElement(tag.LocalName, tag.NamespaceUri, tag.Declarations, tag.Attributes);
        }

        if (validator is null or { Errors.Count: 0 })
        {
            if (depth == 0)
            {
                builder.Begin(shape);
            }
            else
            {
                builder.StartElement(plan?.LocalName ?? tag.LocalName, plan?.NamespaceUri ?? tag.NamespaceUri);
            }
        }

        text = "";
        depth++;
    }

    private void EndElement(SoapMessage message, BodyCursor body)
    {
        if (pieces.Length > 0)
        {
            text = pieces.Append(text).ToString();
            pieces.Clear();
        }

        object? value = validator is null && acceptor.EndElement(text) ? null : Doubt(message, body).EndElement(text);

        if (validator is null or { Errors.Count: 0 })
        {
            builder.EndElement(text, value);
        }

        text = "";
        depth--;
    }

    private void Text(SoapMessage message, BodyCursor body)
    {
        if (validator?.IsInText ?? acceptor.OpenLeaf is not null)
        {
            // Character data comes in pieces where CDATA, comments or its length break it up.
            pieces.Append(text);
            text = body.Value;
        }
        else if (!body.IsWhiteSpace && !XmlSpace.IsAll(body.Value))
        {
            Doubt(message, body).StrayText(body.Value);
        }
    }

    // [BP R9981] One element is the payload, and it stands alone.
    private void ReadBeside(SoapMessage message, BodyCursor body)
    {
        if (body.NodeType != XmlNodeType.Text || !XmlSpace.IsAll(body.Value))
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

        foreach (AcceptedToken token in acceptor.Accepted)
        {
            if (token.Plan is { } plan)
            {
                validator.StartElement(plan.LocalName, plan.NamespaceUri, token.Declarations, []);
            }

            if (token.Plan is null || token.Text is not null)
            {
                validator.EndElement(token.Text ?? "");
            }
        }

        if (acceptor.OpenLeaf is { } leaf)
        {
            validator.StartElement(leaf.Plan!.LocalName, leaf.Plan.NamespaceUri, leaf.Declarations, []);
        }

        return validator;
    }
}
