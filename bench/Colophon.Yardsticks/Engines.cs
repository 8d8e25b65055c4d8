namespace Colophon.Yardsticks;

/// <summary>The engines that are measured.</summary>
internal static class Engines
{
    /// <summary>How to open each engine, ours first; a peer that is not installed is left out, loudly.</summary>
    /// <param name="work">Where their indexes go, each in a folder of its own.</param>
    /// <param name="peers">False for ours alone.</param>
    /// <param name="luceneLayouts">The layouts in which Lucene is measured.</param>
    public static IEnumerable<Func<IEngine>> All(string work, bool peers, params IEnumerable<string> luceneLayouts)
    {
        yield return () => new ColophonEngine(Path.Combine(work, "colophon"));
        if (!peers)
        {
            yield break;
        }

        if (LuceneEngine.Missing() is { } missing)
        {
            Console.Error.WriteLine($"LUCENE IS LEFT OUT: {missing}.");
        }
        else
        {
            foreach (string layout in luceneLayouts)
            {
                yield return () => new LuceneEngine(Path.Combine(work, "lucene"), layout);
            }
        }

        yield return () => new Fts5Engine(Path.Combine(work, "fts5"));
    }
}
