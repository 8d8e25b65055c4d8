namespace Colophon.Sources;

/// <summary>
/// One file as an import meets it: a file of a folder, a member of an archive, standard input; decompressed. It is usable until the next
/// is asked for.
/// </summary>
public sealed class InputFile
{
    private readonly GuardedStream? content;
    private readonly string? problem;

    internal InputFile(Origin origin, string? problem, string? skipped = null)
    {
        (Name, FileName, SavedOn) = (origin.Name, origin.FileName, origin.SavedOn);
        (this.problem, Skipped) = (problem, skipped);
    }

    internal InputFile(Origin origin, GuardedStream content, IFormat format)
        : this(origin, problem: null)
    {
        (this.content, Format) = (content, format);
    }

    /// <summary>The name to show, with the archives around it: <c>acl-anthology.tar.zst!acl-anthology/data/xml/2020.acl.xml</c>.</summary>
    public string Name { get; }

    /// <summary>The name without folder and without <c>.gz</c> or <c>.zst</c>; <c>-</c> for standard input.</summary>
    public string FileName { get; }

    /// <summary>The day (UTC) on which it was last written, as its archive or else the file system says; for standard input the day given.</summary>
    public DateOnly SavedOn { get; }

    /// <summary>The decompressed bytes, without byte-order mark; ends early where the file cannot be read on (see <see cref="Problem"/>).</summary>
    public Stream Content => (Stream?)content ?? Stream.Null;

    /// <summary>The format to read it in: the one the user named, else the one recognised; null if there is nothing to read.</summary>
    public IFormat? Format { get; }

    /// <summary>Why this file of a folder or archive is passed over, as a short phrase (<c>no known format</c>); null for a file to read.</summary>
    public string? Skipped { get; }

    /// <summary>Why it could not be opened, or not read to its end; null if nothing went wrong. Final once <see cref="Content"/> is read to its end.</summary>
    public string? Problem => problem ?? content?.Problem;

    /// <summary>What there is to say of this file beyond its bytes.</summary>
    /// <param name="owner">Whose page a pasted page is; null to take it from the page.</param>
    /// <param name="sourceName">The name that the user gave to the source, or null.</param>
    public ReadingContext Context(string? owner = null, string? sourceName = null) => new(owner, SavedOn, sourceName, FileName);
}

/// <summary>Where bytes come from.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="FileName">The name without folder and compression.</param>
/// <param name="SavedOn">The day of the last writing.</param>
/// <param name="Asked">True if the user named this very file, so that not knowing it is a problem rather than a remark.</param>
/// <param name="Depth">How many wrappings were opened to get here.</param>
internal sealed record Origin(string Name, string FileName, DateOnly SavedOn, bool Asked, int Depth)
{
    public Origin Member(string path, DateOnly? savedOn) =>
        new($"{Name}!{path}", path[(path.LastIndexOf('/') + 1)..], savedOn ?? SavedOn, Asked: false, Depth + 1);

    public Origin Unpacked(params ReadOnlySpan<string> endings)
    {
        string name = FileName;
        foreach (string ending in endings)
        {
            name = name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && name.Length > ending.Length ? name[..^ending.Length] : name;
        }

        return this with { FileName = name, Depth = Depth + 1 };
    }
}
