using System.Text.Json;
using Colophon.People;

namespace Colophon.Works;

/// <summary>Gathers the parts of a work while its row is read; see <see cref="WorkJson"/>.</summary>
internal struct WorkBuilder
{
    private readonly Work _empty = new() { Number = default, Id = default, Title = string.Empty, Versions = [] };
    private int _number;
    private string _id = string.Empty;
    private string _title = string.Empty;
    private string? _abstract;
    private bool _incomplete;
    private int _stated;
    private int _date;
    private string? _type;
    private string? _venue;
    private string? _venueKey;
    private string? _venuePrinted;
    private string? _volume;
    private string? _issue;
    private string? _pages;
    private string? _publisher;
    private string? _status;
    private string? _comment;
    private string? _language;
    private List<Byline>? _bylines;
    private List<Identifier>? _ids;
    private List<string>? _categories;
    private List<string>? _keywords;
    private List<Link>? _links;
    private List<WorkVersion>? _versions;

    public WorkBuilder()
    {
    }

    private delegate T ItemReader<out T>(ref Utf8JsonReader json);

    /// <summary>Reads the property at which the reader stands.</summary>
    public void Take(ref Utf8JsonReader json)
    {
        var name = json.ValueSpan;
        bool known = name switch
        {
            _ when name.SequenceEqual("number"u8) => Number(ref json, out _number),
            _ when name.SequenceEqual("id"u8) => Text(ref json, out _id!),
            _ when name.SequenceEqual("title"u8) => Text(ref json, out _title!),
            _ when name.SequenceEqual("abstract"u8) => Text(ref json, out _abstract),
            _ when name.SequenceEqual("bylines"u8) => List(ref json, ReadByline, out _bylines),
            _ when name.SequenceEqual("incomplete"u8) => Flag(ref json, out _incomplete),
            _ when name.SequenceEqual("stated"u8) => Number(ref json, out _stated),
            _ when name.SequenceEqual("date"u8) => Number(ref json, out _date),
            _ when name.SequenceEqual("ids"u8) => List(ref json, static (ref j) => Identifier.FromStored(j.GetString()!), out _ids),
            _ when name.SequenceEqual("type"u8) => Text(ref json, out _type),
            _ when name.SequenceEqual("venue"u8) => Text(ref json, out _venue),
            _ when name.SequenceEqual("venueKey"u8) => Text(ref json, out _venueKey),
            _ when name.SequenceEqual("venuePrinted"u8) => Text(ref json, out _venuePrinted),
            _ when name.SequenceEqual("volume"u8) => Text(ref json, out _volume),
            _ when name.SequenceEqual("issue"u8) => Text(ref json, out _issue),
            _ when name.SequenceEqual("pages"u8) => Text(ref json, out _pages),
            _ when name.SequenceEqual("publisher"u8) => Text(ref json, out _publisher),
            _ when name.SequenceEqual("status"u8) => Text(ref json, out _status),
            _ when name.SequenceEqual("categories"u8) => List(ref json, static (ref j) => string.Intern(j.GetString()!), out _categories),
            _ when name.SequenceEqual("keywords"u8) => List(ref json, static (ref j) => j.GetString()!, out _keywords),
            _ when name.SequenceEqual("links"u8) => List(ref json, ReadLink, out _links),
            _ when name.SequenceEqual("comment"u8) => Text(ref json, out _comment),
            _ when name.SequenceEqual("language"u8) => Text(ref json, out _language),
            _ when name.SequenceEqual("versions"u8) => List(ref json, ReadVersion, out _versions),
            _ => false,
        };
        if (!known)
        {
            json.Skip();
        }
    }

