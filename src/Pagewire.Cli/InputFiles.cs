using System.IO.Enumeration;
using Pagewire.Reading;

namespace Pagewire.Cli;

/// <summary>Turns the paths of a command line into files with the names that their uploads have.</summary>
internal static class InputFiles
{
    /// <summary>Files as they are, and every file below a folder, sorted by name; hidden files and folders are left out.</summary>
    /// <param name="path">A file or a folder; what is neither is given back as it is, so that opening it says why.</param>
    /// <param name="source">The source that the user named; null: the first folder of the name.</param>
    public static IEnumerable<LocalFile> Find(string path, SourceName? source)
    {
        if (!Directory.Exists(path)) return [new LocalFile(path, Named(source, Path.GetFileName(path)))];
        var files = new FileSystemEnumerable<string>(path, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            // Linked folders can make circles.
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }
            .Select(file => (File: file, Relative: Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(found => !found.Relative.Split('/').Any(part => part.StartsWith('.')))
            .Select(found => new LocalFile(found.File, Named(source, found.Relative)))
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw new UserException($"{path} holds no file; saved pages were expected there");
    }

    private static string Named(SourceName? source, string name) => source is { } prefix ? $"{prefix}/{name}" : name;
}
