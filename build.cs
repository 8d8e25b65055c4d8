#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// The one entry to building and testing Colophon: dotnet run build.cs -- help

using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

const string Solution = "Colophon.slnx";
const int Done = 0, WrongUsage = 2, Failed = 3;
string[] pureTests = ["Colophon.Tests"], libraryTests = ["Colophon.Tests", "Colophon.EngineTests"], allTests = [.. libraryTests, "Colophon.WebTests"];

string root = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Environment.CurrentDirectory;
string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
Environment.SetEnvironmentVariable("DOTNET_CLI_TELEMETRY_OPTOUT", "1");
Environment.SetEnvironmentVariable("DOTNET_NOLOGO", "1");
Environment.SetEnvironmentVariable("TESTINGPLATFORM_TELEMETRY_OPTOUT", "1");

string[] colour = Console.IsOutputRedirected ? ["-noColor"] : [];
string verb = args.FirstOrDefault() ?? "";
string[] rest = args.Skip(1).ToArray();
return verb switch
{
    "check" => Check(),
    "test" => Test(),
    "fuzz" => Fuzz(),
    "golden" => Golden(),
    "eval" => Dotnet(["run", "--project", "eval/Colophon.Eval", "-c", "Release", "--", .. rest]),
    "bench" => Dotnet(["run", "--project", "bench/Colophon.Bench", "-c", "Release", "--", .. rest]),
    "pack" => Pack(),
    "help" or "--help" or "-h" => Usage(Console.Out, Done),
    _ => Usage(Console.Error, WrongUsage),
};

int Usage(TextWriter output, int status)
{
    if (status == WrongUsage)
    {
        output.WriteLine(verb.Length == 0 ? "Say what to do." : $"There is no verb '{verb}'.");
    }

    output.WriteLine("""
        dotnet run build.cs -- VERB

          check            builds with warnings as errors, holds the formatting and the house rules
          test [FILTER…]   builds, runs all tests; the last line is "N passed, N failed, N skipped".
                           Under CI=true a skipped test fails the run. Filters are xunit's: -class "*Tex*"
          fuzz [NUMBER]    reads NUMBER (100000) mutated inputs with each reader and the query parser
          golden           writes what the readers now make of each golden case; look at the difference
          eval [ARGS…]     measures quality against the committed baselines
          bench [ARGS…]    measures speed and memory
          pack [RID]       publishes one self-contained file, colophon, to artifacts/
          help             this text

        It needs the .NET 10 SDK. "test" also needs the programs chromium and zstd, and installs them by apt-get
        where it may.
        """);
    return status;
}

int Check() =>
    Build("Debug") is var built and not Done ? built
    : Dotnet("format", "whitespace", Solution, "--verify-no-changes", "--no-restore") is var formatted and not Done ? formatted
    : Run(pureTests, "Debug", ["-namespace", "Colophon.Tests.Tidy*"]);

int Test()
{
    InstallTools();
    return Build("Release") is var built and not Done ? built : Run(allTests, "Release", rest);
}

int Fuzz()
{
    string number = rest.FirstOrDefault() ?? "100000";
    if (!int.TryParse(number, out int inputs) || inputs < 1)
    {
        Console.Error.WriteLine($"'{number}' is no number of inputs.");
        return WrongUsage;
    }

    Environment.SetEnvironmentVariable("COLOPHON_FUZZ", number);
    return Build("Release") is var built and not Done ? built : Run(libraryTests, "Release", ["-class", "*Fuzz*"]);
}

int Golden()
{
    Environment.SetEnvironmentVariable("COLOPHON_GOLDEN", "write");
    int status = Build("Debug") is var built and not Done ? built : Run(pureTests, "Debug", ["-class", "*Golden*"]);
    Console.WriteLine("See what changed: git diff tests/");
    return status;
}

