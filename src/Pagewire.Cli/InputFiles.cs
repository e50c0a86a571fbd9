using System.IO.Enumeration;
using Pagewire.Catalogue.Folders;
using Pagewire.Reading;

namespace Pagewire.Cli;

/// <summary>Turns the paths of a command line into files with the names that their uploads have.</summary>
internal static class InputFiles
{
    /// <summary>Files as they are, and every file below a folder, sorted by name; hidden files and folders are left out.</summary>
    /// <param name="paths">Files and folders. One that names no file is said to be a mistake, and the others count.</param>
    /// <param name="source">The source that the user named; null: the first folder of the name, which starts with the folder's own where several paths are given.</param>
    /// <param name="mistaken">Whether a path names no file.</param>
    /// <exception cref="UserException">None of them names a file, or two files would be one upload.</exception>
    public static IReadOnlyList<LocalFile> Find(IReadOnlyList<string> paths, SourceName? source, out bool mistaken)
    {
        var files = new List<LocalFile>();
        var mistakes = new List<UserException>();
        // Of several paths each folder is a source, as when the folder above them is given: a shell makes of saved/* what saved means.
        var several = source is null && paths.Select(Path.GetFullPath).Select(Path.TrimEndingDirectorySeparator).Distinct(StringComparer.Ordinal).Count() > 1;
        paths = WithoutLeftOvers(paths);
        foreach (var path in paths)
        {
            try
            {
                files.AddRange(Find(path, source?.ToString() ?? (several ? OwnName(path) : "")));
            }
            catch (UserException mistake)
            {
                mistakes.Add(mistake);
            }
        }
        foreach (var mistake in files.Count > 0 ? mistakes : mistakes[..^1]) Console.Error.WriteLine($"pagewire: {mistake.Message}");
        mistaken = mistakes.Count > 0;
        RefuseSharedNames(files);
        return files.Count > 0 ? files : throw mistakes[^1];
    }

    /// <summary>The paths of the files below a folder, sorted by name; hidden files and folders are left out.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="UserException">A folder cannot be read.</exception>
    public static IReadOnlyList<string> In(string folder)
    {
        TellOfAssets(folder);
        return [.. FilesIn(folder, "").Select(file => file.Path)];
    }

    // A shell makes of saved/* what saved means, so the same is left out. Who names nothing else means it.
    private static IReadOnlyList<string> WithoutLeftOvers(IReadOnlyList<string> paths)
    {
        var assets = paths.Where(path => PageFiles.IsAssetFolder(Path.TrimEndingDirectorySeparator(path)) && Directory.Exists(path)).ToList();
        var unfinished = paths.Where(path => PageFiles.IsUnfinished(path) && File.Exists(path)).ToList();
        if (assets.Count + unfinished.Count == paths.Count) return paths;
        TellOfAssets(assets);
        if (unfinished.Count > 0) Console.Error.WriteLine($"pagewire: {ReceiptLine.Count(unfinished.Count, "unfinished file")} {(unfinished.Count == 1 ? "is" : "are")} left out, such as {ReceiptLine.Clean(unfinished[0])}");
        return [.. paths.Except(assets).Except(unfinished)];
    }

    // The second receipt would replace the first.
    private static void RefuseSharedNames(List<LocalFile> files)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (paths.TryAdd(file.Name, file.Path) || Path.GetFullPath(paths[file.Name]) == Path.GetFullPath(file.Path)) continue;
            throw new UserException($"{ReceiptLine.Clean(paths[file.Name])} and {ReceiptLine.Clean(file.Path)} would both be the upload {ReceiptLine.Clean(file.Name)}; name the folder above both, or give each a command and a --source of its own");
        }
    }

    private static List<LocalFile> Find(string path, string first)
    {
        var shown = ReceiptLine.Clean(path);
        if (!Directory.Exists(path)) return Path.Exists(path) ? [new LocalFile(path, Named(first, Path.GetFileName(path)))] : throw new UserException($"{shown} is not there; a saved page, or a folder of them, was expected");
        TellOfAssets(path);
        var files = FilesIn(path, first);
        return files.Count > 0 ? files : throw new UserException($"{shown} holds no file; saved pages were expected there");
    }

    private static List<LocalFile> FilesIn(string path, string first)
    {
        try
        {
            return Enumerated(path, first);
        }
        catch (UnauthorizedAccessException denied)
        {
            // The system's message names the folder between quotation marks.
            throw new UserException(new UnreadableFolderException(denied.Message.Split('\'') is [_, var folder, _] ? folder : path, denied).Message.TrimEnd('.'));
        }
    }

    private static List<LocalFile> Enumerated(string path, string first) =>
        new FileSystemEnumerable<string>(path, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            // Linked folders can make circles.
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }
            .Select(file => (File: file, Relative: Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(found => PageFiles.Contains(path, found.Relative))
            .Select(found => new LocalFile(found.File, Named(first, found.Relative)))
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .ToList();

    /// <summary>Says once which folders beside pages are left out, where there are any.</summary>
    /// <param name="folder">The folder that pages are looked for in.</param>
    public static void TellOfAssets(string folder)
    {
        TellOfAssets([.. Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Where(PageFiles.IsAssetFolder)]);
    }

    /// <summary>Says which source pages belong to that are named without a folder, or lie in none below the only one that is named: who names a source's own folder, or <c>saved/*</c> where one folder is, may have meant that.</summary>
    /// <param name="paths">The paths of the command line.</param>
    /// <param name="files">What they name.</param>
    public static void TellOfDefault(IReadOnlyList<string> paths, IReadOnlyList<LocalFile> files)
    {
        var loose = files.Count(file => !file.Name.Contains('/', StringComparison.Ordinal));
        var where = paths is [var folder] && Directory.Exists(folder) ? $"in no folder below {ReceiptLine.Clean(folder)}" : "named without a folder";
        if (loose > 0) Console.Error.WriteLine($"pagewire: {ReceiptLine.Count(loose, "page")} {where} {(loose == 1 ? "belongs" : "belong")} to the source {SourceName.Default}; --source NAME says another");
    }

    private static void TellOfAssets(List<string> assets)
    {
        if (assets.Count > 0) Console.Error.WriteLine($"pagewire: {ReceiptLine.Count(assets.Count, "folder")} of pictures and styles that a browser saved beside a page {(assets.Count == 1 ? "is" : "are")} left out, such as {ReceiptLine.Clean(assets.Min(StringComparer.Ordinal)!)}");
    }

    private static string OwnName(string path) => Directory.Exists(path) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) : "";

    private static string Named(string first, string name) => first.Length > 0 ? $"{first}/{name}" : name;
}
