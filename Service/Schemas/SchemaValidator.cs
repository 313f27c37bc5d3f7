using System.Text;
using System.Xml;
using System.Xml.Schema;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// Validates one payload from its tokens with .NET's validator, and collects the errors with the path to the element.
/// It is asked when the <see cref="PayloadAcceptor"/> is in doubt. What xsi:schemaLocation says is never looked at.
/// </summary>
internal sealed class SchemaValidator
{
    private readonly XmlSchemaValidator validator;
    private readonly PayloadPlans plans;
    private readonly BodyCursor cursor;
    private readonly InScopeNamespaces namespaces = new();
    private readonly XmlSchemaInfo info = new();
    private readonly List<SchemaError> errors = [];

    // One level for each open element; the levels are used again for the elements that follow.
    private readonly List<Level> levels = [];
    private int depth;

    private SchemaPlace place;
    private ValueVerdict verdict;
    private bool isOverruled;

    internal SchemaValidator(SchemaCatalog catalog, SoapMessage message, BodyCursor body)
    {
        // Neither inline schemas nor schemaLocation, no attributes of xml:, and no warnings: a payload is valid or it
        // is not.
        validator = new(new NameTable(), catalog.Set, namespaces, XmlSchemaValidationFlags.None);
        validator.ValidationEventHandler += (_, problem) => Take(problem);
        validator.Initialize();
        plans = catalog.Plans;
        cursor = body;
        namespaces.Add(message.Envelope.Declarations);
        namespaces.Add(message.Body.Declarations);
    }

    internal IReadOnlyList<SchemaError> Errors => errors;

    /// <summary>True inside an element whose content is text alone.</summary>
    internal bool IsInText => depth > 0 && levels[depth - 1].IsText;

    /// <summary>The rule of the element that is open, where its content is text alone and it has one.</summary>
    internal ValueRule? LeafRule => IsInText ? levels[depth - 1].Rule : null;

    internal void StartElement(
        string localName,
        string namespaceUri,
        IReadOnlyList<NamespaceDeclaration> declarations,
        IReadOnlyList<AttributeToken> attributes)
    {
        Level level = Push(localName);
        namespaces.Add(declarations);
        place = SchemaPlace.StartTag;
        validator.ValidateElement(
            localName, namespaceUri, info, Instance(attributes, "type"), Instance(attributes, "nil"), null, null);
        level.Declared = info.SchemaElement;
        level.Rule = plans.RuleFor(info.SchemaType);
        level.IsText = info.SchemaType is XmlSchemaSimpleType
            or XmlSchemaComplexType { ContentType: XmlSchemaContentType.TextOnly };

        if (depth == 1 && info.SchemaElement is null && errors.Count == 0)
        {
            // The validator lets pass what it has no schema for.
            throw new InvalidOperationException($"There is no schema for the payload {localName}.");
        }

        ValidateAttributes(attributes);
        validator.ValidateEndOfAttributes(null);
    }

    /// <summary>
    /// Text where only elements belong, unless it is white space; text that is a value comes with the end tag.
    /// </summary>
    internal void StrayText(string text)
    {
        if (!XmlSpace.IsAll(text))
        {
            place = SchemaPlace.Text;
            validator.ValidateText(text);
        }
    }

    /// <param name="content">What stood in the element, where its content is text alone.</param>
    /// <returns>The value that was made of it, or null.</returns>
    internal object? EndElement(LeafContent content) =>
        // What is too long was not kept whole: whatever the validator thinks of the rest, it is no value.
        EndElement(content.Text, content.IsTooLong ? ValueVerdict.Invalid : content.Judge(), content.IsTooLong);

    /// <summary>The end of an element that was accepted already.</summary>
    internal void EndElement(string text) =>
        EndElement(text, levels[depth - 1].Rule?.Judge(text) ?? ValueVerdict.Unsure, isTooLong: false);

