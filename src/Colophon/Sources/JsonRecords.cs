using System.Text.Json;
using System.Text.Unicode;

namespace Colophon.Sources;

/// <summary>Reads one record from a JSON object; the reader stands on its opening brace.</summary>
internal delegate Reading JsonObjectReader(ref Utf8JsonReader json);

/// <summary>Reading of JSON objects without a document in memory: each value is taken where it stands.</summary>
internal static class JsonRecords
{
    /// <summary>Reads one object; what is not JSON or not Unicode becomes a problem.</summary>
    public static Reading Read(ReadOnlyMemory<byte> original, JsonObjectReader read)
    {
        var bytes = original.Span;
        if (!Utf8.IsValid(bytes))
        {
            return Reading.Failed("not UTF-8");
        }

        try
        {
            var json = new Utf8JsonReader(bytes);
            return json.Read() && json.TokenType == JsonTokenType.StartObject ? read(ref json) : Reading.Failed("not a JSON object");
        }
        catch (JsonException e)
        {
            return Reading.Failed($"broken JSON at byte {e.BytePositionInLine ?? 0}");
        }
        catch (InvalidOperationException)
        {
            // The one thing Utf8JsonReader reports so here: an escape such as \ud800 that is half a character.
            return Reading.Failed("text with half a Unicode character");
        }
    }

    /// <summary>Goes to the next property of the object; false at its end (and, for the outermost, nothing may follow).</summary>
    public static bool NextProperty(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.PropertyName)
        {
            return true;
        }

        if (json.CurrentDepth == 0)
        {
            json.Read();
        }

        return false;
    }

    /// <summary>The value of the property: a string, or a number as it is written; null for everything else.</summary>
    public static string? Text(ref Utf8JsonReader json)
    {
        json.Read();
        return Here(ref json);
    }

    /// <summary>The value of the property as an integer; null if it is none.</summary>
    public static int? Integer(ref Utf8JsonReader json) => Number(ref json) is { } number && number == Math.Floor(number) && Math.Abs(number) < int.MaxValue ? (int)number : null;

    /// <summary>The value of the property as a finite number, also one written as a string; null if it is none.</summary>
    public static double? Number(ref Utf8JsonReader json) =>
        double.TryParse(Text(ref json), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>The value of the property if it is true or false; null for everything else.</summary>
    public static bool? Flag(ref Utf8JsonReader json)
    {
        json.Read();
        bool? flag = json.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => null,
        };
        json.Skip();
        return flag;
    }

    /// <summary>The strings of an array, or the one string that stands in its place; null entries are kept as empty.</summary>
    public static List<string> Texts(ref Utf8JsonReader json)
    {
        var texts = new List<string>();
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            if (Here(ref json) is { } single)
            {
                texts.Add(single);
            }

            return texts;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(Here(ref json) ?? "");
        }

        return texts;
    }

    /// <summary>Passes over the value of the property.</summary>
    public static void Skip(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }

    /// <summary>The value on which the reader stands, as <see cref="Text"/> has it.</summary>
    public static string? Here(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return json.GetString();
            case JsonTokenType.Number:
                return System.Text.Encoding.ASCII.GetString(json.ValueSpan);
            default:
                json.Skip();
                return null;
        }
    }
}
