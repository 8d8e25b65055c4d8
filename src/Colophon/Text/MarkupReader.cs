using System.Collections.Frozen;
using System.Text;

namespace Colophon.Text;

/// <summary>One pass over a text with tags.</summary>
internal sealed class MarkupReader(string markup)
{
    private const int LongestTag = 2000;

    private static readonly FrozenSet<string> s_breaks = Set("p br div title sec li ul ol list list-item tr td th table h1 h2 h3 h4 h5 h6 hr label abstract disp-formula blockquote break");

    private static readonly FrozenSet<string> s_inline = Set("""
        i b em strong u s span a sc small big tt code font italic bold underline monospace sub sup ext-link xref inline-formula alternatives named-content styled-content
        math tex-math mi mo mn ms mtext mrow msub msup msubsup mfrac msqrt mroot mover munder munderover mspace mstyle mtable mtr mtd mfenced mphantom mpadded menclose
        mmultiscripts mprescripts none semantics annotation annotation-xml inline-graphic strike abbr cite q html body fixed-case url
        """);

    private readonly StringBuilder _out = new(markup.Length);
    private int _pos;
    private readonly Dictionary<string, int> _unclosed = [];
    private bool _space;

    /// <summary>Whether any known tag was met.</summary>
    public bool SawTags { get; private set; }

    public string Read()
    {
        while (_pos < markup.Length)
        {
            int open = markup.IndexOf('<', _pos);
            Append(Markup.Decode(markup.AsSpan(_pos..(open < 0 ? markup.Length : open))));
            _pos = open < 0 ? markup.Length : open;
            if (open >= 0 && !Tag())
            {
                Append("<");
                _pos++;
            }
        }

        return _out.ToString();
    }

