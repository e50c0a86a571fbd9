using System.IO.Enumeration;
using Pagewire.Catalogue;
using Pagewire.Reading;

namespace Pagewire.Cli;

/// <summary>Turns the paths of a command line into files with the names that their uploads have.</summary>
internal static class InputFiles
{
    /// <summary>Files as they are, and every file below a folder, sorted by name; hidden files and folders are left out.</summary>
    /// <param name="paths">Files and folders. One that names no file is said to be a mistake, and the others count.</param>
    /// <param name="source">The source that the user named; null: the first folder of the name.</param>
    /// <param name="mistaken">Whether a path names no file.</param>
    /// <exception cref="UserException">None of them names a file.</exception>
    public static IReadOnlyList<LocalFile> Find(IReadOnlyList<string> paths, SourceName? source, out bool mistaken)
    {
        var files = new List<LocalFile>();
        var mistakes = new List<UserException>();
        foreach (var path in paths)
        {
            try
            {
                files.AddRange(Find(path, source));
            }
            catch (UserException mistake)
            {
                mistakes.Add(mistake);
            }
        }
        foreach (var mistake in files.Count > 0 ? mistakes : mistakes[..^1]) Console.Error.WriteLine($"pagewire: {mistake.Message}");
        mistaken = mistakes.Count > 0;
        return files.Count > 0 ? files : throw mistakes[^1];
    }

    private static List<LocalFile> Find(string path, SourceName? source)
    {
        var shown = ReceiptLine.Clean(path);
        if (!Directory.Exists(path)) return Path.Exists(path) ? [new LocalFile(path, Named(source, Path.GetFileName(path)))] : throw new UserException($"{shown} is not there; a saved page, or a folder of them, was expected");
        TellOfAssets(path);
        var files = new FileSystemEnumerable<string>(path, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            // Linked folders can make circles.
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }
            .Select(file => (File: file, Relative: Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(found => PageFiles.Contains(path, found.Relative))
            .Select(found => new LocalFile(found.File, Named(source, found.Relative)))
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw new UserException($"{shown} holds no file; saved pages were expected there");
    }

    /// <summary>Says once which folders beside pages are left out, where there are any.</summary>
    /// <param name="folder">The folder that pages are looked for in.</param>
    public static void TellOfAssets(string folder)
    {
        var assets = Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Where(PageFiles.IsAssetFolder).ToList();
        if (assets.Count > 0) Console.Error.WriteLine($"pagewire: {ReceiptLine.Count(assets.Count, "folder")} of pictures and styles that a browser saved beside a page {(assets.Count == 1 ? "is" : "are")} left out, such as {ReceiptLine.Clean(assets.Min(StringComparer.Ordinal)!)}");
    }

    private static string Named(SourceName? source, string name) => source is { } prefix ? $"{prefix}/{name}" : name;
}
