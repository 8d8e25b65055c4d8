using System.Text;

namespace Colophon.Text;

/// <summary>English words that say nothing of what a text is about. They are indexed, so that phrases find them, but a query that has other words does not score them.</summary>
internal static class StopWords
{
    private const string Words =
        "a about above after again all also am an and any are as at be because been before being below between both but by can cannot could did do does doing down during "
        + "each either few for from further had has have having he her here hers him his how however i if in into is it its itself just may me might more most must my no nor not "
        + "of off on once only or other our ours out over own per same shall she should so some such than that the their theirs them then there therefore these they this those "
        + "through thus to too under until up upon us use used using very via was we were what when where whether which while who whom whose why will with within without would you your yours "
        + "eg ie et al etc";

    private static readonly HashSet<string> All = [.. Words.Split(' ')];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded form is a stop word.</summary>
    public static bool Contains(ReadOnlySpan<byte> form)
    {
        Span<char> word = stackalloc char[12];
        return form.Length <= word.Length && Ascii.IsValid(form) && Lookup.Contains(word[..Encoding.ASCII.GetChars(form, word)]);
    }
}
