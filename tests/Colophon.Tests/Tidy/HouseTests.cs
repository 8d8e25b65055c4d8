using System.Text.RegularExpressions;

namespace Colophon.Tests.Tidy;

/// <summary>The habits of CONTRIBUTING.md that a compiler does not hold.</summary>
public sealed partial class HouseTests
{
    [Fact]
    public void no_file_of_code_is_longer_than_400_lines() =>
        Checkout.Code.Where(file => file.Text.AsSpan().Count('\n') > 400).Select(file => $"{file.Path}: {file.Text.AsSpan().Count('\n')} lines").ShouldBeEmpty();

    [Fact]
    public void nothing_is_called_manager_helper_or_util() =>
        Checkout.Code.SelectMany(file => file.Declarations().Select(type => type.Name).Append(Path.GetFileNameWithoutExtension(file.Path)).Concat(file.Path.Split('/')))
            .Where(name => EmptyNamePattern().IsMatch(name)).Distinct().ShouldBeEmpty();

    [Fact]
    public void nothing_is_left_for_later() => Find(LeftPattern(), file => file.Text).ShouldBeEmpty();

    [Fact]
    public void nothing_waits_by_sleeping_a_thread() => Find(SleepPattern(), file => file.Code).ShouldBeEmpty();

    [Fact]
    public void no_exception_is_swallowed_without_a_word() => Find(EmptyCatchPattern(), file => file.Code, (file, match) => string.IsNullOrWhiteSpace(file.Text[match.Groups["body"].Index..(match.Index + match.Length - 1)])).ShouldBeEmpty();

    [Fact]
    public void the_library_catches_only_what_it_names() =>
        Find(CatchAllPattern(), file => file.Path.StartsWith("src/Colophon/", StringComparison.Ordinal) ? file.Code : "").ShouldBeEmpty();

    [Fact]
    public void the_web_program_is_short() => Checkout.Text("src/Colophon.Web/ColophonWeb.cs").AsSpan().Count('\n').ShouldBeLessThan(80);

    [Fact]
    public void no_interface_has_a_single_implementation()
    {
        var types = Checkout.Product.SelectMany(file => file.Declarations()).ToList();
        types.Where(type => type.Kind == "interface" && Concrete(type.Name, types).Take(2).Count() == 1).Select(type => type.Name).ShouldBeEmpty();
    }

    [Fact]
    public void no_test_is_switched_off() =>
        Checkout.Code.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(file => SkipPattern().Matches(file.Code).Where(match => !match.Value.Contains("SkipUnless", StringComparison.Ordinal) && !match.Value.Contains("SkipWhen", StringComparison.Ordinal))
                .Select(match => $"{file.Path}:{file.LineOf(match.Index)}"))
            .ShouldBeEmpty();

    [Fact]
    public void no_file_is_larger_than_a_megabyte_but_models() =>
        Checkout.Files.Where(path => !path.Contains("/models/", StringComparison.Ordinal) && new FileInfo(Path.Combine(Checkout.Root, path)).Length > 1 << 20).ShouldBeEmpty();

    [Fact]
    public void every_project_has_its_lock_file() =>
        Checkout.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(path => path[..(path.LastIndexOf('/') + 1)] + "packages.lock.json").Except(Checkout.Files).ShouldBeEmpty();

    [Fact]
    public void every_project_is_in_the_solution() =>
        Checkout.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && !Checkout.Text("Colophon.slnx").Contains($"\"{path}\"", StringComparison.Ordinal)).ShouldBeEmpty();

    private static IEnumerable<Declaration> Concrete(string type, List<Declaration> types) =>
        types.Where(candidate => candidate.Kind != "interface" && candidate.IsA(type)).SelectMany(candidate => candidate.IsAbstract ? Concrete(candidate.Name, types) : [candidate]);

    private static IEnumerable<string> Find(Regex pattern, Func<SourceFile, string> text, Func<SourceFile, Match, bool>? also = null) =>
        Checkout.Product.SelectMany(file => pattern.Matches(text(file)).Where(match => also is null || also(file, match))
            .Select(match => $"{file.Path}:{file.LineOf(match.Index)}: {match.Value.Trim()}"));

    [GeneratedRegex("(Manager|Helpers?|Util(itie)?s?|Utility)$")]
    private static partial Regex EmptyNamePattern();

    [GeneratedRegex(@"\b(TODO|FIXME|XXX|HACK)\b|\bNotImplementedException\b")]
    private static partial Regex LeftPattern();

    [GeneratedRegex(@"\bThread\.Sleep\b")]
    private static partial Regex SleepPattern();

    [GeneratedRegex(@"\bcatch\b[^{}]*\{(?<body>\s*)\}")]
    private static partial Regex EmptyCatchPattern();

    // Cleaning up and throwing on is not catching.
    [GeneratedRegex(@"\bcatch\s*(\(\s*(System\.)?Exception(\s+\w+)?\s*\))?\s*\{(?![^{}]*\bthrow;)")]
    private static partial Regex CatchAllPattern();

    [GeneratedRegex(@"\[(Fact|Theory)\([^\]]*\bSkip\s*=[^\]]*\]")]
    private static partial Regex SkipPattern();
}
