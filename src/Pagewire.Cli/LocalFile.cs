using Pagewire.Catalogue.Folders;
using Pagewire.Reading;

namespace Pagewire.Cli;

/// <summary>A file named on the command line, as an upload.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">The upload's name: source and file name, separated by <c>/</c>.</param>
internal sealed record LocalFile(string Path, string Name)
{
    /// <summary>Opens it for one pass; the length and the time are those of the open file.</summary>
    /// <exception cref="IOException">It cannot be opened; the message says why.</exception>
    public (Upload Upload, Stream Content) Open()
    {
        if (Directory.Exists(Path)) throw new IOException("a directory, where a file was expected");
        if (WithoutLength() is { } empty) return (new Upload(Name, "", 0) { LastModified = empty.LastWriteTimeUtc }, new MemoryStream([]));
        var content = OpenFile();
        return (new Upload(Name, "", content.Length) { LastModified = File.GetLastWriteTimeUtc(content.SafeFileHandle) }, content);
    }

    // Null also where links lead to no file, which opening it says.
    private FileInfo? WithoutLength()
    {
        try
        {
            return PageFiles.At(Path) is { Exists: true, Length: 0 } file ? file : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private FileStream OpenFile()
    {
        try
        {
            return new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        }
        catch (IOException trouble) when (new FileInfo(Path).LinkTarget is not null)
        {
            throw new IOException("a link that leads to no file, where a saved page was expected", trouble);
        }
    }
}
