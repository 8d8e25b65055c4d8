using System.Text;

namespace Colophon.Text;

/// <summary>How a node takes its scripts and its neighbours.</summary>
internal enum MathRole
{
    /// <summary>Scripts at the side.</summary>
    Ordinary,

    /// <summary>Scripts below and above: sums, limits, braces with a label.</summary>
    Limits,

    /// <summary>The name of a function: set apart from what stands beside it.</summary>
    Function,

    /// <summary>A function's name with scripts below: <c>lim</c>, <c>max</c>.</summary>
    LimitFunction,
}

/// <summary>An element of MathML.</summary>
/// <param name="Name">The element's name: <c>mi</c>, <c>mrow</c>, …</param>
/// <param name="Text">Its text, not yet encoded; null for an element with children.</param>
internal sealed record MathNode(string Name, string? Text)
{
    /// <summary>Attributes as written, with a space in front; made of constants only.</summary>
    public string Attributes { get; init; } = "";

    public IReadOnlyList<MathNode> Children { get; init; } = [];

    public MathRole Role { get; init; }

    public static MathNode Identifier(string text) => new("mi", text);

    public static MathNode Operator(string text, string attributes = "") => new("mo", text) { Attributes = attributes };

    public static MathNode Space(string width) => new("mspace", null) { Attributes = $" width=\"{width}\"" };

    public static MathNode Of(string name, params IReadOnlyList<MathNode> children) => new(name, null) { Children = children };

    /// <summary>One node for several: the node itself if it is the only one.</summary>
    public static MathNode Row(IReadOnlyList<MathNode> nodes) => nodes.Count == 1 ? nodes[0] : Of("mrow", nodes);

    public void Write(StringBuilder html)
    {
        html.Append('<').Append(Name).Append(Attributes);
        if (Text is null && Children.Count == 0)
        {
            html.Append(Name == "mrow" ? "></mrow>" : "/>");
            return;
        }

        html.Append('>');
        HtmlText.Append(html, Text);
        foreach (var child in Children)
        {
            child.Write(html);
        }

        html.Append("</").Append(Name).Append('>');
    }
}
