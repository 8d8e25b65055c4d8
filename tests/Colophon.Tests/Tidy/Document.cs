using System.Text.RegularExpressions;

namespace Colophon.Tests.Tidy;

/// <summary>One document in Markdown, taken apart into what a check asks for.</summary>
/// <param name="Path">From the root.</param>
internal sealed partial record Document(string Path)
{
    private string Text { get; } = Checkout.Text(Path);

    /// <summary>What stands between backticks in running text.</summary>
    public IEnumerable<string> Spans => SpanPattern().Matches(FencePattern().Replace(Text, "")).Select(match => match.Groups["code"].Value.Trim());

    /// <summary>The lines of fenced blocks, but pictures and lists of floors.</summary>
    public IEnumerable<string> FencedLines => FencePattern().Matches(Text).Where(match => match.Groups["kind"].Value is not ("mermaid" or "floors" or "text"))
        .SelectMany(match => match.Groups["body"].Value.Split('\n')).Select(line => line.Trim());

    /// <summary>Commands: spans and fenced lines, without prompt.</summary>
    public IEnumerable<string> Commands => Spans.Concat(FencedLines).Select(line => line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line);

    /// <summary>The targets of links that lead to another place of this repository.</summary>
    public IEnumerable<string> Links => LinkPattern().Matches(FencePattern().Replace(Text, "")).Select(match => match.Groups["target"].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

    /// <summary>What a link to each heading ends in.</summary>
    public IEnumerable<string> Anchors => HeadingPattern().Matches(FencePattern().Replace(Text, ""))
        .Select(match => AnchorPattern().Replace(match.Groups["title"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>The path from the root of a link's target, without its anchor.</summary>
    public string Resolve(string target)
    {
        string file = target.Split('#')[0];
        string folder = System.IO.Path.GetDirectoryName(Path) ?? "";
        return file.Length == 0 ? Path : System.IO.Path.GetRelativePath(Checkout.Root, System.IO.Path.GetFullPath(System.IO.Path.Combine(Checkout.Root, folder, file))).Replace('\\', '/');
    }

    [GeneratedRegex(@"(?<!`)`(?<code>[^`\n]+)`(?!`)")]
    private static partial Regex SpanPattern();

    [GeneratedRegex(@"^[ ]*```(?<kind>\w*)\n(?<body>.*?)^[ ]*```[ ]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencePattern();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"^#+\s+(?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"[^\w\s-]")]
    private static partial Regex AnchorPattern();
}
