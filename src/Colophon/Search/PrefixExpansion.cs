using System.Globalization;

namespace Colophon.Search;

/// <summary>The terms that a prefix stands for.</summary>
internal static class PrefixExpansion
{
    /// <summary>How many terms a prefix stands for at most: the most frequent.</summary>
    public const int Most = 50;

    private const int MaxWalked = 20_000;

    /// <summary>The terms, most frequent first, that begin so or have a form that does.</summary>
    public static IReadOnlyList<byte[]> Find(byte[] prefix, IndexTerms index, List<string> problems)
    {
        var found = new Dictionary<string, (byte[] Term, long Documents)>();
        foreach (var cursor in index.Cursors)
        {
            int walked = 0;
            for (bool more = cursor.Seek(prefix); more && cursor.Term.StartsWith(prefix) && walked < MaxWalked; more = cursor.Next(), walked++)
            {
                Add(found, cursor);
            }

            AddStemsShorter(prefix, cursor, found);
        }

        if (found.Count > Most)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"Many words begin with \u201C{System.Text.Encoding.UTF8.GetString(prefix)}\u201D; the {Most} most frequent were searched."));
        }

        return [.. found.Values.OrderByDescending(term => term.Documents).ThenBy(term => Convert.ToHexString(term.Term), StringComparer.Ordinal).Take(Most).Select(term => term.Term)];
    }

    /// <summary><c>generaliz*</c> has to find <c>generalization</c>, whose stem is <c>general</c>.</summary>
    private static void AddStemsShorter(byte[] prefix, TermCursor cursor, Dictionary<string, (byte[] Term, long Documents)> found)
    {
        for (int length = 3; length < prefix.Length; length++)
        {
            if (cursor.Find(prefix.AsSpan(0, length)) && cursor.Forms().Any(form => form.AsSpan().StartsWith(prefix)))
            {
                Add(found, cursor);
            }
        }
    }

    private static void Add(Dictionary<string, (byte[] Term, long Documents)> found, TermCursor cursor)
    {
        string key = Convert.ToHexString(cursor.Term);
        long before = found.TryGetValue(key, out var known) ? known.Documents : 0;
        found[key] = (known.Term ?? cursor.Term.ToArray(), before + cursor.Entry.Documents);
    }
}
