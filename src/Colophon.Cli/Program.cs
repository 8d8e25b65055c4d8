using System.CommandLine;
using Colophon.Cli;
using Colophon.Search;
using Colophon.Storage;

var root = new RootCommand("Colophon: find research, see who wrote it and why every number is what it is.")
{
    DemoVerb.Create(),
    ImportVerb.Create(),
    SearchVerb.Create(),
    WorkVerb.Create(),
    PersonVerb.Create(),
    PeopleVerb.Create(),
    ExportVerb.Create(),
    ServeVerb.Create(),
    StatusVerb.Create(),
    QuarantineVerb.Create(),
    DoctorVerb.Create(),
    RebuildVerb.Create(),
    BackupVerb.Create(),
    RestoreVerb.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    // Every mistake at once, then where to look.
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine($"See `colophon {string.Concat(parsed.CommandResult.Command is RootCommand ? string.Empty : parsed.CommandResult.Command.Name + " ")}--help`.");
    return Exit.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) });
}
catch (StorageException error)
{
    Console.Error.WriteLine(error.Message);
    return Exit.Failed;
}
catch (SearchIndexDamagedException error)
{
    Console.Error.WriteLine(error.Message);
    return Exit.Failed;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped. What was stored before is kept; the same command goes on from there.");
    return Exit.Failed;
}
catch (IOException error)
{
    Console.Error.WriteLine(error.Message);
    return Exit.Failed;
}
