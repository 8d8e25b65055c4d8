using System.Text.Json;
using System.Text.Json.Serialization;
using Colophon.People;

namespace Colophon.Works;

/// <summary>A work as JSON in the works view: what a page needs of one work stands in one row.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PartialDateConverter), typeof(IdentifierConverter), typeof(OrcidConverter), typeof(WorkIdConverter), typeof(WorkNumberConverter)])]
[JsonSerializable(typeof(Work))]
internal sealed partial class WorkJson : JsonSerializerContext
{
    /// <summary>Writes a work.</summary>
    public static string Write(Work work) => JsonSerializer.Serialize(work, Default.Work);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Work Read(string json) => JsonSerializer.Deserialize(json, Default.Work) ?? throw new JsonException("A work's row is empty.");

    private sealed class PartialDateConverter : JsonConverter<Colophon.Works.PartialDate>
    {
        public override Colophon.Works.PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Colophon.Works.PartialDate.FromNumber(reader.GetInt32()) ?? throw new JsonException("No such date.");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
    }

    private sealed class IdentifierConverter : JsonConverter<Identifier>
    {
        public override Identifier Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Colophon.Works.Identifier.FromStored(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Identifier value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class OrcidConverter : JsonConverter<Orcid>
    {
        public override Orcid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            People.Orcid.TryParse(reader.GetString(), out var orcid) ? orcid : throw new JsonException("No ORCID.");

        public override void Write(Utf8JsonWriter writer, Orcid value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class WorkIdConverter : JsonConverter<WorkId>
    {
        public override WorkId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, WorkId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class WorkNumberConverter : JsonConverter<WorkNumber>
    {
        public override WorkNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, WorkNumber value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }
}
