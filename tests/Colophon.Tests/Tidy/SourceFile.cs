using System.Text.RegularExpressions;

namespace Colophon.Tests.Tidy;

/// <summary>One file of code.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Text">As it stands.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The text with comments and the insides of literals blanked out; as long as the text.</summary>
    public string Code { get; } = Path.EndsWith(".cs", StringComparison.Ordinal) ? CodeText.Blank(Text) : Text;

    /// <summary>The room that the file stands in: a folder of the library, Web or Cli; null outside src.</summary>
    public string? Room => Path.Split('/') switch
    {
        ["src", "Colophon", var folder, _, ..] => folder,
        ["src", "Colophon.Web", ..] => "Web",
        ["src", "Colophon.Cli", ..] => "Cli",
        _ => null,
    };

    /// <summary>The types that the file declares.</summary>
    public IEnumerable<Declaration> Declarations()
    {
        foreach (Match match in DeclarationPattern().Matches(Code))
        {
            yield return new Declaration(match.Groups["kind"].Value, match.Groups["name"].Value, match.Groups["words"].Value.Contains("abstract", StringComparison.Ordinal), Bases(match.Index + match.Length));
        }
    }

    /// <summary>The line of a place in the text, from 1.</summary>
    public int LineOf(int index) => Text.AsSpan(0, index).Count('\n') + 1;

    // From the end of a type's name: past type parameters and a primary constructor, what stands between the colon and the body.
    private string Bases(int start)
    {
        int depth = 0, colon = -1;
        for (int i = start; i < Code.Length; i++)
        {
            char c = Code[i];
            depth += c is '(' or '<' or '[' ? 1 : c is ')' or '>' or ']' ? -1 : 0;
            if (depth == 0 && c == ':' && colon < 0)
            {
                colon = i;
            }
            else if (depth == 0 && c is '{' or ';')
            {
                return colon < 0 ? "" : Code[(colon + 1)..i];
            }
        }

        return "";
    }

    [GeneratedRegex(@"^[ \t]*(?<words>(?:(?:public|internal|private|protected|file|sealed|abstract|static|partial|readonly|ref|unsafe|new)\s+)*)(?<kind>class|struct|interface|enum|record struct|record class|record)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex DeclarationPattern();
}

/// <summary>A type as declared.</summary>
/// <param name="Kind">class, record, interface…</param>
/// <param name="Name">Its name without type parameters.</param>
/// <param name="IsAbstract">Whether it can have no instances of its own.</param>
/// <param name="Bases">What stands after the colon, as written.</param>
internal sealed record Declaration(string Kind, string Name, bool IsAbstract, string Bases)
{
    /// <summary>Whether a type stands among the bases.</summary>
    public bool IsA(string type) => Regex.IsMatch(Bases, $@"(?<![\w.]){type}\b");
}