    /// <summary>The work of all that was read.</summary>
    public readonly Work Build() => _empty with
    {
        Number = new WorkNumber(_number),
        Id = new WorkId(_id),
        Title = _title,
        Abstract = _abstract,
        Bylines = _bylines ?? [],
        BylinesIncomplete = _incomplete,
        StatedAuthorCount = _stated > 0 ? _stated : null,
        Date = PartialDate.FromNumber(_date),
        Identifiers = _ids ?? [],
        Type = _type,
        Venue = _venue,
        VenueKey = _venueKey,
        VenuePrinted = _venuePrinted,
        Volume = _volume,
        Issue = _issue,
        Pages = _pages,
        Publisher = _publisher,
        Status = _status,
        Categories = _categories ?? [],
        Keywords = _keywords ?? [],
        Links = _links ?? [],
        Comment = _comment,
        Language = _language,
        Versions = _versions ?? [],
    };

    private static bool Text(ref Utf8JsonReader json, out string? value)
    {
        json.Read();
        value = json.GetString();
        return true;
    }

    private static bool Number(ref Utf8JsonReader json, out int value)
    {
        json.Read();
        value = json.GetInt32();
        return true;
    }

    private static bool Flag(ref Utf8JsonReader json, out bool value)
    {
        Number(ref json, out int number);
        value = number != 0;
        return true;
    }

    private static bool List<T>(ref Utf8JsonReader json, ItemReader<T> read, out List<T>? list)
    {
        json.Read();
        list = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            list.Add(read(ref json));
        }

        return true;
    }

    private static Byline ReadByline(ref Utf8JsonReader json)
    {
        string? name = null, given = null, family = null, suffix = null, affiliation = null, orcid = null, person = null;
        int? position = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var property = json.ValueSpan;
            if (property.SequenceEqual("position"u8))
            {
                Number(ref json, out int at);
                position = at;
                continue;
            }

            ref string? target = ref name;
            switch (property[0])
            {
                case (byte)'g':
                    target = ref given;
                    break;
                case (byte)'f':
                    target = ref family;
                    break;
                case (byte)'s':
                    target = ref suffix;
                    break;
                case (byte)'a':
                    target = ref affiliation;
                    break;
                case (byte)'o':
                    target = ref orcid;
                    break;
                case (byte)'p':
                    target = ref person;
                    break;
            }

            Text(ref json, out target);
        }

        return new Byline(position, new PersonName(name!, given, family, suffix))
        {
            Affiliation = affiliation,
            Orcid = Orcid.TryParse(orcid, out var parsed) ? parsed : null,
            SourcePersonId = person,
        };
    }

    private static Link ReadLink(ref Utf8JsonReader json)
    {
        int kind = 0;
        string? address = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            _ = json.ValueTextEquals("kind"u8) ? Number(ref json, out kind) : Text(ref json, out address);
        }

        return new Link((LinkKind)kind, address!);
    }

    private static WorkVersion ReadVersion(ref Utf8JsonReader json)
    {
        int sequence = 0, date = 0;
        string? record = null, source = null, venue = null, joinedBy = null;
        List<ImportedFigure>? figures = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var property = json.ValueSpan;
            _ = property switch
            {
                _ when property.SequenceEqual("sequence"u8) => Number(ref json, out sequence),
                _ when property.SequenceEqual("record"u8) => Text(ref json, out record),
                _ when property.SequenceEqual("source"u8) => Text(ref json, out source),
                _ when property.SequenceEqual("date"u8) => Number(ref json, out date),
                _ when property.SequenceEqual("venue"u8) => Text(ref json, out venue),
                _ when property.SequenceEqual("joinedBy"u8) => Text(ref json, out joinedBy),
                _ => List(ref json, ReadFigure, out figures),
            };
        }

        return new WorkVersion(sequence, record!, source!, PartialDate.FromNumber(date), venue, joinedBy!, figures ?? []);
    }

    private static ImportedFigure ReadFigure(ref Utf8JsonReader json)
    {
        string? name = null;
        double value = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("name"u8))
            {
                Text(ref json, out name);
            }
            else
            {
                json.Read();
                value = json.GetDouble();
            }
        }

        return new ImportedFigure(name!, value);
    }
}
