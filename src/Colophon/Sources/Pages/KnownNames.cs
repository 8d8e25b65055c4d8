namespace Colophon.Sources.Pages;

/// <summary>Names that a page prints with commas on both sides, so that they can be found again where they are glued to a title.</summary>
internal sealed class KnownNames
{
    private const int Most = 8;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Learns the names of one work but the first, whose beginning the glue hides.</summary>
    public void Add(NameList? list)
    {
        foreach (string name in list?.Names.Skip(1) ?? [])
        {
            if (name.Contains(' ', StringComparison.Ordinal) && !name.Contains(';', StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }
    }

    /// <summary>Those that end a part between commas of these lines, without a space before them.</summary>
    public List<string> In(IReadOnlyList<PageLine> lines)
    {
        var found = new List<string>();
        if (names.Count == 0)
        {
            return found;
        }

        foreach (string part in lines.Take(8).Where(line => line.Text.Length < 1000).SelectMany(line => line.Text.Split(',')))
        {
            string text = part;
            NameList.CutEtAl(ref text);
            for (int at = Math.Max(1, text.Length - NameShape.Longest); at < text.Length && found.Count < Most; at++)
            {
                if (text[at - 1] != ' ' && names.Contains(text[at..]))
                {
                    found.Add(text[at..]);
                }
            }
        }

        return found;
    }
}
