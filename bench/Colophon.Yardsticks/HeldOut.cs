namespace Colophon.Yardsticks;

/// <summary>
/// Realistic questions: of works that are held out of the index, two to four consecutive content words of the title, as somebody types who half
/// remembers a paper. Their words occur together in the field, but no document is a ready-made answer.
/// </summary>
internal static class HeldOut
{
    private const int FewestWords = 2;
    private const int MostWords = 4;

    /// <summary>Short words say little, and function words nothing: they are not counted as content.</summary>
    private static readonly HashSet<string> Function =
    [
        .. ("about above after all along among and any are based been between beyond both but can could does done down due each every few for from get had has have how "
            + "into its itself may more most much must new not off one only onto other our out over per some such than that the their them then there these they this "
            + "those through too toward towards two under until upon use used using versus via very was way were what when where whether which while who whose why will "
            + "with within without would you your").Split(' '),
    ];

    /// <summary>Takes <paramref name="count"/> documents out and makes a question of each.</summary>
    /// <param name="documents">All documents; the list loses those that were taken.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed takes the same documents and words.</param>
    public static List<Question> Take(List<Document> documents, int count, int seed)
    {
        var random = new Random(seed);
        var questions = new List<Question>();
        var taken = new HashSet<string>();
        foreach (int at in Enumerable.Range(0, documents.Count).OrderBy(_ => random.Next()))
        {
            if (questions.Count == count)
            {
                break;
            }

            if (Phrase(documents[at].Title, random) is { } phrase && taken.Add(documents[at].Id))
            {
                questions.Add(new Question($"q{questions.Count + 1}", phrase));
            }
        }

        documents.RemoveAll(document => taken.Contains(document.Id));
        return questions;
    }

    /// <summary>Two to four consecutive content words; null if the title has too few.</summary>
    public static string? Phrase(string title, Random random)
    {
        // Every other part between dollar signs is maths.
        string[] words = [.. title.Split('$').Where((_, part) => part % 2 == 0).SelectMany(Words.Of).Where(IsContent)];
        int length = random.Next(FewestWords, MostWords + 1);
        if (words.Length < length)
        {
            return null;
        }

        int start = random.Next(words.Length - length + 1);
        return string.Join(' ', words[start..(start + length)]);
    }

    private static bool IsContent(string word) => word.Length > 2 && word.All(char.IsLetter) && !Function.Contains(word);
}
