using System.Text;
using System.Xml;
using Colophon.Text;

namespace Colophon.Sources.Acl;

/// <summary>The Anthology's text with markup.</summary>
internal static class Markup
{
    /// <summary>
    /// The text of the element on which the reader stands, white space folded; <c>tex-math</c> becomes <c>$…$</c>, all other markup vanishes.
    /// The reader ends on the element's end. Null for nothing.
    /// </summary>
    public static string? Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return null;
        }

        int depth = xml.Depth;
        string? only = null;
        StringBuilder? text = null;
        while (xml.Read() && xml.Depth > depth)
        {
            string? part = xml.NodeType switch
            {
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => xml.Value,
                XmlNodeType.Element or XmlNodeType.EndElement when xml.LocalName == "tex-math" && !xml.IsEmptyElement => "$",
                _ => null,
            };
            if (part is null)
            {
                continue;
            }

            if (only is null)
            {
                only = part;
            }
            else
            {
                (text ??= new StringBuilder(only)).Append(part);
            }
        }

        string? whole = text?.ToString() ?? only;

        // Text here is Unicode already; only where TeX slipped through has it to be made text.
        return whole?.Contains('\\', StringComparison.Ordinal) == true ? PrintedText.Tex(whole) : PrintedText.Fold(whole);
    }

    /// <summary>Goes to the end of the element on which the reader stands, but not past it, as <see cref="Read"/> does.</summary>
    public static void PassOver(XmlReader xml)
    {
        int depth = xml.Depth;
        bool open = !xml.IsEmptyElement;
        while (open && xml.Read() && xml.Depth > depth)
        {
        }
    }
}
