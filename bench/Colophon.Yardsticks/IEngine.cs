namespace Colophon.Yardsticks;

/// <summary>A full-text engine to be measured: Colophon's own and its peers, on the same files of documents and questions.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>What the tables call it.</summary>
    string Name { get; }

    /// <summary>Builds its index anew from a file of documents (<see cref="DocumentFile"/>), until it is committed and the merges that are due have ended.</summary>
    Build Build(string documents);

    /// <summary>Answers each question, on one thread. Only after <see cref="Build"/>.</summary>
    /// <param name="questions">The questions; every word may match (OR).</param>
    /// <param name="limit">How many documents to rank.</param>
    /// <param name="rounds">How many times each question is timed, after a warm-up; 0 to rank without timing.</param>
    Answers Ask(IReadOnlyList<Question> questions, int limit, int rounds);
}

/// <summary>A question as somebody would type it.</summary>
/// <param name="Id">Its id in the file of questions.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Like">A document to leave out of the ranking, because the question was made of it; null for none.</param>
internal sealed record Question(string Id, string Text, string? Like = null);

/// <summary>How an index was built.</summary>
/// <param name="Version">The engine's version, as it says itself.</param>
/// <param name="Documents">How many documents it took.</param>
/// <param name="Seconds">From the first line read to the last merge.</param>
/// <param name="Bytes">Size of the index on disk.</param>
internal sealed record Build(string Version, long Documents, double Seconds, long Bytes);

/// <summary>What an engine answered.</summary>
/// <param name="Ranking">For each question's id the documents' ids, best first.</param>
/// <param name="Latency">Times per question; null if nothing was timed.</param>
internal sealed record Answers(IReadOnlyDictionary<string, IReadOnlyList<string>> Ranking, Latency? Latency);
