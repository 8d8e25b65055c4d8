namespace Colophon.Search;

/// <summary>A query's filters, bound to one segment.</summary>
internal sealed class SegmentFilter
{
    private readonly Columns _columns;
    private readonly Deletions? _deleted;
    private readonly List<Condition> _conditions = [];

    private readonly record struct Condition(Filter Filter, KeyColumn Column, bool[]? Keys, int Only, DocumentFlags Flags);

    public SegmentFilter(Segment segment, Deletions? deleted, IReadOnlyList<Filter> filters)
    {
        _columns = segment.Columns;
        _deleted = deleted;
        foreach (var filter in filters)
        {
            Bind(filter);
        }
    }

    /// <summary>Whether no document can pass.</summary>
    public bool PassesNone { get; private set; }

    /// <summary>Whether every document passes.</summary>
    public bool PassesAll => _deleted is null && _conditions.Count == 0;

    /// <summary>The number of an author whom every match has to bear; null if there is none.</summary>
    public int? Author { get; private set; }

    public bool Accepts(int document)
    {
        if (_deleted is not null && _deleted.Contains(document))
        {
            return false;
        }

        foreach (ref readonly var condition in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_conditions))
        {
            if (Fits(condition, document) == condition.Filter.Negated)
            {
                return false;
            }
        }

        return true;
    }

    private bool Fits(in Condition condition, int document)
    {
        switch (condition.Filter.Kind)
        {
            case FilterKind.Year:
                int date = _columns.Date(document);
                return date >= condition.Filter.From && date <= condition.Filter.To && date > 0;
            case FilterKind.Has:
                return (_columns.Flags(document) & condition.Flags) != 0;
            default:
                var keys = _columns.Keys(condition.Column, document);
                if (condition.Keys is null)
                {
                    return keys.Contains(condition.Only);
                }

                foreach (int key in keys)
                {
                    if (condition.Keys[key])
                    {
                        return true;
                    }
                }

                return false;
        }
    }

    private void Bind(Filter filter)
    {
        var column = filter.Kind switch
        {
            FilterKind.Category => KeyColumn.Category,
            FilterKind.Venue => KeyColumn.Venue,
            FilterKind.Source => KeyColumn.Source,
            _ => KeyColumn.Author,
        };
        bool[]? keys = filter.Kind is FilterKind.Category or FilterKind.Venue or FilterKind.Source ? KeysThatFit(filter, column) : null;
        int only = filter.Kind == FilterKind.Author ? _columns.FindKey(KeyColumn.Author, filter.Values[0]) : -1;
        bool none = (keys is not null && !keys.Contains(true)) || (filter.Kind == FilterKind.Author && only < 0);
        if (none)
        {
            PassesNone |= !filter.Negated;
            return;
        }

        Author = filter is { Kind: FilterKind.Author, Negated: false } ? only : Author;
        _conditions.Add(new Condition(filter, column, keys, only, FlagsOf(filter)));
    }

    private bool[] KeysThatFit(Filter filter, KeyColumn column)
    {
        bool[] fit = new bool[_columns.KeyCount(column)];
        for (int number = 0; number < fit.Length; number++)
        {
            string key = System.Text.Encoding.UTF8.GetString(_columns.Key(column, number));
            fit[number] = filter.Values.Any(value => key.Equals(value, StringComparison.OrdinalIgnoreCase)
                || (column == KeyColumn.Category && key.Length > value.Length && key[value.Length] == '.' && key.StartsWith(value, StringComparison.OrdinalIgnoreCase)));
        }

        return fit;
    }

    private static DocumentFlags FlagsOf(Filter filter)
    {
        var flags = DocumentFlags.None;
        if (filter.Kind == FilterKind.Has)
        {
            foreach (string value in filter.Values)
            {
                flags |= value switch { "code" => DocumentFlags.Code, "doi" => DocumentFlags.Doi, _ => DocumentFlags.Abstract };
            }
        }

        return flags;
    }
}