    private object? EndElement(string text, ValueVerdict judged, bool isTooLong)
    {
        Level level = levels[depth - 1];
        int errorsBefore = errors.Count;
        place = SchemaPlace.EndTag;
        verdict = level.IsText ? judged : ValueVerdict.Unsure;
        object? value = level.IsText ? validator.ValidateEndElement(info, text) : validator.ValidateEndElement(info);

        if (verdict == ValueVerdict.Invalid && errors.Count == errorsBefore)
        {
            AddError(
                isTooLong ? "cvc-maxLength-valid" : "cvc-datatype-valid.1.2.1",
                $"The value of '{level.LocalName}' is invalid according to its datatype.");
        }

        namespaces.CutTo(level.NamespacesBefore);
        depth--;

        return value;
    }

    /// <summary>
    /// After the payload. What had no error must have been found valid, or nothing was checked at all.
    /// </summary>
    internal void End()
    {
        validator.EndValidation();

        if (errors.Count == 0 && !isOverruled && info.Validity != XmlSchemaValidity.Valid)
        {
            throw new InvalidOperationException("The payload was not validated.");
        }
    }

    internal void AddError(string rule, string message)
    {
        if (errors.Count < FaultCatalog.ItemsMax)
        {
            errors.Add(new()
            {
                XPath = Path(),
                Line = Positive(cursor.Line),
                Col = Positive(cursor.Column),
                Rule = rule,
                Message = message,
            });
        }
    }

    private void Take(ValidationEventArgs problem)
    {
        if (place == SchemaPlace.EndTag && verdict == ValueVerdict.Valid)
        {
            isOverruled = true;
        }
        else
        {
            AddError(SchemaRules.Of(place, problem.Exception), problem.Message);
        }
    }

    private void ValidateAttributes(IReadOnlyList<AttributeToken> attributes)
    {
        for (int i = 0; i < attributes.Count; i++)
        {
            AttributeToken attribute = attributes[i];

            // The four attributes of the instance namespace are no part of any type. [XSD1 §2.6]
            if (attribute.NamespaceUri != XmlSchema.InstanceNamespace
                || attribute.LocalName is not ("type" or "nil" or "schemaLocation" or "noNamespaceSchemaLocation"))
            {
                place = SchemaPlace.Attribute;
                validator.ValidateAttribute(attribute.LocalName, attribute.NamespaceUri, attribute.Value, null);
            }
        }
    }

    private Level Push(string localName)
    {
        if (depth == levels.Count)
        {
            levels.Add(new Level());
        }

        Level level = levels[depth++];
        level.Index = level.LocalName == localName && level.IsFollowing ? level.Index + 1 : 1;
        level.LocalName = localName;
        level.IsFollowing = true;
        level.NamespacesBefore = namespaces.Count;

        if (depth < levels.Count)
        {
            levels[depth].IsFollowing = false;
        }

        return level;
    }

    // An element that may repeat has its number even when it is the first: /DeductTax/Payment/TaxItems/TaxItem[1].
    private string Path()
    {
        var path = new StringBuilder();

        for (int i = 0; i < depth; i++)
        {
            path.Append('/').Append(levels[i].LocalName);

            if (levels[i].Index > 1 || levels[i].Declared is { MaxOccurs: > 1 })
            {
                path.Append('[').Append(levels[i].Index).Append(']');
            }
        }

        return path.Length == 0 ? "/" : path.ToString();
    }

    private static string? Instance(IReadOnlyList<AttributeToken> attributes, string localName)
    {
        for (int i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].LocalName == localName && attributes[i].NamespaceUri == XmlSchema.InstanceNamespace)
            {
                return attributes[i].Value;
            }
        }

        return null;
    }

    private static int? Positive(int place) => place > 0 ? place : null;

    private sealed class Level
    {
        internal string LocalName = "";
        internal int Index;
        internal bool IsFollowing;
        internal bool IsText;
        internal int NamespacesBefore;
        internal XmlSchemaElement? Declared;
        internal ValueRule? Rule;
    }
}
