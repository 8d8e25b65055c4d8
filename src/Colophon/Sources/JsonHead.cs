using System.Text.Json;

namespace Colophon.Sources;

/// <summary>What the first line of a file looks like, for telling JSON Lines formats apart.</summary>
internal static class JsonHead
{
    /// <summary>The names of the properties of the first object in these bytes, as far as they reach; empty if they do not begin with an object.</summary>
    public static HashSet<string> Properties(ReadOnlySpan<byte> head)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var json = new Utf8JsonReader(head, isFinalBlock: false, default);
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return names;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                names.Add(json.GetString()!);
                if (!json.Read() || !json.TrySkip())
                {
                    break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was seen up to the break still tells.
            return names;
        }

        return names;
    }
}
