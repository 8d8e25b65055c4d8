using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Colophon.People;
using Colophon.Sources;
using Colophon.Works;

namespace Colophon.Tests.Sources;

/// <summary>Readings as JSON that people can read and compare: stable order, nothing that is null, empty or false.</summary>
internal static class ReadingJson
{
    private static readonly JsonSerializerOptions Indented = Options(indented: true);
    private static readonly JsonSerializerOptions Compact = Options(indented: false);

    /// <summary>A whole file's readings, as <c>expected.json</c> holds them.</summary>
    public static string Write(string? recognised, IEnumerable<(Piece Piece, Reading Reading)> readings)
    {
        var list = new JsonArray();
        foreach (var (piece, reading) in readings)
        {
            var entry = new JsonObject { ["line"] = piece.Line };
            if (piece.Problem is not null)
            {
                entry["notCut"] = piece.Problem;
            }

            foreach (var (name, value) in Node(reading).ToList())
            {
                entry[name] = value?.DeepClone();
            }

            list.Add(entry);
        }

        return new JsonObject { ["recognised"] = recognised, ["readings"] = list }.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>One reading as bytes, for hashes over many.</summary>
    public static byte[] Bytes(Reading reading) => reading.Statement is { } statement
        ? JsonSerializer.SerializeToUtf8Bytes(statement, statement.GetType(), Compact)
        : Encoding.UTF8.GetBytes(reading.Problem ?? "");

    private static JsonObject Node(Reading reading)
    {
        var node = new JsonObject();
        if (reading.Statement is { } statement)
        {
            node[char.ToLowerInvariant(statement.GetType().Name[0]) + statement.GetType().Name[1..]] = JsonSerializer.SerializeToNode(statement, statement.GetType(), Indented);
        }

        if (reading.Problem is { } problem)
        {
            node["problem"] = problem;
        }

        if (reading.Remarks is { Count: > 0 } remarks)
        {
            node["remarks"] = JsonSerializer.SerializeToNode(remarks, Indented);
        }

        return node;
    }

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        WriteIndented = indented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(), new AsText<Identifier>(), new AsText<PartialDate>(), new AsText<Orcid>() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.ToList())
        {
            if (property.Set is null)
            {
                // Computed from the others.
                type.Properties.Remove(property);
            }

            property.ShouldSerialize = static (_, value) => value is not (null or false) and (string or not ICollection or ICollection { Count: > 0 });
        }
    }

    private sealed class AsText<T> : JsonConverter<T>
        where T : notnull
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
