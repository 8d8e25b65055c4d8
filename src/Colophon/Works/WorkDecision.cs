using System.Text.Json;

namespace Colophon.Works;

/// <summary>A human's word that a record is not a version of the work that it was joined to.</summary>
/// <param name="RecordId">The record to stand apart.</param>
/// <param name="By">Who decided.</param>
/// <param name="Why">Their reason; may be empty.</param>
public sealed record ApartDecision(string RecordId, string By, string Why) : Statement;

/// <summary>Takes an earlier decision back.</summary>
/// <param name="Decision">The journal sequence of the decision.</param>
/// <param name="By">Who took it back.</param>
public sealed record UndoDecision(long Decision, string By) : Statement;

/// <summary>Decisions about works as journal entries.</summary>
internal static class WorkDecision
{
    /// <summary>The format under which decisions are journalled.</summary>
    public const string Format = "decision";

    /// <summary>The bytes of a decision. They hold the time, so that the same decision twice is two.</summary>
    public static byte[] Write(Statement decision, DateTimeOffset at)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("at", at);
            switch (decision)
            {
                case ApartDecision apart:
                    json.WriteString("decision", "apart");
                    json.WriteString("record", apart.RecordId);
                    json.WriteString("by", apart.By);
                    json.WriteString("why", apart.Why);
                    break;
                case UndoDecision undo:
                    json.WriteString("decision", "undo");
                    json.WriteNumber("of", undo.Decision);
                    json.WriteString("by", undo.By);
                    break;
                default:
                    throw new ArgumentException("Not a decision about works.", nameof(decision));
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>Reads a decision; null if the bytes hold none that this program knows.</summary>
    public static Statement? Read(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        return root.GetProperty("decision").GetString() switch
        {
            "apart" => new ApartDecision(root.GetProperty("record").GetString()!, root.GetProperty("by").GetString()!, root.GetProperty("why").GetString()!),
            "undo" => new UndoDecision(root.GetProperty("of").GetInt64(), root.GetProperty("by").GetString()!),
            _ => null,
        };
    }
}
