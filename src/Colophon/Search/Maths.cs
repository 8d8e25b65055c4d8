namespace Colophon.Search;

/// <summary>Formulas in a text, which are marked as a whole or not at all.</summary>
internal static class Maths
{
    private const int Longest = 2_000;

    /// <summary>The marks, in order and apart from each other, each that touches a formula grown to all of it.</summary>
    public static IReadOnlyList<Mark> In(string text, IReadOnlyList<Mark> marks)
    {
        var formulas = Formulas(text);
        var grown = new List<Mark>();
        int formula = 0;
        foreach (var mark in marks)
        {
            var whole = mark;
            while (formula < formulas.Count && formulas[formula].End <= mark.Start)
            {
                formula++;
            }

            for (int i = formula; i < formulas.Count && formulas[i].Start < mark.End; i++)
            {
                whole = whole with { Start = Math.Min(whole.Start, formulas[i].Start), End = Math.Max(whole.End, formulas[i].End) };
            }

            if (grown.Count > 0 && whole.Start < grown[^1].End)
            {
                grown[^1] = grown[^1] with { End = Math.Max(grown[^1].End, whole.End) };
            }
            else
            {
                grown.Add(whole);
            }
        }

        return grown;
    }

    /// <summary>The stretches between dollars, dollars included.</summary>
    public static IReadOnlyList<(int Start, int End)> Formulas(string text)
    {
        var formulas = new List<(int Start, int End)>();
        for (int start = text.IndexOf('$', StringComparison.Ordinal); start >= 0 && start + 1 < text.Length;)
        {
            int close = text.IndexOf('$', start + 1, Math.Min(Longest, text.Length - start - 1));
            if (close < 0)
            {
                break;
            }

            formulas.Add((start, close + 1));
            start = close + 1 < text.Length ? text.IndexOf('$', close + 1) : -1;
        }

        return formulas;
    }
}
