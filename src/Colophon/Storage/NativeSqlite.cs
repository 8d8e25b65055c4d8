using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Colophon.Storage;

/// <summary>
/// Chooses the native SQLite: the system's own library where there is one (it gets security fixes), else the bundled build of 2021.
/// </summary>
internal static class NativeSqlite
{
    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>Loads the library once per process.</summary>
    /// <returns>Its version, as <c>3.40.1</c>.</returns>
    public static string Use() => Loaded.Value;

    private static string Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return raw.sqlite3_libversion().utf8_to_string();
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        string[] system = OperatingSystem.IsLinux() ? ["libsqlite3.so.0"] : OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib"] : [];
        foreach (string candidate in system)
        {
            if (NativeLibrary.TryLoad(candidate, out nint handle))
            {
                return handle;
            }
        }

        return NativeLibrary.TryLoad(name, assembly, path, out nint bundled) ? bundled : nint.Zero;
    }
}
