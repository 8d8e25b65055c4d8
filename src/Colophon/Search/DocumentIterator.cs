namespace Colophon.Search;

/// <summary>Walks the documents of one segment that fulfil a condition.</summary>
internal abstract class DocumentIterator
{
    /// <summary>The present candidate; <see cref="PostingsCursor.End"/> after the last.</summary>
    public abstract int Document { get; }

    /// <summary>About how many candidates there are.</summary>
    public abstract long Cost { get; }

    /// <summary>Whether <see cref="Confirm"/> has work to do.</summary>
    public virtual bool IsCostly => false;

    /// <summary>Goes to the first candidate that is not before the document given.</summary>
    public abstract int Advance(int target);

    /// <summary>Whether the present candidate really fulfils the condition: the costly part, asked only of those that matter.</summary>
    public abstract bool Confirm();
}

/// <summary>No document.</summary>
internal sealed class NoDocuments : DocumentIterator
{
    public override int Document => PostingsCursor.End;

    public override long Cost => 0;

    public override int Advance(int target) => PostingsCursor.End;

    public override bool Confirm() => false;
}

/// <summary>Every document.</summary>
internal sealed class AllDocuments(int documents) : DocumentIterator
{
    private int _document;

    public override int Document => _document < documents ? _document : PostingsCursor.End;

    public override long Cost => documents;

    public override int Advance(int target)
    {
        _document = Math.Max(_document, target);
        return Document;
    }

    public override bool Confirm() => true;
}

/// <summary>The documents of a list, rising.</summary>
internal sealed class ListedDocuments(List<int> documents) : DocumentIterator
{
    private int _at;

    public override int Document => _at < documents.Count ? documents[_at] : PostingsCursor.End;

    public override long Cost => documents.Count;

    public override int Advance(int target)
    {
        while (_at < documents.Count && documents[_at] < target)
        {
            _at++;
        }

        return Document;
    }

    public override bool Confirm() => true;
}

/// <summary>The documents that fulfil all of several conditions.</summary>
internal sealed class AllOf : DocumentIterator
{
    private readonly DocumentIterator[] _parts;

    public AllOf(IEnumerable<DocumentIterator> parts)
    {
        _parts = [.. parts.OrderBy(part => part.Cost)];
        Align(_parts[0].Document);
    }

    public override int Document => _parts[0].Document;

    public override long Cost => _parts[0].Cost;

    public override bool IsCostly => _parts.Any(part => part.IsCostly);

    public override int Advance(int target) => Align(_parts[0].Advance(target));

    public override bool Confirm()
    {
        foreach (var part in _parts)
        {
            if (!part.Confirm())
            {
                return false;
            }
        }

        return true;
    }

    private int Align(int document)
    {
        for (int i = 1; i < _parts.Length && document != PostingsCursor.End;)
        {
            int other = _parts[i].Advance(document);
            if (other == document)
            {
                i++;
                continue;
            }

            document = _parts[0].Advance(other);
            i = 1;
        }

        return document;
    }
}

/// <summary>The documents that fulfil any of several conditions.</summary>
internal sealed class AnyOf(IReadOnlyList<DocumentIterator> parts) : DocumentIterator
{
    public override int Document
    {
        get
        {
            int first = PostingsCursor.End;
            foreach (var part in parts)
            {
                first = Math.Min(first, part.Document);
            }

            return first;
        }
    }

    public override long Cost { get; } = parts.Sum(part => part.Cost);

    public override bool IsCostly { get; } = parts.Any(part => part.IsCostly);

    public override int Advance(int target)
    {
        foreach (var part in parts)
        {
            part.Advance(target);
        }

        return Document;
    }

    public override bool Confirm()
    {
        int document = Document;
        foreach (var part in parts)
        {
            if (part.Document == document && part.Confirm())
            {
                return true;
            }
        }

        return false;
    }
}
