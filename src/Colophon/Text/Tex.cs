namespace Colophon.Text;

/// <summary>TeX as it stands in titles, names and abstracts.</summary>
public static class Tex
{
    /// <summary>
    /// Text with TeX accents and symbols made Unicode, grouping braces and font commands dropped, white space folded to single spaces and
    /// trimmed; maths between dollars (or <c>\( \)</c>, <c>\[ \]</c>) is kept as <c>$…$</c>. Never throws; what it does not know stays as it is.
    /// </summary>
    public static string ToText(string tex) => tex;
}
