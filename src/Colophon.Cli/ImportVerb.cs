using System.CommandLine;
using System.Globalization;
using Colophon.Libraries;
using Colophon.Sources;

namespace Colophon.Cli;

/// <summary><c>colophon import</c>: files into the library.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders, or - for standard input; also .gz .zip .tar .zst", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string?>("--format") { Description = "The format, where it is not to be recognised from content: " + string.Join(", ", Formats.All.Select(f => f.Name)), HelpName = "NAME" };
        var source = new Option<string?>("--source") { Description = "The source's name, where it is not the format's own", HelpName = "NAME" };
        var owner = new Option<string?>("--owner") { Description = "Whose page a pasted page is", HelpName = "NAME" };
        var batch = new Option<int?>("--batch") { Description = "Records in one transaction (default: 20000): fewer lose less to a crash, more are faster", HelpName = "N" };
        var library = Options.Library();
        var json = Options.Json();
        var command = new Command("import", "Take files of papers into the library, making it if need be. The format is recognised from content.") { paths, format, source, owner, batch, library, json };
        command.Validators.Add(result =>
        {
            foreach (string path in result.GetValue(paths) ?? [])
            {
                if (path != "-" && !File.Exists(path) && !Directory.Exists(path))
                {
                    result.AddError($"There is no file or folder {path}.");
                }
            }

            if (result.GetValue(format) is { } name && Formats.Named(name) is null)
            {
                result.AddError($"There is no format {name}. Formats: {string.Join(", ", Formats.All.Select(f => f.Name))}.");
            }

            if (result.GetValue(batch) < 1)
            {
                result.AddError("--batch takes a number from 1.");
            }

            if (result.GetValue(source) is { } named && !IsSourceName(named))
            {
                result.AddError("--source takes letters, digits, '-' and '_' only.");
            }
        });
        command.SetAction((parsed, stop) => Task.FromResult(Run(
            parsed.GetValue(library)!,
            new ImportRequest(parsed.GetValue(paths)!)
            {
                Format = parsed.GetValue(format) is { } name ? Formats.Named(name) : null,
                Source = parsed.GetValue(source),
                Owner = parsed.GetValue(owner),
                Batch = parsed.GetValue(batch) ?? ImportRequest.DefaultBatch,
                StandardInput = parsed.GetValue(paths)!.Contains("-") ? Console.OpenStandardInput() : Stream.Null,
            },
            parsed.GetValue(json),
            stop)));
        return command;
    }

    private static bool IsSourceName(string name) => name.Length is > 0 and <= 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static int Run(string folder, ImportRequest request, bool json, CancellationToken stop)
    {
        ImportSummary summary;
        using (var progress = new Progress("import"))
        using (var writer = LibraryWriter.Open(folder, new WriterOptions("import") { Waiting = Output.Note }))
        {
            summary = new Importer(writer, TimeProvider.System).Import(
                request,
                at => progress.Say($"{at.Entries.ToString("N0", CultureInfo.InvariantCulture)} entries, {Path.GetFileName(at.File)}", at.Share),
                stop);
        }

        if (json)
        {
            WriteJson(summary);
        }
        else
        {
            Print(summary);
        }

        return summary.Quarantined == 0 ? Exit.Done : summary.Read == 0 && summary.Files == 0 ? Exit.Failed : Exit.Quarantined;
    }

    private static void WriteJson(ImportSummary summary) => Output.WriteJson(new
    {
        files = summary.Files,
        entries = summary.Read,
        added = summary.New,
        quarantined = summary.Quarantined,
        newlyQuarantined = summary.NewlyQuarantined,
        seconds = Math.Round(summary.Elapsed.TotalSeconds, 3),
        formats = summary.Formats.ToDictionary(f => f.Key, f => new { added = f.Value.New, known = f.Value.Known, records = f.Value.Papers, bylines = f.Value.Bylines, citations = f.Value.Citations }),
        remarks = summary.Remarks,
        skipped = summary.Skipped,
        problems = summary.Problems,
    });

    private static void Print(ImportSummary summary)
    {
        static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
        var text = Console.Out;
        foreach (var (format, count) in summary.Formats)
        {
            string what = count.Papers > 0 ? $"{N(count.Papers)} records, {N(count.Bylines)} bylines" : count.Citations > 0 ? $"{N(count.Citations)} citations" : $"{N(count.New + count.Known)} entries";
            text.WriteLine($"{format,-16} {what}: {N(count.New)} new, {N(count.Known)} known");
        }

        foreach (var (remark, count) in summary.Remarks)
        {
            text.WriteLine($"{N(count),12} × {remark}");
        }

        foreach (var (reason, count) in summary.Skipped)
        {
            text.WriteLine($"{N(count),12} files passed over: {reason}");
        }

        foreach (string problem in summary.Problems)
        {
            text.WriteLine("  " + problem);
        }

        if (summary.Quarantined > 0)
        {
            text.WriteLine($"{N(summary.Quarantined)} pieces could not be used and are in the quarantine ({N(summary.NewlyQuarantined)} of them new): `colophon quarantine list`.");
        }

        double seconds = Math.Max(summary.Elapsed.TotalSeconds, 0.001);
        text.WriteLine($"{N(summary.Read)} entries from {N(summary.Files)} files in {seconds.ToString("N1", CultureInfo.InvariantCulture)} s ({N((long)(summary.Read / seconds))} a second). Everything is searchable.");
    }
}