int Pack()
{
    string rid = rest.FirstOrDefault() ?? RuntimeInformation.RuntimeIdentifier;
    string folder = Path.Combine("artifacts", rid);

    // The lock files hold the portable graph; one for a single platform must not replace them.
    int status = Dotnet("publish", "src/Colophon.Cli", "-c", "Release", "-r", rid, "--self-contained", "-o", folder, "--disable-build-servers", "--nologo",
        "-p:PublishSingleFile=true", "-p:IncludeNativeLibrariesForSelfExtract=true", "-p:DebugType=embedded", "-p:PublishDocumentationFiles=false", "-p:PublishReferencesDocumentationFiles=false",
        "-p:NuGetLockFilePath=obj/publish.lock.json");
    if (status == Done)
    {
        Console.WriteLine($"Published to {folder}");
    }

    return status;
}

// Servers that outlive the build would keep a pipeline's output open.
int Build(string configuration) => Dotnet("build", Solution, "-c", configuration, "--nologo", "-v", "q", "--disable-build-servers");

int Run(string[] projects, string configuration, string[] filters)
{
    var total = new Counts(0, 0, 0);
    foreach (string project in projects)
    {
        var watch = Stopwatch.StartNew();
        Console.WriteLine($"-- {project}");
        var counts = RunProject(project, configuration, filters);
        Console.WriteLine($"-- {project}: {counts} in {watch.Elapsed.TotalSeconds:0.0} s");
        total += counts;
    }

    bool skipsFail = total.Skipped > 0 && string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
    if (skipsFail)
    {
        Console.WriteLine("Skipped tests fail the run, because CI=true.");
    }

    if (total is { Passed: 0, Failed: 0 })
    {
        Console.WriteLine("No test ran.");
    }

    Console.WriteLine(total);
    return total.Failed > 0 || total.Passed == 0 || skipsFail ? Failed : Done;
}

Counts RunProject(string project, string configuration, string[] filters)
{
    string report = Path.Combine(Path.GetTempPath(), $"colophon-{Environment.ProcessId}-{project}.json");
    try
    {
        int status = Dotnet([Path.Combine("tests", project, "bin", configuration, "net10.0", project + ".dll"), "-noLogo", .. colour, .. filters, "-ctrf", report]);
        bool reported = File.Exists(report);
        var counts = reported ? Counts.Read(report) : new Counts(0, 0, 0);

        // A process that died, or that failed outside any test, must not pass for having no failures. (A selection without tests may also end with an error.)
        if (status != Done && counts.Failed == 0 && (!reported || filters.Length == 0 || counts.Passed + counts.Skipped > 0))
        {
            Console.WriteLine($"{project} ended with an error outside its tests.");
            return counts with { Failed = 1 };
        }

        return counts;
    }
    finally
    {
        File.Delete(report);
    }
}

void InstallTools()
{
    string[] missing = new[] { "chromium", "zstd" }.Where(tool => !IsInstalled(tool)).ToArray();
    if (missing.Length == 0)
    {
        return;
    }

    string packages = string.Join(' ', missing);
    string sudo = Environment.UserName == "root" ? "" : "sudo -n ";
    bool may = IsInstalled("apt-get") && (sudo.Length == 0 || (IsInstalled("sudo") && Start("sudo", ["-n", "true"]) == 0));
    string install = $"{sudo}env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends {packages}";
    if (may)
    {
        Console.WriteLine($"Installing what the tests need: {packages}");
        _ = Start("sh", ["-c", $"{{ {sudo}apt-get update -qq && {install}; }} >/dev/null"]);
    }

    missing = missing.Where(tool => !IsInstalled(tool)).ToArray();
    if (missing.Length > 0)
    {
        Console.WriteLine($"Missing: {string.Join(", ", missing)}. Tests that need them will be skipped. On Debian or Ubuntu: sudo apt-get install chromium zstd");
    }
}

bool IsInstalled(string tool) =>
    (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

int Dotnet(params string[] arguments) => Start(dotnet, arguments) == 0 ? Done : Failed;

int Start(string program, string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = root })!;
    process.WaitForExit();
    return process.ExitCode;
}

/// <summary>How many tests ended how.</summary>
internal sealed record Counts(int Passed, int Failed, int Skipped)
{
    public static Counts operator +(Counts left, Counts right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    /// <summary>The summary of a report in the Common Test Report Format.</summary>
    public static Counts Read(string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(report));
        var summary = json.RootElement.GetProperty("results").GetProperty("summary");
        int Of(string name) => summary.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
        return new(Of("passed"), Of("failed") + Of("other"), Of("skipped"));
    }

    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
