using System.Text;

namespace Colophon.Sources.Bibliographies;

/// <summary>Cuts a BibTeX stream into entries and makes each self-contained: its macros before it, its crossref parent after it.</summary>
/// <remarks>
/// A parent may stand before or after its children, so children wait for a parent that has not come yet, and entries that could be parents
/// are kept, both in bounded room. A child whose parent never comes, or came too long ago, is cut without it.
/// </remarks>
internal sealed class BibTexCutter
{
    private const int MaxWaiting = 32 << 20;
    private const int MaxParents = 32 << 20;

    private readonly ByteWindow _window;
    private readonly BibTexScanner _scanner;
    private readonly BibTexStrings _strings = new();
    private readonly Dictionary<string, (byte[] Bytes, BibTexEntry Entry)> _parents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> _parentOrder = new();
    private readonly Dictionary<string, List<(Piece Piece, BibTexEntry Entry)>> _waiting = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? _encoding;
    private long _parentBytes;
    private long _waitingBytes;

    public BibTexCutter(Stream input)
    {
        _window = new ByteWindow(input);
        _scanner = new BibTexScanner(_window);
        int head = 0;
        while (head < 1024 && _window.Peek(head) >= 0)
        {
            head++;
        }

        // Only a code page must travel with its pieces: UTF-8 is what a piece without a word is read as.
        string? declared = Charset.Declared(_window.View(0, head));
        _encoding = declared is not null && Charset.CodePage(declared) is not null ? declared : null;
    }

    public IEnumerable<Piece> Pieces()
    {
        while (_scanner.Next() is { } cut)
        {
            if (cut.Problem is not null)
            {
                yield return cut;
                continue;
            }

            // Latin-1 keeps every byte a character; whatever matters here is ASCII.
            var bytes = cut.Original.ToArray();
            if (new BibTexParser(Encoding.Latin1.GetString(bytes)).Next() is not { } entry)
            {
                continue;
            }

            if (entry.Type == "string")
            {
                _strings.Add(entry, bytes);
                continue;
            }

            foreach (var piece in Take(cut, entry, bytes))
            {
                yield return piece;
            }
        }

        foreach (var (piece, entry) in _waiting.Values.SelectMany(children => children).OrderBy(child => child.Piece.Offset))
        {
            yield return Complete(piece, entry, parent: null);
        }
    }

    private static bool CanBeParent(string type) =>
        type is "xdata" or "periodical" or "book" or "mvbook" or "collection" or "mvcollection" or "proceedings" or "mvproceedings" or "reference" or "mvreference" or "misc" or "booklet";

    private IEnumerable<Piece> Take(Piece cut, BibTexEntry entry, byte[] bytes)
    {
        if (entry.Key is not null && CanBeParent(entry.Type))
        {
            Keep(entry, bytes);
            if (_waiting.Remove(entry.Key, out var children))
            {
                foreach (var (piece, child) in children)
                {
                    _waitingBytes -= piece.Original.Length;
                    yield return Complete(piece, child, (bytes, entry));
                }
            }
        }

        // Neither speaks of a paper: one holds fields for others, the other a list of keys.
        if (entry.Type is "xdata" or "set")
        {
            yield break;
        }

        if (entry.Parent is not { } parent)
        {
            yield return Complete(cut, entry, parent: null);
        }
        else if (_parents.TryGetValue(parent, out var known))
        {
            yield return Complete(cut, entry, known);
        }
        else if (_waitingBytes + bytes.Length > MaxWaiting)
        {
            yield return Complete(cut, entry, parent: null);
        }
        else
        {
            _waitingBytes += bytes.Length;
            Wait(parent, (cut, entry));
        }
    }

    private void Wait(string parent, (Piece Piece, BibTexEntry Entry) child)
    {
        if (!_waiting.TryGetValue(parent, out var children))
        {
            _waiting.Add(parent, children = []);
        }

        children.Add(child);
    }

    private void Keep(BibTexEntry entry, byte[] bytes)
    {
        if (bytes.Length > MaxParents / 16 || !_parents.TryAdd(entry.Key!, (bytes, entry)))
        {
            return;
        }

        _parentOrder.Enqueue(entry.Key!);
        _parentBytes += bytes.Length;
        while (_parentBytes > MaxParents && _parentOrder.TryDequeue(out string? oldest) && _parents.Remove(oldest, out var old))
        {
            _parentBytes -= old.Bytes.Length;
        }
    }

    private Piece Complete(Piece cut, BibTexEntry entry, (byte[] Bytes, BibTexEntry Entry)? parent)
    {
        var entries = parent is { } p ? new[] { entry, p.Entry } : [entry];
        byte[] strings = _strings.For(entries);
        if (strings.Length == 0 && parent is null && _encoding is null)
        {
            return cut;
        }

        using var whole = new MemoryStream();
        if (_encoding is not null)
        {
            whole.Write(Encoding.ASCII.GetBytes($"% Encoding: {_encoding}\n"));
        }

        whole.Write(strings);
        whole.Write(cut.Original.Span);
        if (parent is { } added)
        {
            whole.WriteByte((byte)'\n');
            whole.Write(added.Bytes);
        }

        return cut with { Original = whole.ToArray() };
    }
}
