using System.Text;

namespace Colophon.Yardsticks;

/// <summary>A document as every engine gets it.</summary>
/// <param name="Id">Its id; without white space.</param>
/// <param name="Title">Title.</param>
/// <param name="Abstract">Abstract; empty if there is none.</param>
/// <param name="People">Names as printed, in order.</param>
/// <param name="Venue">Venue; empty if there is none.</param>
internal sealed record Document(string Id, string Title, string Abstract, IReadOnlyList<string> People, string Venue);

/// <summary>Documents in a file, one a line, five columns parted by tabs: so that each engine, in whatever language, reads the same bytes at the same cost.</summary>
internal static class DocumentFile
{
    private const string PeopleSeparator = "; ";

    /// <summary>Writes all documents.</summary>
    /// <returns>How many there were.</returns>
    public static long Write(string path, IEnumerable<Document> documents)
    {
        using var writer = new StreamWriter(path);
        long count = 0;
        foreach (var document in documents)
        {
            writer.Write(Line(document));
            writer.Write('\n');
            count++;
        }

        return count;
    }

    /// <summary>Reads the documents one by one.</summary>
    public static IEnumerable<Document> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] columns = line.Split('\t');
            yield return new Document(columns[0], columns[1], columns[2], columns[3].Split(PeopleSeparator, StringSplitOptions.RemoveEmptyEntries), columns[4]);
        }
    }

    private static string Line(Document document) => string.Join('\t', new[]
    {
        document.Id, document.Title, document.Abstract, string.Join(PeopleSeparator, document.People), document.Venue,
    }.Select(OnOneLine));

    /// <summary>The text with every run of white space made one space.</summary>
    public static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            // Other programs also break lines at NEL, LS and PS; all of them are white space to .NET.
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
