using System.Text.RegularExpressions;

namespace Colophon.Tests.Tidy;

/// <summary>Floors: a room uses the rooms below it and those of its own floor, and nobody reaches up. The order is the list in ARCHITECTURE.md.</summary>
public sealed partial class FloorTests
{
    private static readonly Dictionary<string, int> Floors = ReadFloors();

    private static readonly Dictionary<string, HashSet<string>> Types = Checkout.Product.Where(file => file.Room is not null).GroupBy(file => file.Room!)
        .ToDictionary(room => room.Key, room => room.SelectMany(file => file.Declarations()).Select(type => type.Name).ToHashSet());

    [Fact]
    public void the_list_of_floors_names_every_room_and_no_other() =>
        Floors.Keys.Order(StringComparer.Ordinal).ShouldBe(Checkout.FoldersIn("src/Colophon").Append("Web").Append("Cli").Order(StringComparer.Ordinal));

    [Fact]
    public void the_library_has_no_code_outside_a_room() =>
        Checkout.Product.Where(file => file.Room is null).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void no_room_uses_a_room_above_it() =>
        Checkout.Product.SelectMany(file => Used(file).Where(room => Floor(room) > Floor(file.Room!)).Select(room => $"{file.Path} uses {room}")).Distinct().ShouldBeEmpty();

    [Fact]
    public void a_namespace_is_the_folder() =>
        Checkout.Product.Where(file => file.Path.StartsWith("src/Colophon/", StringComparison.Ordinal) && file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !Regex.IsMatch(file.Code, $@"^namespace Colophon\.{file.Room}(\.\w+)*;", RegexOptions.Multiline))
            .Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void sees_a_name_qualified_from_a_shared_parent_namespace() =>
        Used(new SourceFile("src/Colophon/Text/Upwards.cs", "var x = new Search.SearchRequest(a); var y = z.Works.Count;")).ShouldBe(["Search"]);

    private static int Floor(string room) => Floors.GetValueOrDefault(room, -1);

    // `using Colophon.X`, `Colophon.X.Type`, and `X.Type` as the shared parent namespace allows it.
    private static IEnumerable<string> Used(SourceFile file) =>
        QualifiedPattern().Matches(file.Code)
            .Where(match => Floors.ContainsKey(match.Groups["room"].Value))
            .Where(match => match.Groups["root"].Success || (Types.TryGetValue(match.Groups["room"].Value, out var types) && types.Contains(match.Groups["type"].Value)))
            .Select(match => match.Groups["room"].Value)
            .Distinct();

    private static Dictionary<string, int> ReadFloors() =>
        FloorsPattern().Match(Checkout.Text("ARCHITECTURE.md")).Groups["list"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany((line, floor) => line.Split(',', StringSplitOptions.TrimEntries).Select(room => (room, floor)))
            .ToDictionary(pair => pair.room, pair => pair.floor);

    [GeneratedRegex(@"(?<![\w.])(?<root>Colophon\.)?(?<room>[A-Z]\w*)(?:\.(?<type>\w+))?")]
    private static partial Regex QualifiedPattern();

    [GeneratedRegex(@"^```floors\n(?<list>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FloorsPattern();
}
