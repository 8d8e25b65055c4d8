using System.Text;

namespace Colophon.Sources.Bibliographies;

/// <summary>The macros that hold at one place in a file: the standard ones and those of <c>@string</c>.</summary>
internal sealed class BibTexMacros
{
    /// <summary>A value longer than this (characters) is cut: macros made of macros grow exponentially.</summary>
    private const int MaxValue = 1 << 20;

    private readonly Dictionary<string, string> _defined = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes over what an <c>@string</c> entry defines.</summary>
    public void Define(BibTexEntry strings)
    {
        foreach (var field in strings.Fields)
        {
            _defined[field.Name] = Expand(field.Parts, out _);
        }
    }

    /// <summary>A value with its macros replaced and its parts joined; an unknown macro stands for its own name.</summary>
    public string Expand(IReadOnlyList<BibTexPart> parts, out bool unknown)
    {
        unknown = false;
        if (parts is [{ IsMacro: false } only])
        {
            return only.Text.Length <= MaxValue ? only.Text : only.Text[..MaxValue];
        }

        var value = new StringBuilder();
        foreach (var part in parts)
        {
            string? text = part.IsMacro ? _defined.GetValueOrDefault(part.Text) ?? JournalMacros.Standard(part.Text) : part.Text;
            unknown |= text is null;
            text ??= part.Text;
            value.Append(text.AsSpan(0, Math.Min(text.Length, MaxValue - value.Length)));
        }

        return value.ToString();
    }
}
