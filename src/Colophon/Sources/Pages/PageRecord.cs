using System.Security.Cryptography;
using System.Text;
using Colophon.People;
using Colophon.Text;
using Colophon.Works;

namespace Colophon.Sources.Pages;

/// <summary>Makes the record of one work from its piece.</summary>
internal static class PageRecord
{
    public static Reading Read(PagePiece piece) => piece.Layout switch
    {
        PageLayout.Daily => Daily(piece),
        PageLayout.Snapshot => Snapshot(piece),
        _ => Badged(piece),
    };

    private static Reading Badged(PagePiece piece)
    {
        if (piece.Lines.Count == 0 || BadgeLine.Read(piece.Lines[0].Text) is not { } badge)
        {
            return Reading.Failed("no line with subject and date");
        }

        var body = piece.Lines.Skip(1).ToList();
        IReadOnlyCollection<string> known = piece.Owner is { } owner ? [.. piece.Known, owner] : piece.Known;
        var item = ItemText.Read(body, piece.Layout == PageLayout.Listing ? (line, text) => new GluedLine(GluedLine.WordsOf(text), known).Split(line) : null) with { Marks = [] };
        var figures = new List<ImportedFigure>();
        if (badge.Score is { } score)
        {
            figures.Add(new ImportedFigure("score", score));
        }

        if (badge.Citations is { } citations)
        {
            figures.Add(new ImportedFigure("citations", citations));
        }

        return Make(piece, item, badge.Day?.Complete(piece.SavedOn), record => record with { Categories = badge.Categories, Figures = figures });
    }

    private static Reading Snapshot(PagePiece piece)
    {
        if (piece.Lines.Count == 0 || KindLine.Read(piece.Lines[0].Text) is not { } kind)
        {
            return Reading.Failed("no line with kind and year");
        }

        var body = piece.Lines.Skip(1).ToList();
        var item = ItemText.Read(body, null);
        item = item with { Marks = [.. item.Marks.Where(mark => NameList.IsOrganisation(mark) && !mark.Contains("et al", StringComparison.Ordinal))] };
        return Make(piece, item, PartialDate.Create(kind.Year), record => record with { Type = kind.Type, Venue = kind.Venue });
    }

    private static Reading Daily(PagePiece piece)
    {
        var item = DailyItem.Read(piece.Lines);
        return Make(
            piece,
            new ItemText(item.Title, null, item.Abstract, item.Organisations),
            item.Day?.Complete(piece.SavedOn),
            record => record with { StatedAuthorCount = item.Authors });
    }

    private static Reading Make(PagePiece piece, ItemText item, PartialDate? date, Func<PaperRecord, PaperRecord> complete)
    {
        string title = Tex.ToText(item.Title);
        if (title.Length == 0)
        {
            return Reading.Failed("no title");
        }

        var remarks = new List<string>();
        var bylines = (item.Names?.Names ?? []).Select((name, position) => new Byline(position, new PersonName(Tex.ToText(name)))).ToList();
        bool incomplete = item.Names?.Incomplete ?? true;
        if (piece.Owner is { } owner && !bylines.Exists(byline => OwnerName.Matches(owner, byline.Name.Printed)))
        {
            bylines.Add(new Byline(null, new PersonName(owner)));
            if (!incomplete)
            {
                remarks.Add("the page's owner is not among the printed names");
            }
        }

        string? text = item.Abstract is { } printed ? Tex.ToText(printed) : null;
        var record = new PaperRecord
        {
            Id = Id(title, bylines),
            Title = title,
            Abstract = text,
            Bylines = bylines,
            BylinesIncomplete = incomplete,
            Date = date,
            Keywords = [.. Institutions(item).Distinct(StringComparer.Ordinal).Select(institution => "institution: " + institution)],
            Links = CodeLinks.Find(item.Abstract),
        };
        return Reading.Of(complete(record), remarks);
    }

    // Whose institution it is the page does not say, so it stands by no name.
    private static IEnumerable<string> Institutions(ItemText item) => (item.Names?.Institutions ?? []).Concat(item.Marks);

    // A name that only the page's heading gives is part of what the page says: two people's pages of one paper are two records.
    private static string Id(string title, List<Byline> bylines)
    {
        string key = Folding.Key(title, ' ') + '\n' + string.Join('\n', bylines.Select(byline => byline.Name.Key));
        return "page:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12];
    }
}
