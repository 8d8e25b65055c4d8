using Colophon.Yardsticks;

namespace Colophon.Bench;

/// <summary>One section of the benchmark document: machine, data, command and table.</summary>
/// <param name="name">The verb that measured it; its section stands between two comments that bear this name.</param>
/// <param name="data">What was measured on, in one sentence.</param>
/// <param name="tables">The figures.</param>
internal sealed class Section(string name, string data, params MarkdownTable[] tables)
{
    /// <summary>Prints the section; with <paramref name="write"/> also puts it into <c>docs/benchmarks.md</c> in place of the older one.</summary>
    public void Publish(bool write)
    {
        string text = $"""
            - Machine: {Machine.Line(TimeProvider.System)}
            - Data: {data}
            - Command: `dotnet run -c Release --project bench/Colophon.Bench -- {string.Join(' ', Environment.GetCommandLineArgs().Skip(1).Select(WithoutFolder))}`

            {string.Join('\n', tables.Select(table => table.ToString()))}
            """;
        Console.WriteLine(text);
        if (write)
        {
            Put(Path.Combine(Places.Repository, "docs", "benchmarks.md"), text);
        }
    }

    // Where things stand on the machine of the measurement is nobody's business.
    private static string WithoutFolder(string argument) => Path.IsPathRooted(argument) ? Path.GetFileName(argument) : argument;

    private void Put(string path, string text)
    {
        string document = File.ReadAllText(path);
        (string begin, string end) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        int from = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        int to = document.IndexOf(end, StringComparison.Ordinal);
        if (from < begin.Length || to < from)
        {
            throw new InvalidOperationException($"{path} has no section between {begin.Trim()} and {end}.");
        }

        File.WriteAllText(path, $"{document[..from]}\n{text.TrimEnd()}\n\n{document[to..]}");
    }
}
