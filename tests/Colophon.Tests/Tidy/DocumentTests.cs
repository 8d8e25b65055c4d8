using System.Text.RegularExpressions;

namespace Colophon.Tests.Tidy;

/// <summary>Documents name only what exists, and name all that a reader looks for.</summary>
public sealed partial class DocumentTests
{
    private static readonly List<Document> Documents = [.. Checkout.Documents.Select(path => new Document(path))];

    private static readonly HashSet<string> Words = [.. Checkout.Code.SelectMany(file => WordPattern().Matches(file.Code).Select(match => match.Value))];

    private static readonly string AllCode = string.Join('\n', Checkout.Code.Select(file => file.Text));

    private static readonly string ProductText = string.Join('\n', Checkout.Product.Select(file => file.Text));

    private static readonly string ProjectText = string.Join('\n', Checkout.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) || path.EndsWith(".props", StringComparison.Ordinal)).Select(Checkout.Text));

    private static readonly string CliText = string.Join('\n', Checkout.Product.Where(file => file.Room == "Cli").Select(file => file.Text));

    private static readonly HashSet<string> Verbs = [.. CommandPattern().Matches(CliText).Select(match => match.Groups["verb"].Value)];

    private static readonly HashSet<string> BuildVerbs = [.. BuildVerbPattern().Matches(Checkout.Text("build.cs")).SelectMany(match => match.Groups["verb"].Captures.Select(verb => verb.Value))];

    [Fact]
    public void every_type_and_member_that_a_document_names_exists() =>
        Each(document => document.Spans.Where(span => NamePattern().IsMatch(span) && !ProjectText.Contains(span, StringComparison.Ordinal) && !Checkout.Files.Contains(span))
            .Where(span => !WordPattern().Matches(span).All(word => Words.Contains(word.Value) || AllCode.Contains('"' + word.Value, StringComparison.Ordinal)))).ShouldBeEmpty();

    [Fact]
    public void every_path_that_a_document_names_exists() =>
        Each(document => document.Spans.Where(span => PathPattern().IsMatch(span) && !Exists(document, span))).ShouldBeEmpty();

    [Fact]
    public void every_address_that_a_document_names_is_served() =>
        Each(document => document.Spans.Select(span => AddressPattern().Match(span)).Where(match => match.Success && !ProductText.Contains($"\"/{match.Groups["first"].Value}", StringComparison.Ordinal))
            .Select(match => match.Value)).ShouldBeEmpty();

    [Fact]
    public void every_link_between_documents_leads_somewhere() =>
        Each(document => document.Links.Where(link => !Leads(document, link))).ShouldBeEmpty();

    [Fact]
    public void every_command_that_a_document_shows_exists() =>
        Each(document => document.Commands.Select(line => ColophonPattern().Match(line)).Where(match => match.Success && !Verbs.Contains(match.Groups["verb"].Value)).Select(match => match.Value)).ShouldBeEmpty();

    [Fact]
    public void every_option_that_a_document_shows_exists() =>
        Each(document => document.Commands.Where(line => line.StartsWith("colophon ", StringComparison.Ordinal) || line.StartsWith("--", StringComparison.Ordinal))
            .SelectMany(line => OptionPattern().Matches(line.Split(" | ")[0]).Select(match => (Option: match.Value, Where: line[0] == '-' ? AllCode : CliText)))
            .Where(shown => shown.Option is not ("--help" or "--version") && !shown.Where.Contains($"\"{shown.Option}\"", StringComparison.Ordinal)).Select(shown => shown.Option)).ShouldBeEmpty();

    [Fact]
    public void every_build_command_that_a_document_shows_exists() =>
        Each(document => document.Commands.Select(line => BuildPattern().Match(line)).Where(match => match.Success && !BuildVerbs.Contains(match.Groups["verb"].Value)).Select(match => match.Value)).ShouldBeEmpty();

    [Fact]
    public void every_project_that_a_document_runs_exists() =>
        Each(document => document.Commands.Select(line => ProjectPattern().Match(line)).Where(match => match.Success && !Directory.Exists(Path.Combine(Checkout.Root, match.Groups["path"].Value))).Select(match => match.Value)).ShouldBeEmpty();

    [Fact]
    public void the_guide_has_every_verb() =>
        Verbs.Where(verb => !Checkout.Text("docs/guide.md").Split('\n').Any(line => Regex.IsMatch(line, $@"`colophon ([a-z]+ )?{verb}\b"))).ShouldBeEmpty();

    [Fact]
    public void the_guide_has_every_format() =>
        Checkout.Product.Where(file => file.Room == "Sources").SelectMany(file => FormatNamePattern().Matches(file.Text)).Select(match => match.Groups["name"].Value)
            .Where(name => !Checkout.Text("docs/guide.md").Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void the_contributors_page_has_every_build_verb() =>
        BuildVerbs.Where(verb => verb[0] != '-' && !Checkout.Text("CONTRIBUTING.md").Contains($"build.cs -- {verb}", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void the_architecture_names_every_folder_of_the_product() =>
        Checkout.FoldersIn("src").SelectMany(project => Checkout.FoldersIn("src/" + project).Select(folder => (project, folder)))
            .Where(place => !Checkout.Text("ARCHITECTURE.md").Contains($"`{place.folder}/`", StringComparison.Ordinal))
            .Select(place => $"src/{place.project}/{place.folder}").ShouldBeEmpty();

    [Theory]
    [InlineData("docs/methods")]
    [InlineData("docs/decisions")]
    [InlineData("docs")]
    public void every_page_stands_in_the_index_of_its_folder(string folder)
    {
        var index = new Document(folder == "docs" ? "README.md" : folder + "/README.md");
        Checkout.Documents.Where(path => Path.GetDirectoryName(path) == folder && path != index.Path)
            .Except(index.Links.Select(index.Resolve)).ShouldBeEmpty();
    }

    [Fact]
    public void every_page_of_methods_names_its_tests() =>
        Documents.Where(document => Path.GetDirectoryName(document.Path) == "docs/methods" && Path.GetFileName(document.Path) != "README.md")
            .Where(document => !document.Spans.Any(span => span.EndsWith("Tests", StringComparison.Ordinal))).Select(document => document.Path).ShouldBeEmpty();

    private static IEnumerable<string> Each(Func<Document, IEnumerable<string>> wrong) =>
        Documents.SelectMany(document => wrong(document).Select(what => $"{document.Path}: {what}")).Distinct();

    // A path from the root, from the document, or the end of one; a name that the product gives to files of its own stands in its code.
    private static bool Exists(Document document, string path)
    {
        string plain = path.StartsWith("./", StringComparison.Ordinal) ? path[2..].TrimEnd('/') : path.TrimEnd('/');
        string resolved = document.Resolve(plain);
        return Path.Exists(Path.Combine(Checkout.Root, plain)) || Path.Exists(Path.Combine(Checkout.Root, resolved))
            || Checkout.Files.Any(file => file.EndsWith("/" + plain, StringComparison.Ordinal) || file.Contains($"/{plain}/", StringComparison.Ordinal))
            || AllCode.Contains($"{plain}\"", StringComparison.Ordinal) || ProjectText.Contains($"\"{plain}\"", StringComparison.Ordinal);
    }

    private static bool Leads(Document document, string link)
    {
        string path = document.Resolve(link);
        return Path.Exists(Path.Combine(Checkout.Root, path))
            && (!link.Contains('#', StringComparison.Ordinal) || new Document(path).Anchors.Contains(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]));
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^[A-Z]\w*[a-z]\w*(\.[A-Z]\w*)*(<[\w, ]+>)?(\(\))?$")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^(\.{0,2}/?[\w.@-]+/[\w.@/-]*|[\w-]+\.[a-z]{2,6}(\.[a-z]{2,4})?)$")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"^/(?!var/|etc/|usr/|tmp/|dev/)(?<first>[\w-]+)[\w/{}?=.:-]*$")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"^colophon\s+(?<verb>[a-z][a-z-]*)")]
    private static partial Regex ColophonPattern();

    [GeneratedRegex(@"(?<=^|\s|\[)--[a-z][a-z-]*")]
    private static partial Regex OptionPattern();

    [GeneratedRegex(@"build\.cs -- (?<verb>[a-z-]+)")]
    private static partial Regex BuildPattern();

    [GeneratedRegex(@"--project (?<path>[\w./-]+)")]
    private static partial Regex ProjectPattern();

    [GeneratedRegex(@"\bCommand\(\s*""(?<verb>[a-z-]+)""")]
    private static partial Regex CommandPattern();

    [GeneratedRegex(@"^    ""(?<verb>[a-z-]+)""(?: or ""(?<verb>[a-z-]+)"")* =>", RegexOptions.Multiline)]
    private static partial Regex BuildVerbPattern();

    [GeneratedRegex(@"\bstring Name => ""(?<name>[a-z0-9-]+)""")]
    private static partial Regex FormatNamePattern();
}
