using System.Buffers;
using System.Text.Json;
using Colophon.People;

namespace Colophon.Works;

/// <summary>
/// A work as JSON in the works view: what a page needs of one work stands in one row. Written and read by hand, because every hit of every
/// search reads one and an import writes and reads each: the generated serialiser took three times as long.
/// </summary>
internal static class WorkJson
{
    private static readonly JsonWriterOptions Fast = new() { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <summary>Writes a work.</summary>
    public static ReadOnlyMemory<byte> Write(Work work)
    {
        var bytes = new ArrayBufferWriter<byte>(2048);
        var json = writer ??= new Utf8JsonWriter(bytes, Fast);
        json.Reset(bytes);
        json.WriteStartObject();
        json.WriteNumber("number"u8, work.Number.Value);
        json.WriteString("id"u8, work.Id.Value);
        json.WriteString("title"u8, work.Title);
        Write(json, "abstract"u8, work.Abstract);
        WriteBylines(json, work.Bylines);
        Write(json, "incomplete"u8, work.BylinesIncomplete ? 1 : 0);
        Write(json, "stated"u8, work.StatedAuthorCount ?? 0);
        Write(json, "date"u8, work.Date?.Number ?? 0);
        WriteList(json, "ids"u8, work.Identifiers, static (j, i) => j.WriteStringValue(i.ToString()));
        Write(json, "type"u8, work.Type);
        Write(json, "venue"u8, work.Venue);
        Write(json, "venueKey"u8, work.VenueKey);
        Write(json, "venuePrinted"u8, work.VenuePrinted);
        Write(json, "volume"u8, work.Volume);
        Write(json, "issue"u8, work.Issue);
        Write(json, "pages"u8, work.Pages);
        Write(json, "publisher"u8, work.Publisher);
        Write(json, "status"u8, work.Status);
        WriteList(json, "categories"u8, work.Categories, static (j, c) => j.WriteStringValue(c));
        WriteList(json, "keywords"u8, work.Keywords, static (j, k) => j.WriteStringValue(k));
        WriteList(json, "links"u8, work.Links, WriteLink);
        Write(json, "comment"u8, work.Comment);
        Write(json, "language"u8, work.Language);
        WriteList(json, "versions"u8, work.Versions, WriteVersion);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    /// <summary>Reads what <see cref="Write(Work)"/> wrote.</summary>
    public static Work Read(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        json.Read();
        var work = new WorkBuilder();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            work.Take(ref json);
        }

        return work.Build();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, long value)
    {
        if (value != 0)
        {
            json.WriteNumber(name, value);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> list, Action<Utf8JsonWriter, T> write)
    {
        if (list.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in list)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteBylines(Utf8JsonWriter json, IReadOnlyList<Byline> bylines) => WriteList(json, "bylines"u8, bylines, static (j, byline) =>
    {
        j.WriteStartObject();
        j.WriteString("name"u8, byline.Name.Printed);
        Write(j, "given"u8, byline.Name.Given);
        Write(j, "family"u8, byline.Name.Family);
        Write(j, "suffix"u8, byline.Name.Suffix);
        if (byline.Position is { } position)
        {
            j.WriteNumber("position"u8, position);
        }

        Write(j, "affiliation"u8, byline.Affiliation);
        Write(j, "orcid"u8, byline.Orcid?.Value);
        Write(j, "person"u8, byline.SourcePersonId);
        j.WriteEndObject();
    });

    private static void WriteLink(Utf8JsonWriter json, Link link)
    {
        json.WriteStartObject();
        json.WriteNumber("kind"u8, (int)link.Kind);
        json.WriteString("address"u8, link.Address);
        json.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter json, WorkVersion version)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence"u8, version.Sequence);
        json.WriteString("record"u8, version.RecordId);
        json.WriteString("source"u8, version.Source);
        Write(json, "date"u8, version.Date?.Number ?? 0);
        Write(json, "venue"u8, version.Venue);
        json.WriteString("joinedBy"u8, version.JoinedBy);
        WriteList(json, "figures"u8, version.Figures, static (j, figure) =>
        {
            j.WriteStartObject();
            j.WriteString("name"u8, figure.Name);
            j.WriteNumber("value"u8, figure.Value);
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
