namespace Pagewire.Catalogue.Folders;

/// <summary>Which files below a folder may be saved pages: not those that are hidden or unfinished, nor what lies in a data folder, nor the pictures, styles and scripts that a browser keeps in a folder beside the page, such as <c>News_files</c> beside <c>News.html</c>.</summary>
public static class PageFiles
{
    // A device, which stands for every pipe that has no name.
    private const string NoLength = "/dev/null";

    private static readonly string[] s_unfinished = ["~", ".tmp", ".part", ".partial", ".crdownload", ".download", ".swp"];

    // As browsers in other languages name it, too.
    private static readonly string[] s_assets = ["_files", ".files", "-files", "_file", "_Dateien", "-Dateien", "_fichiers", "_archivos", "_ficheiros", "_arquivos", "_pliki", "_файлы", "_файли", "_soubory", "_bestanden"];

    /// <summary>Whether a file may be a saved page, by its name and by what lies beside its folders.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="name">The file's path below it, folders separated by <c>/</c>.</param>
    public static bool Contains(string root, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Split('/').Any(part => part.Length == 0 || part[0] == '.') || IsUnfinished(name)) return false;
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
            if (Path.Combine(root, name[..slash]) is var folder && (IsAssetFolder(folder) || DataFolder.Is(folder))) return false;
        return true;
    }

    /// <summary>The file at a path, or the one that a link there leads to, whose size and time count. One without a length is not to be opened: it is empty, or a pipe or a device, at which the reader would wait for ever.</summary>
    /// <param name="path">The path; there need not be a file.</param>
    /// <exception cref="IOException">The links go in a circle.</exception>
    public static FileInfo At(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is null || file.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo target) return file;
        return IsNameless(target) ? new FileInfo(NoLength) : target;
    }

    // Standard input that is a pipe: /dev/stdin leads to /proc/self/fd/0, and that to "pipe:[4711]", at which no file lies.
    private static bool IsNameless(FileInfo target) => !target.Exists && target.FullName.StartsWith("/proc/", StringComparison.Ordinal) && target.Name.Contains(":[", StringComparison.Ordinal);

    /// <summary>Whether a file's name ends like that of a download or an edit that somebody is not done with.</summary>
    /// <param name="name">The file's name, with or without its path.</param>
    public static bool IsUnfinished(string name) => s_unfinished.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a folder is one that a browser made for the files of the page beside it.</summary>
    /// <param name="folder">The folder's path.</param>
    public static bool IsAssetFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var end = s_assets.FirstOrDefault(end => folder.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        return end is not null && (File.Exists(folder[..^end.Length] + ".html") || File.Exists(folder[..^end.Length] + ".htm"));
    }
}
