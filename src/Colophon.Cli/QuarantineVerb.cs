using System.CommandLine;
using Colophon.Journal;
using Colophon.Libraries;

namespace Colophon.Cli;

/// <summary><c>colophon quarantine</c>: input that could not be used.</summary>
internal static class QuarantineVerb
{
    public static Command Create()
    {
        var command = new Command("quarantine", "Input that could not be used: list it, show it, try it again.") { List(), Show(), Retry() };
        var library = Options.Library();
        var json = Options.Json();
        command.Options.Add(library);
        command.Options.Add(json);
        command.SetAction(parsed => ListAll(parsed.GetValue(library)!, parsed.GetValue(json)));
        return command;
    }

    private static Command List()
    {
        var library = Options.Library();
        var json = Options.Json();
        var command = new Command("list", "Every piece: file, line, reason.") { library, json };
        command.SetAction(parsed => ListAll(parsed.GetValue(library)!, parsed.GetValue(json)));
        return command;
    }

    private static Command Show()
    {
        var number = new Argument<long>("number") { Description = "Its number in the list" };
        var library = Options.Library();
        var json = Options.Json();
        var command = new Command("show", "One piece with its original bytes.") { number, library, json };
        command.SetAction(parsed =>
        {
            using var opened = Library.Open(parsed.GetValue(library)!);
            if (opened.FindQuarantined(parsed.GetValue(number)) is not { } piece)
            {
                Output.Note($"There is no piece {parsed.GetValue(number)} in the quarantine.");
                return Exit.Failed;
            }

            if (parsed.GetValue(json))
            {
                Output.WriteJson(Json(piece, withBytes: true));
                return Exit.Done;
            }

            Output.Note($"{piece.File}:{piece.Line} (byte {piece.Offset}), read as {piece.Format}: {piece.Reason}");
            using var output = Console.OpenStandardOutput();
            output.Write(piece.Bytes);
            return Exit.Done;
        });
        return command;
    }

    private static Command Retry()
    {
        var number = new Argument<long?>("number") { Description = "Its number in the list; all without it", Arity = ArgumentArity.ZeroOrOne };
        var library = Options.Library();
        var json = Options.Json();
        var command = new Command("retry", "Read pieces again with the readers of this program; those that can be read are taken in.") { number, library, json };
        command.SetAction(parsed =>
        {
            using var writer = LibraryWriter.Open(parsed.GetValue(library)!, new WriterOptions("quarantine retry") { Waiting = Output.Note });
            var (taken, left) = new Importer(writer, TimeProvider.System).Retry(parsed.GetValue(number));
            if (parsed.GetValue(json))
            {
                Output.WriteJson(new { taken, left });
            }
            else
            {
                Console.Out.WriteLine($"{taken} taken in, {left} still cannot be read.");
            }

            return left > 0 ? Exit.Quarantined : Exit.Done;
        });
        return command;
    }

    private static int ListAll(string folder, bool json)
    {
        using var opened = Library.Open(folder);
        for (long after = 0; opened.Quarantined(after, 500) is { Count: > 0 } page; after = page[^1].Number)
        {
            foreach (var piece in page)
            {
                if (json)
                {
                    Output.WriteJson(Json(piece, withBytes: false));
                }
                else
                {
                    Console.Out.WriteLine($"{piece.Number,6}  {piece.File}:{piece.Line}  {piece.Format}  {piece.Reason}");
                }
            }
        }

        return Exit.Done;
    }

    private static object Json(QuarantinedPiece piece, bool withBytes) => new
    {
        number = piece.Number,
        file = piece.File,
        line = piece.Line,
        offset = piece.Offset,
        format = piece.Format,
        source = piece.Source,
        reason = piece.Reason,
        received = piece.Received,
        bytes = withBytes ? Convert.ToBase64String(piece.Bytes) : null,
    };
}
