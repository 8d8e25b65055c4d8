using System.Data.Common;
using Colophon.Storage;

namespace Colophon.Journal;

/// <summary>How far each view has come, written in the same transaction as the view itself.</summary>
internal static class Checkpoints
{
    /// <summary>The position of a view; 0 for one that was never built.</summary>
    public static long Get(DbConnection connection, string view) => Sql.Ask<long>(connection, "SELECT position FROM checkpoint WHERE name = @0", view);

    /// <summary>Sets the position of a view.</summary>
    public static void Set(DbConnection connection, string view, long position) => Sql.Execute(
        connection, "INSERT INTO checkpoint (name, position) VALUES (@0, @1) ON CONFLICT (name) DO UPDATE SET position = excluded.position", view, position);
}
