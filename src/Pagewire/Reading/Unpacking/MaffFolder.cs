using System.IO.Compression;
using System.Xml.Linq;
using Pagewire.Extraction.Dates;
using Pagewire.Reading.Feeds;
using Pagewire.Reading.Provenance;

namespace Pagewire.Reading.Unpacking;

/// <summary>What the Mozilla Archive Format says of the page in one folder of a zip archive, in an RDF file beside it.</summary>
/// <param name="Page">The page's file name.</param>
/// <param name="Url">The page's address; null where unsaid.</param>
/// <param name="CapturedAt">When it was saved; null where unsaid.</param>
internal sealed record MaffFolder(string Page, Evidence<string>? Url, Evidence<DateTimeOffset>? CapturedAt)
{
    /// <summary>The name of the RDF file; feeds are called that too.</summary>
    public const string FileName = "index.rdf";

    private const int Longest = 16 * 1024;
    private static readonly XNamespace s_maf = "http://maf.mozdev.org/metadata/rdf#";
    private static readonly XNamespace s_rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>The folders of an archive that have such a file, by their names with the slash behind.</summary>
    public static Dictionary<string, MaffFolder> AllIn(ZipArchive zip)
    {
        var folders = new Dictionary<string, MaffFolder>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(entry => entry.Name == FileName))
            if (Read(entry) is { } folder) folders.TryAdd(FolderOf(entry), folder);
        return folders;
    }

    /// <summary>The name of an entry's folder with the slash behind; empty for the archive itself.</summary>
    public static string FolderOf(ZipArchiveEntry entry) => entry.FullName[..^entry.Name.Length];

    private static MaffFolder? Read(ZipArchiveEntry entry)
    {
        if (Text(entry) is not { } text || XmlFeed.Parse(text, out _)?.Root?.Element(s_rdf + "Description") is not { } description) return null;
        if (!description.Elements().Any(element => element.Name.Namespace == s_maf)) return null;
        return new(
            Value(description, "indexfilename") ?? "index.html",
            Value(description, "originalurl") is { } url ? new(url, "MAF:originalurl") : null,
            DateText.TryParseMachine(Value(description, "archivetime"), out var time) ? new(CaptureTimeLadder.InstantOf(time), "MAF:archivetime") : null);
    }

    private static string? Value(XElement description, string name) => description.Element(s_maf + name)?.Attribute(s_rdf + "resource")?.Value;

    // Null where there is more than such a file ever has; what is broken is said where the entry is read.
    private static string? Text(ZipArchiveEntry entry)
    {
        try
        {
            using var reader = new StreamReader(entry.Open());
            var text = new char[Longest];
            var length = reader.ReadBlock(text);
            return length < Longest ? new(text, 0, length) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }
}
