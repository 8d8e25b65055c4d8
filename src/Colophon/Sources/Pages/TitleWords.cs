namespace Colophon.Sources.Pages;

/// <summary>What the last words of titles look like.</summary>
internal static class TitleWords
{
    private static readonly string[] Endings =
    [
        "tion", "tions", "ing", "ings", "ment", "ments", "ness", "ity", "ities", "ics", "ism", "sis", "ses", "ers", "ors", "als", "ence", "ance", "ances", "graphy",
        "logy", "ives", "ients", "ants", "ents", "ures", "ture", "work", "works", "ysis", "ency", "ency", "ship", "able", "ible", "ous", "ical", "ized", "ates", "rks", "ries", "ages",
    ];

    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "models", "model", "data", "images", "image", "video", "videos", "agents", "agent", "tasks", "task", "systems", "system", "graphs", "graph", "survey", "review",
        "approach", "design", "study", "framework", "attention", "transformer", "search", "world", "code", "text", "speech", "language", "languages", "space", "time",
        "benchmark", "dataset", "datasets", "methods", "method", "control", "policy", "policies", "games", "game", "robots", "robot", "scale", "test", "quality", "context",
        "domain", "domains", "shift", "noise", "loss", "losses", "rewards", "reward", "memory", "tokens", "token", "prompts", "prompt", "experts", "minds", "care", "health",
        "feedback", "labels", "label", "scenes", "scene", "motion", "flow", "flows", "fields", "field", "maps", "map", "points", "point", "clouds", "cloud", "shapes", "shape",
        "errors", "error", "bias", "trust", "risk", "risks", "safety", "privacy", "attacks", "attack", "defense", "tools", "tool", "use", "cost", "costs", "costs", "speed", "power",
        "llms", "llm", "vlms", "mllms", "gans", "gan", "cnns", "gnns", "ai", "ml", "rl", "nlp", "3d", "2d", "and", "beyond", "of", "for", "free", "need", "matters", "right", "wrong",
        "evaluation", "training", "learning", "networks", "network", "inference", "reasoning", "generation", "detection", "segmentation", "understanding", "wild", "case", "perspective", "vision",
    };

    private static readonly string[] SurnameBeginnings = ["Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "El", "Al", "Ó", "O'", "D'", "Da", "Del", "St", "Abu", "Abdul", "Ben"];

    /// <summary>True for a word that ends as English words of titles do.</summary>
    public static bool LooksWhole(string word)
    {
        string lower = word.ToLowerInvariant();
        return Common.Contains(lower) || (lower.Length > 4 && Endings.Any(ending => lower.EndsWith(ending, StringComparison.Ordinal)));
    }

    /// <summary>True for a word whose inner capital belongs to a name (<c>McKenna</c>, <c>DeLuca</c>).</summary>
    public static bool BeginsSurname(string word) =>
        SurnameBeginnings.Any(beginning => word.Length > beginning.Length + 1 && word.StartsWith(beginning, StringComparison.Ordinal) && char.IsUpper(word[beginning.Length]));
}
