using FinTax.Soap.Service.Publishing;

namespace FinTax.Soap.Tests.Publishing;

internal sealed class AttributeEditsTests
{
    [TestCase("<a x=\"1\"/>", "<a x=\"new\"/>")]
    [TestCase("<a x = '1' ></a>", "<a x = 'new' ></a>")]
    [TestCase(
        "<!-- <a x='1'/> -->\n<a\n\n  y='2'\r\n\tx='1'>\n</a>",
        "<!-- <a x='1'/> -->\n<a\n\n  y='2'\r\n\tx='new'>\n</a>")]
    [TestCase("<a><b x='1'/>税<c x='2'/></a>", "<a><b x='new'/>税<c x='new'/></a>")]
    [TestCase("<a p:x='1' xmlns:p='urn:p'/>", "<a p:x='1' xmlns:p='urn:p'/>")]
    public void Replaces_one_value_and_no_other_character(string text, string expected)
    {
        string edited = AttributeEdits.Apply(text, attribute => attribute.Name == "x" ? "new" : null);

        Assert.That(edited, Is.EqualTo(expected));
    }

    [Test]
    public void Escapes_the_new_value()
    {
        string edited = AttributeEdits.Apply("<a x='1'/>", _ => "'<&\"");

        Assert.That(edited, Is.EqualTo("<a x='&apos;&lt;&amp;&quot;'/>"));
    }
}
