using Colophon.Journal;

namespace Colophon.Libraries;

/// <summary>What an import did.</summary>
public sealed class ImportSummary
{
    private readonly SortedDictionary<string, FormatCount> _formats = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _remarks = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _skipped = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <summary>Counts by format.</summary>
    public IReadOnlyDictionary<string, FormatCount> Formats => _formats;

    /// <summary>Parts left out of usable records, by reason.</summary>
    public IReadOnlyDictionary<string, long> Remarks => _remarks;

    /// <summary>Files passed over in folders and archives, by reason.</summary>
    public IReadOnlyDictionary<string, long> Skipped => _skipped;

    /// <summary>The first twenty pieces that could not be used: file, line, reason.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Files that were read.</summary>
    public long Files { get; internal set; }

    /// <summary>Pieces that could not be used and are in the quarantine, whether they came now or before.</summary>
    public long Quarantined { get; internal set; }

    /// <summary>Those of <see cref="Quarantined"/> that were not there before.</summary>
    public long NewlyQuarantined { get; internal set; }

    /// <summary>Entries that were read, known ones included.</summary>
    public long Read => _formats.Values.Sum(f => f.New + f.Known);

    /// <summary>Entries that were not in the journal before.</summary>
    public long New => _formats.Values.Sum(f => f.New);

    /// <summary>How long it took, all views brought up to date.</summary>
    public TimeSpan Elapsed { get; internal set; }

    internal FormatCount Of(string format)
    {
        if (!_formats.TryGetValue(format, out var count))
        {
            _formats.Add(format, count = new FormatCount());
        }

        return count;
    }

    internal void Remark(string remark) => _remarks[remark] = _remarks.GetValueOrDefault(remark) + 1;

    internal void Skip(string reason) => _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;

    internal void Problem(QuarantinedPiece piece, bool isNew)
    {
        Quarantined++;
        NewlyQuarantined += isNew ? 1 : 0;
        if (_problems.Count < 20)
        {
            _problems.Add(piece.Line > 0 ? $"{piece.File}:{piece.Line}: {piece.Reason}" : $"{piece.File}: {piece.Reason}");
        }
    }
}

/// <summary>What came in one format.</summary>
public sealed class FormatCount
{
    /// <summary>Entries that were not in the journal before.</summary>
    public long New { get; internal set; }

    /// <summary>Entries that the journal had already.</summary>
    public long Known { get; internal set; }

    /// <summary>Records about papers among all of them.</summary>
    public long Papers { get; internal set; }

    /// <summary>Bylines of these records.</summary>
    public long Bylines { get; internal set; }

    /// <summary>Citations, counted as the source lists them.</summary>
    public long Citations { get; internal set; }
}

/// <summary>How far an import is.</summary>
/// <param name="Share">Of the input's bytes, from 0 to 1; 0 where the size is not known.</param>
/// <param name="Entries">Entries read so far.</param>
/// <param name="Quarantined">Pieces that could not be used so far.</param>
/// <param name="File">The file being read.</param>
public readonly record struct ImportProgress(double Share, long Entries, long Quarantined, string File);
