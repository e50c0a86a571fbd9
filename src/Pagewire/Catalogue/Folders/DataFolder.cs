namespace Pagewire.Catalogue.Folders;

/// <summary>The folder in which the local program keeps what it made of pages.</summary>
public static class DataFolder
{
    /// <summary>The name of the database in it.</summary>
    public const string DatabaseName = "pagewire.db";

    /// <summary>Whether a folder is one, whatever it is called: nothing in it is a saved page.</summary>
    /// <param name="folder">The folder's path; there need not be one.</param>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, DatabaseName));
}
