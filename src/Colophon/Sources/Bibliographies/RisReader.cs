using System.Text;
using System.Text.RegularExpressions;
using Colophon.Works;

namespace Colophon.Sources.Bibliographies;

/// <summary>Reads one RIS record.</summary>
internal sealed partial class RisReader(string text)
{
    private readonly Dictionary<string, List<string>> _values = [];
    private readonly CitationDraft _draft = new();

    /// <summary>The record as a draft.</summary>
    public CitationDraft Read()
    {
        ReadLines();
        Require("TY", "record without type");
        Require("ER", "record without end");
        _draft.Key = First("ID");
        _draft.Title = First("TI", "T1", "CT") ?? First("BT") ?? "";
        _draft.Abstract = First("AB", "N2");
        _draft.Type = TypeOf(First("TY"));
        ReadNames();
        ReadDate();
        ReadPlace();
        ReadIdentifiers();
        _draft.Keywords.AddRange(All("KW").SelectMany(keyword => keyword.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct());
        _draft.Language = Languages.Code(First("LA"));
        return _draft;
    }

    private static string? TypeOf(string? type) => type?.ToUpperInvariant() switch
    {
        "JOUR" or "EJOUR" or "MGZN" or "NEWS" or "JFULL" or "ABST" => "article",
        "CONF" or "CPAPER" => "inproceedings",
        "CHAP" or "ECHAP" => "incollection",
        "BOOK" or "EBOOK" or "EDBOOK" => "book",
        "THES" => "phdthesis",
        "RPRT" or "GOVDOC" => "techreport",
        "PREPRINT" => "preprint",
        "UNPB" or "INPR" => "unpublished",
        null or "" => null,
        _ => "misc",
    };

    private void ReadLines()
    {
        List<string>? open = null;
        var continued = new StringBuilder();
        foreach (var range in LinePattern().EnumerateSplits(text))
        {
            string line = text[range];
            byte[] bytes = Encoding.UTF8.GetBytes(line);
            if (RisLine.TryRead(bytes, out string? tag, out var value))
            {
                Close(open, continued);
                open = _values.TryGetValue(tag, out var known) ? known : _values[tag] = [];
                open.Add(MarkedText.Folded(Encoding.UTF8.GetString(value)));
            }
            else if (open is not null && MarkedText.Folded(line) is { Length: > 0 } more)
            {
                continued.Append(' ').Append(more);
            }
        }

        Close(open, continued);
    }

    // Joined once at their end: a value may go on for a hundred thousand lines.
    private static void Close(List<string>? open, StringBuilder continued)
    {
        if (open is not null && continued.Length > 0)
        {
            open[^1] = (open[^1] + continued).Trim();
            continued.Clear();
        }
    }

    private void Require(string tag, string remark)
    {
        if (!_values.ContainsKey(tag))
        {
            _draft.Remark(remark);
        }
    }

    private void ReadNames()
    {
        var authors = All("AU").Concat(All("A1")).Distinct().ToList();
        // A2 is an editor, except where nobody else is named and an article has none.
        foreach (string printed in authors.Count == 0 && _draft.Type == "article" ? All("A2") : authors)
        {
            if (SplitNames.OfCommas(printed) is { } name)
            {
                _draft.AddName(name);
            }
        }
    }

    // Several dates of one record are one date in different precision, or that of its receipt: the first year counts, at its most precise.
    private void ReadDate()
    {
        foreach (string printed in All("Y1").Concat(All("PY")).Concat(All("DA")))
        {
            if (!ReceiptPattern().IsMatch(printed) && PrintedDate.Read(printed) is { } date)
            {
                _draft.Date ??= date;
                _draft.Date = date.Year == _draft.Date.Value.Year && date.Number % 10000 != 0 && Precision(date) > Precision(_draft.Date.Value) ? date : _draft.Date;
            }
        }
    }

    private static int Precision(PartialDate date) => date.Day > 0 ? 2 : date.Month > 0 ? 1 : 0;

    private void ReadPlace()
    {
        string? journal = First("JF", "T2") ?? First("JO", "JA", "J2", "J1");
        string? book = First("T2", "C3", "JF") ?? (First("TI", "T1", "CT") is null ? null : First("BT"));
        _draft.Venue = _draft.Type switch
        {
            "article" or null => journal,
            "inproceedings" or "incollection" => book ?? First("JO", "JA"),
            "book" => null,
            _ => First("JF", "T2", "JO"),
        };
        _draft.Volume = First("VL", "VO");
        _draft.Issue = First("IS", "CP");
        _draft.Publisher = First("PB");
        string? start = First("SP");
        string? end = First("EP");
        _draft.Pages = CitationDraft.PagesOf(start is null || end is null || start == end || start.Contains('-', StringComparison.Ordinal) ? start ?? end : $"{start}-{end}");
    }

    private void ReadIdentifiers()
    {
        string? doi = First("DO");
        _draft.AddIdentifier(IdentifierKind.Doi, doi);
        foreach (string note in All("N1").Concat(All("M3")))
        {
            if (doi is null && note.StartsWith("doi:", StringComparison.OrdinalIgnoreCase))
            {
                _draft.AddIdentifier(IdentifierKind.Doi, note);
            }
        }

        foreach (string user in All("U1").Concat(All("U2")).Concat(All("C7")))
        {
            if (PmidPattern().Match(user) is { Success: true } match)
            {
                _draft.AddIdentifier(IdentifierKind.Pmid, match.Groups[1].Value);
            }
        }

        if ((First("DB") ?? First("DP"))?.Contains("pubmed", StringComparison.OrdinalIgnoreCase) == true && Identifier.TryCreate(IdentifierKind.Pmid, First("AN"), out _))
        {
            _draft.AddIdentifier(IdentifierKind.Pmid, First("AN"));
        }

        foreach (string address in All("UR").Concat(All("L1")).Concat(All("L2")).Concat(All("LK")).SelectMany(line => line.Split([';', ' '], StringSplitOptions.RemoveEmptyEntries)))
        {
            if (address.Contains("//", StringComparison.Ordinal))
            {
                _draft.AddAddress(address);
            }
        }
    }

    private IEnumerable<string> All(string tag) => _values.TryGetValue(tag, out var values) ? values.Where(value => value.Length > 0) : [];

    private string? First(params ReadOnlySpan<string> tags)
    {
        foreach (string tag in tags)
        {
            if (All(tag).FirstOrDefault() is { } value)
            {
                return MarkedText.Plain(value);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\r\n?|\n")]
    private static partial Regex LinePattern();

    [GeneratedRegex("received|accepted|revised", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReceiptPattern();

    [GeneratedRegex(@"^(\d{1,9})\s?\[pmid\]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmidPattern();
}
