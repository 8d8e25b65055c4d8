using System.Text.Json;

namespace Colophon.Eval;

/// <summary>
/// The figures that were reached before, by collection and name, in <c>eval/baselines.json</c>. They only go up: a change that lets a figure
/// fall more than <see cref="Tolerance"/> below fails, and a better figure is kept by <c>--update</c>.
/// </summary>
internal sealed class Baselines
{
    /// <summary>A fall as small as this can be chance (ties, rounding).</summary>
    public const double Tolerance = 0.005;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly SortedDictionary<string, SortedDictionary<string, double>> _figures;

    private Baselines(SortedDictionary<string, SortedDictionary<string, double>> figures) => _figures = figures;

    /// <summary>Reads baselines; none if the file is absent.</summary>
    public static Baselines Read(string path) => Parse(File.Exists(path) ? File.ReadAllText(path) : "{}");

    /// <summary>Reads baselines from their text.</summary>
    public static Baselines Parse(string json) => new(JsonSerializer.Deserialize<SortedDictionary<string, SortedDictionary<string, double>>>(json) ?? []);

    /// <summary>Which figures have fallen too far, each in a sentence.</summary>
    public IEnumerable<string> Fallen(string collection, IEnumerable<(string Name, double Value)> figures) =>
        from figure in figures
        let before = _figures.GetValueOrDefault(collection)?.GetValueOrDefault(figure.Name)
        where before - figure.Value > Tolerance
        select $"{collection}: {figure.Name} fell from {before:0.0000} to {figure.Value:0.0000}";

    /// <summary>Takes over each figure that is higher than before.</summary>
    public void Raise(string collection, IEnumerable<(string Name, double Value)> figures)
    {
        if (!_figures.TryGetValue(collection, out var kept))
        {
            _figures[collection] = kept = [];
        }

        foreach (var (name, value) in figures)
        {
            kept[name] = Math.Max(kept.GetValueOrDefault(name), Math.Round(value, 4));
        }
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => JsonSerializer.Serialize(_figures, Indented) + "\n";
}