    private void Append(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                _space = true;
            }
            else
            {
                if (_space && _out.Length > 0)
                {
                    _out.Append(' ');
                }

                _space = false;
                _out.Append(c);
            }
        }
    }

    // Reads the tag that begins here; false, with nothing read, if it is none that is known.
    private bool Tag()
    {
        if (markup.AsSpan(_pos).StartsWith("<!--"))
        {
            return Skip("-->");
        }

        int start = _pos + (_pos + 1 < markup.Length && markup[_pos + 1] == '/' ? 2 : 1);
        int end = start;
        while (end < markup.Length && (char.IsAsciiLetterOrDigit(markup[end]) || markup[end] is '-' or ':'))
        {
            end++;
        }

        string name = markup[start..end].ToLowerInvariant();
        name = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        int close = end >= markup.Length || !(char.IsWhiteSpace(markup[end]) || markup[end] is '>' or '/')
            ? -1
            : markup.IndexOf('>', end, Math.Min(LongestTag, markup.Length - end));
        if (close < 0 || !(s_breaks.Contains(name) || s_inline.Contains(name)))
        {
            return false;
        }

        SawTags = true;
        bool opens = markup[_pos + 1] != '/' && markup[close - 1] != '/';
        var attributes = markup.AsSpan(end, close - end);
        _pos = close + 1;
        Element(name, attributes, opens);
        return true;
    }

    private bool Skip(string closing)
    {
        int end = markup.AsSpan(_pos, Math.Min(LongestTag, markup.Length - _pos)).IndexOf(closing);
        _pos += end < 0 ? 0 : end + closing.Length;
        return end >= 0;
    }

    private void Element(string name, ReadOnlySpan<char> attributes, bool opens)
    {
        _space |= s_breaks.Contains(name);
        if (!opens)
        {
            return;
        }

        switch (name)
        {
            case "sub" or "sup":
                Script(name);
                break;
            case "tex-math":
                Maths(Content(name));
                break;
            case "math" or "alternatives":
                MathMl(name, attributes);
                break;
            case "title":
                Heading();
                break;
        }
    }

    // What stands between here and the element's end, whatever its prefix; null, with nothing read, if it does not end soon.
    // How far an end was looked for in vain is remembered, so that many unclosed elements cost no more than one.
    private string? Content(string name)
    {
        int last = Math.Min(markup.Length, _pos + (8 * LongestTag));
        int from = Math.Max(_pos, _unclosed.GetValueOrDefault(name));
        while (from < last)
        {
            int close = markup.IndexOf("</", from, last - from, StringComparison.Ordinal);
            int end = close < 0 ? -1 : markup.IndexOf('>', close, last - close);
            if (end < 0)
            {
                break;
            }

            var closing = markup.AsSpan(close + 2, end - close - 2).Trim();
            if (closing[(closing.IndexOf(':') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                string content = markup[_pos..close];
                _pos = end + 1;
                return content;
            }

            from = close + 2;
        }

        _unclosed[name] = Math.Max(from, last - name.Length - 40);
        return null;
    }

    private void Maths(string? tex)
    {
        if (tex is null)
        {
            return;
        }

        // Publishers wrap TeX in whole documents, or in character data.
        string plain = Markup.Decode(tex.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal));
        int begin = plain.IndexOf("\\begin{document}", StringComparison.Ordinal);
        int end = plain.IndexOf("\\end{document}", StringComparison.Ordinal);
        plain = begin >= 0 && end > begin ? plain[(begin + "\\begin{document}".Length)..end] : plain;
        plain = plain.Trim().Trim('$').Trim();
        if (plain.Length > 0)
        {
            Append("$" + plain + "$");
        }
    }

    // TeX is looked for in this order: a sibling tex-math, an annotation, the alttext; without any, the characters stay.
    private void MathMl(string name, ReadOnlySpan<char> attributes)
    {
        int before = _pos;
        string alttext = Attribute(attributes, "alttext");
        string? content = Content(name);
        string? tex = content is null ? null : Inside(content, "tex-math") ?? (content.Contains("tex", StringComparison.OrdinalIgnoreCase) ? Inside(content, "annotation") : null);
        if (content is not null && (tex ?? (alttext.Contains('\\', StringComparison.Ordinal) ? alttext : null)) is { } found)
        {
            Maths(found);
            return;
        }

        _pos = before;
    }

    private static string? Inside(string content, string name)
    {
        int open = content.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        int start = open < 1 || content[open - 1] is not ('<' or ':') ? -1 : content.IndexOf('>', open);
        int end = start < 0 ? -1 : content.IndexOf("</", start, StringComparison.Ordinal);
        return end < 0 ? null : content[(start + 1)..end];
    }

    private static string Attribute(ReadOnlySpan<char> attributes, string name)
    {
        int at = attributes.IndexOf(name + "=\"");
        var value = at < 0 ? [] : attributes[(at + name.Length + 2)..];
        int end = value.IndexOf('"');
        return end < 0 ? "" : Markup.Decode(value[..end]);
    }

    // Short scripts have characters of their own; others are maths, so that they are shown as what they are.
    private void Script(string name)
    {
        int before = _pos;
        if (Content(name) is not { } content || content.Contains('<', StringComparison.Ordinal) || content.Contains('$', StringComparison.Ordinal))
        {
            _pos = before;
            return;
        }

        string text = Markup.Decode(content).Trim();
        if (TextScripts.TryMake(text, name == "sup") is { } script)
        {
            Append(script);
        }
        else if (text.Length > 0)
        {
            Append($"${(name == "sup" ? '^' : '_')}{{\\text{{{text.Replace("\\", "", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}}}}}$");
        }
    }

    // An abstract's heading says nothing but that it is one.
    private void Heading()
    {
        int before = _pos;
        if (Content("title")?.Trim() is not ("Abstract" or "ABSTRACT" or "Summary" or "Abstract." or "Abstract:"))
        {
            _pos = before;
        }

        _space = true;
    }

    private static FrozenSet<string> Set(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
