namespace Colophon.Sources.Bibliographies;

/// <summary>Languages as bibliographies name them.</summary>
internal static class Languages
{
    /// <summary>The ISO code of a language given by its code or its English name (babel's names too); null for what is neither.</summary>
    public static string? Code(string? printed)
    {
        string name = printed?.Trim().ToLowerInvariant() ?? "";
        int end = name.AsSpan().IndexOfAny('-', '_', ';');
        string code = end is 2 or 3 ? name[..end] : name;
        return code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower) ? code : Named(name);
    }

    private static string? Named(string name) => name switch
    {
        "english" or "american" or "british" or "usenglish" or "ukenglish" => "en",
        "german" or "ngerman" or "austrian" or "naustrian" or "deutsch" => "de",
        "french" or "francais" or "français" => "fr",
        "spanish" or "español" => "es",
        "portuguese" or "brazilian" or "portuges" => "pt",
        "italian" => "it",
        "dutch" => "nl",
        "polish" => "pl",
        "czech" => "cs",
        "russian" => "ru",
        "ukrainian" => "uk",
        "turkish" => "tr",
        "arabic" => "ar",
        "chinese" => "zh",
        "japanese" => "ja",
        "korean" => "ko",
        "swedish" => "sv",
        "danish" => "da",
        "norwegian" or "norsk" => "no",
        "finnish" => "fi",
        "hungarian" or "magyar" => "hu",
        "greek" => "el",
        "latin" => "la",
        _ => null,
    };
}
