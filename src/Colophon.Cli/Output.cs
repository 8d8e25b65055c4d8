using System.Text.Encodings.Web;
using System.Text.Json;

namespace Colophon.Cli;

/// <summary>Standard output in UTF-8, without a byte-order mark and with line feeds, whatever the system's settings.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never,
    };

    /// <summary>A value as one line of JSON.</summary>
    public static string ToJson<T>(T value) => JsonSerializer.Serialize(value, Json);

    /// <summary>Writes a value as one line of JSON to standard output.</summary>
    public static void WriteJson<T>(T value) => Console.Out.Write(ToJson(value) + "\n");

    /// <summary>A writer to a file or, for null or <c>-</c>, to standard output.</summary>
    public static TextWriter Open(string? file) => file is null or "-"
        ? new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16) { NewLine = "\n" }
        : new StreamWriter(file, append: false) { NewLine = "\n" };

    /// <summary>Says something on standard error.</summary>
    public static void Note(string text) => Console.Error.WriteLine(text);
}
