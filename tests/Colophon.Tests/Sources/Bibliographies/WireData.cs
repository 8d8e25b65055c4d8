using Colophon.Sources;
using Colophon.Tests.Sources.Corpora;

namespace Colophon.Tests.Sources.Bibliographies;

/// <summary>
/// Recorded bytes of real programs, read in place from <c>../shared/data/wire.tar.zst</c>: which of its files are taken for bibliographies, and
/// what is understood of them, as written in the JSON files beside this one.
/// </summary>
[Trait("Category", "Data")]
public sealed class WireData
{
    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl-json")]
    [InlineData("endnote-xml")]
    public void real_files_are_understood_as_before(string name)
    {
        string path = Path.Combine(RepositoryRoot.Path, "..", "shared", "data", "wire.tar.zst");
        if (!File.Exists(path))
        {
            (Environment.GetEnvironmentVariable("CI") == "true").ShouldBeFalse($"{path} is not there, and CI may not skip");
            Assert.Skip($"LOUD SKIP: {path} is not there; real bibliographies were not checked");
        }

        var tally = new Tally();
        int files = 0;
        foreach (var file in new InputFiles([path], Stream.Null, new DateOnly(2025, 6, 1)).Where(file => file.Format?.Name == name))
        {
            files++;
            tally.Add(file);
        }

        string actual = tally.ToJson();
        string expected = Path.Combine(RepositoryRoot.Path, "tests", "Colophon.Tests", "Sources", "Bibliographies", $"wire-{name}.json");
        if (Environment.GetEnvironmentVariable("COLOPHON_GOLDEN") == "write")
        {
            File.WriteAllText(expected, actual);
        }

        actual.ShouldBe(File.ReadAllText(expected).ReplaceLineEndings("\n"), "what the readers say of real files changed: if that is meant, run with COLOPHON_GOLDEN=write");
        files.ShouldBeGreaterThan(0);
    }
}
