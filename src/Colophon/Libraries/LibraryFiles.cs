namespace Colophon.Libraries;

/// <summary>Where things stand in a library's folder.</summary>
/// <param name="Folder">The folder.</param>
internal sealed record LibraryFiles(string Folder)
{
    /// <summary>The database: journal, quarantine and the views that are tables.</summary>
    public string Database => Path.Combine(Folder, "library.db");

    /// <summary>The lexical index.</summary>
    public string Index => Path.Combine(Folder, "index");

    /// <summary>The file held open by the process that writes.</summary>
    public string WriteLock => Path.Combine(Folder, "write.lock");

    /// <summary>Whether there is a library.</summary>
    public bool Exist => File.Exists(Database);
}
