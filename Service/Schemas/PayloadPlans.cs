using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Xml;
using System.Xml.Schema;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// The compiled schemas once more, as plain sequences and values that can be followed at the speed of the reader. Only
/// what our schemas are made of is compiled: elements in sequence with simple values. A payload with anything else in
/// its type has no plan, and the validator alone reads it.
/// </summary>
internal sealed class PayloadPlans
{
    private readonly Dictionary<XmlSchemaSimpleType, ValueRule?> rules = [];
    private readonly FrozenDictionary<XmlQualifiedName, ElementPlan> byName;

    internal PayloadPlans(XmlSchemaSet schemas)
    {
        var plans = new Dictionary<XmlQualifiedName, ElementPlan>();

        foreach (XmlSchemaElement element in schemas.GlobalElements.Values)
        {
            if (TryCompile(element, [], out ElementPlan? plan))
            {
                plans.Add(element.QualifiedName, plan);
            }
        }

        byName = plans.ToFrozenDictionary();

        foreach (XmlSchemaSimpleType type in schemas.GlobalTypes.Values.OfType<XmlSchemaSimpleType>())
        {
            RuleOf(type);
        }
    }

    internal ElementPlan? Find(XmlQualifiedName payload) => byName.GetValueOrDefault(payload);

    /// <summary>
    /// The rule of a simple type, or null where it has none. The table is complete before the first message.
    /// </summary>
    internal ValueRule? RuleFor(XmlSchemaType? type) =>
        type is XmlSchemaSimpleType simple ? rules.GetValueOrDefault(simple) : null;

    private bool TryCompile(
        XmlSchemaElement element, List<XmlSchemaType> around, [NotNullWhen(true)] out ElementPlan? plan)
    {
        plan = null;
        XmlSchemaType type = element.ElementSchemaType!;

        // A type inside itself has no end as a plan.
        if (element.IsAbstract || element.IsNillable
            || element.DefaultValue is not null || element.FixedValue is not null
            || around.Contains(type))
        {
            return false;
        }

        if (type is XmlSchemaSimpleType simple)
        {
            plan = RuleOf(simple) is { } rule
                ? new(element.QualifiedName, element.MinOccurs, element.MaxOccurs) { Value = rule }
                : null;
        }
        else if (type is XmlSchemaComplexType complex
            && TryCompile(complex, [.. around, type], out List<ElementPlan>? children))
        {
            plan = new(element.QualifiedName, element.MinOccurs, element.MaxOccurs) { Children = [.. children] };
        }

        return plan is not null;
    }

    private bool TryCompile(
        XmlSchemaComplexType type, List<XmlSchemaType> around, [NotNullWhen(true)] out List<ElementPlan>? children)
    {
        children = null;

        if (type.IsAbstract || type.IsMixed || type.AttributeUses.Count > 0 || type.AttributeWildcard is not null
            || type.ContentType != XmlSchemaContentType.ElementOnly)
        {
            return false;
        }

        var found = new List<ElementPlan>();
        bool isPlain = TryAdd(type.ContentTypeParticle, around, found);
        children = isPlain ? found : null;

        return isPlain;
    }

    // A sequence in a sequence, as an extension makes it, is one longer sequence.
    private bool TryAdd(XmlSchemaParticle particle, List<XmlSchemaType> around, List<ElementPlan> found)
    {
        switch (particle)
        {
            case XmlSchemaElement element when TryCompile(element, around, out ElementPlan? plan):
                found.Add(plan);
                return true;

            case XmlSchemaSequence { MinOccurs: 1, MaxOccurs: 1 } sequence:
                return sequence.Items.Cast<XmlSchemaParticle>().All(item => TryAdd(item, around, found));

            default:
                return false;
        }
    }

    private ValueRule? RuleOf(XmlSchemaSimpleType type)
    {
        if (!rules.TryGetValue(type, out ValueRule? rule))
        {
            rule = ValueRules.Of(type);
            rules.Add(type, rule);
        }

        return rule;
    }
}
