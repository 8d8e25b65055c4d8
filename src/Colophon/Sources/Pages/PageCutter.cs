namespace Colophon.Sources.Pages;

/// <summary>Cuts one page into its works.</summary>
internal sealed class PageCutter
{
    private readonly byte[] bytes;
    private readonly ReadingContext context;
    private readonly List<PageLine> lines;

    public PageCutter(byte[] bytes, ReadingContext context) => (this.bytes, this.context, lines) = (bytes, context, PageLine.Split(bytes));

    /// <summary>The works, in the page's order.</summary>
    public IEnumerable<Piece> Pieces()
    {
        var badges = Heads(line => BadgeLine.Read(line) is not null);
        var kinds = Heads(line => KindLine.Read(line) is not null);
        int counts = lines.Count(line => DailyItem.AuthorCount(line.Text) is not null);
        return badges.Count > 0 && badges.Count >= kinds.Count ? Badged(badges)
            : kinds.Count > 0 ? Under(kinds, PageLayout.Snapshot, Owner(kinds[0], new HashSet<string>(StringComparer.Ordinal)), new KnownNames())
            : counts > 0 ? Daily()
            : [];
    }

    private List<int> Heads(Predicate<string> isHead) => [.. Enumerable.Range(0, lines.Count).Where(i => isHead(lines[i].Text))];

    private IEnumerable<Piece> Badged(List<int> heads)
    {
        int glued = 0;
        var known = new KnownNames();
        var printed = new HashSet<string>(StringComparer.Ordinal);
        var splitter = new GluedLine([], []);
        for (int i = 0; i < heads.Count; i++)
        {
            var item = ItemText.Read(Body(heads, i), (line, _) => splitter.Split(line));
            bool plain = ItemText.Read(Body(heads, i), null).Names is not null;
            glued += item.Names is null ? 0 : plain ? -1 : 1;
            known.Add(item.Names);
            printed.UnionWith(item.Names?.Names ?? []);
        }

        var layout = glued > 0 ? PageLayout.Listing : PageLayout.Profile;
        return Under(heads, layout, Owner(heads[0], printed), layout == PageLayout.Listing ? known : new KnownNames());
    }

    private IEnumerable<Piece> Under(List<int> heads, PageLayout layout, string? owner, KnownNames known)
    {
        for (int i = 0; i < heads.Count; i++)
        {
            int last = (i + 1 < heads.Count ? heads[i + 1] : lines.Count) - 1;
            yield return Make(heads[i], last, layout, owner, known.In(Body(heads, i)));
        }
    }

    private IEnumerable<Piece> Daily() => DailyItem.Find(lines).Select(item => Make(item.First, item.Last, PageLayout.Daily, null, []));

    private List<PageLine> Body(List<int> heads, int i) => lines[(heads[i] + 1)..(i + 1 < heads.Count ? heads[i + 1] : lines.Count)];

    private string? Owner(int firstHead, IReadOnlySet<string> printed) =>
        context.Owner?.Trim() is { Length: > 0 } owner ? owner : PageOwner.Find(lines[..firstHead], printed);

    private Piece Make(int first, int last, PageLayout layout, string? owner, IReadOnlyCollection<string> known)
    {
        while (last > first && lines[last].IsBlank)
        {
            last--;
        }

        int start = lines[first].Start;
        return new Piece(PagePiece.Write(layout, context.SavedOn, owner, known, bytes.AsSpan(start, lines[last].End - start)), start, first + 1);
    }
}
