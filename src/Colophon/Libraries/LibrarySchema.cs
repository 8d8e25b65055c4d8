using Colophon.Journal;
using Colophon.Storage;
using Colophon.Works;

namespace Colophon.Libraries;

/// <summary>The schema's steps, in order. A new one is added at the end; none is ever changed.</summary>
internal static class LibrarySchema
{
    /// <summary>All steps.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        new(1, "journal and quarantine", JournalSchema.Create),
        new(2, "works and citations", WorksSchema.Create),
    ];
}
