using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace Pagewire.Reading.Unpacking;

/// <summary>The pages of a zip archive. What belongs to pages (images, style sheets, scripts, the folders that browsers put beside a page) and documents are passed over, and told of behind the pages.</summary>
internal static class ZipPages
{
    private const int MostNamed = 5;
    private const int EarliestYear = 1990;

    private const string OfPages = "picture, style or script in an archive";

    private const string Hidden = "hidden file in an archive";

    private const string Outside = "name in an archive that leads out of it";

    // By the ends of their names, which are what people know them by.
    private static readonly FrozenDictionary<string, string> s_noPages = new (string Reason, string Ends)[]
    {
        (OfPages, ".css .js .mjs .map .json .png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .tif .tiff .woff .woff2 .ttf .otf .eot"),
        ("PDF document in an archive", ".pdf"),
        ("Office document in an archive", ".doc .docx .xls .xlsx .ppt .pptx"),
        ("sound or film in an archive", ".mp3 .mp4 .webm .ogg .wav .m4a .avi .mov"),
    }.SelectMany(kind => kind.Ends.Split(' ').Select(end => KeyValuePair.Create(end, kind.Reason))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // What systems and unfinished downloads leave.
    private static readonly FrozenSet<string> s_remains = FrozenSet.ToFrozenSet([".db", ".ini", ".ds_store", ".download"], StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<ReadResult> Read(Source source, ReadStream stream, ReadingOptions options, Func<Source, IEnumerable<ReadResult>> unpack)
    {
        using var temporary = source.Content.CanSeek ? null : Copied(stream, options);
        if (!source.Content.CanSeek && temporary is null)
        {
            yield return ReadResult.Unreadable($"The archive has more than {Sizes.Of(options.MaxArchiveBytes)}, the limit for archives.", source.Wrapping.Part);
            yield break;
        }
        if (temporary is null) source.Content.Position = 0;
        using var zip = Open(temporary ?? source.Content);
        if (Refused(zip, options) is { } reason)
        {
            yield return ReadResult.Unreadable(reason, source.Wrapping.Part);
            yield break;
        }
        var pages = 0;
        var folders = MaffFolder.AllIn(zip);
        foreach (var entry in zip.Entries.Where(entry => IsMeant(entry) && NoPage(entry) is null && !(entry.Name == MaffFolder.FileName && folders.ContainsKey(MaffFolder.FolderOf(entry)))).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var part = PartOf(source, entry);
            foreach (var result in BrokenArchives.Guard(ReadEntry(Described(source, entry, folders), entry, part, unpack), part))
            {
                pages++;
                yield return result;
            }
        }
        if (pages == 0) yield return ReadResult.Unreadable($"The archive has {(zip.Entries.Count == 1 ? "1 entry, which is no page" : $"{zip.Entries.Count} entries, none of them a page")}{Named(zip)}.", source.Wrapping.Part);
        else
            foreach (var beside in Beside(zip, source)) yield return beside;
    }

    // Documents by name, since somebody may look for them; of what makes pages look as they do, how many.
    private static IEnumerable<ReadResult> Beside(ZipArchive zip, Source source)
    {
        var left = zip.Entries.Where(IsMeant).Select(entry => (Entry: entry, Reason: NoPage(entry))).Where(entry => entry.Reason is not null).OrderBy(entry => entry.Entry.FullName, StringComparer.Ordinal).ToList();
        foreach (var (entry, reason) in left.Where(entry => entry.Reason != OfPages)) yield return ReadResult.Beside(new(reason!, 1), PartOf(source, entry));
        if (left.Count(entry => entry.Reason == OfPages) is > 0 and var count) yield return ReadResult.Beside(new(OfPages, count));
        foreach (var reason in zip.Entries.Where(IsFile).Select(Unseen).OfType<string>().CountBy(reason => reason).OrderBy(reason => reason.Key, StringComparer.Ordinal)) yield return ReadResult.Beside(new(reason.Key, reason.Value));
    }

    private static string Named(ZipArchive zip)
    {
        var names = zip.Entries.Select(entry => entry.FullName).Where(name => !name.EndsWith('/')).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "" : $": {string.Join(", ", names.Take(MostNamed).Select(PartName.Shown))}{(names.Count > MostNamed ? ", …" : "")}";
    }

    private static string PartOf(Source source, ZipArchiveEntry entry) => source.Wrapping.Part is { } outer ? outer + "/" + entry.FullName : entry.FullName;

    // Names without the mark for UTF-8 are in it nevertheless, or in code page 437, which is the standard's (APPNOTE, appendix D).
    private static ZipArchive Open(Stream content)
    {
        try
        {
            var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (!zip.Entries.Any(entry => entry.FullName.Contains('\uFFFD', StringComparison.Ordinal))) return zip;
            zip.Dispose();
            return new(content, ZipArchiveMode.Read, leaveOpen: true, CodePagesEncodingProvider.Instance.GetEncoding(437));
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException("the zip archive's directory, which stands at its end, is missing or damaged, so the file was probably cut off; zip its pages again, or copy it again from where it came");
        }
    }

    private static Source Described(Source source, ZipArchiveEntry entry, Dictionary<string, MaffFolder> folders) =>
        folders.TryGetValue(MaffFolder.FolderOf(entry), out var folder) && entry.Name == folder.Page
            ? source with { Wrapping = source.Wrapping with { Url = folder.Url ?? source.Wrapping.Url, CapturedAt = folder.CapturedAt ?? source.Wrapping.CapturedAt } }
            : source;

    private static IEnumerable<ReadResult> ReadEntry(Source source, ZipArchiveEntry entry, string part, Func<Source, IEnumerable<ReadResult>> unpack)
    {
        if (entry.IsEncrypted)
        {
            yield return ReadResult.Unreadable("It is locked by a password: zip it again without one.", part);
            yield break;
        }
        using var content = entry.Open();
        var wrapping = source.Wrapping with { Format = source.Wrapping.Format + "zip+", Part = part, Name = entry.FullName, ModifiedAt = ModifiedAt(entry), Depth = source.Wrapping.Depth + 1 };
        foreach (var result in unpack(source with { Content = content, Wrapping = wrapping, Length = entry.Length })) yield return result;
    }

    // Programs that do not say when write the first day that can be written, or its year.
    private static DateTimeOffset? ModifiedAt(ZipArchiveEntry entry) => entry.LastWriteTime.DateTime is { Year: > EarliestYear } written ? new(written, TimeSpan.Zero) : null;

    private static string? Refused(ZipArchive zip, ReadingOptions options)
    {
        if (zip.Entries.Count > options.MaxEntries) return FormattableString.Invariant($"The archive has {zip.Entries.Count:N0} entries, more than the limit of {options.MaxEntries:N0}: split it.");
        if (zip.Entries.Any(entry => entry.IsEncrypted) && zip.Entries.All(entry => entry.IsEncrypted || entry.FullName.EndsWith('/'))) return "The archive is locked by a password: zip its pages again without one.";
        if (zip.GetEntry("[Content_Types].xml") is not null) return "It looks like an Office document, not like a saved page.";
        if (zip.GetEntry("mimetype") is not null) return "It looks like an e-book or an OpenDocument file, not like a saved page.";
        return zip.GetEntry("META-INF/MANIFEST.MF") is not null ? "It looks like a Java archive, not like saved pages." : null;
    }

    private static string? NoPage(ZipArchiveEntry entry) => s_noPages.GetValueOrDefault(Path.GetExtension(entry.Name));

    private static bool IsMeant(ZipArchiveEntry entry) => IsFile(entry) && Unseen(entry) is null;

    // Not a folder, and not what a system or a browser put there.
    private static bool IsFile(ZipArchiveEntry entry)
    {
        var name = NameOf(entry);
        return !name.EndsWith('/') && !s_remains.Contains(Path.GetExtension(name)) && !name.StartsWith("__MACOSX/", StringComparison.Ordinal)
            && !name.Contains("_files/", StringComparison.Ordinal) && !name[(name.LastIndexOf('/') + 1)..].StartsWith("._", StringComparison.Ordinal);
    }

    // Why a file is passed over by its name, whatever it is; null where it is not.
    private static string? Unseen(ZipArchiveEntry entry)
    {
        var name = "/" + NameOf(entry);
        return name.Contains("/../", StringComparison.Ordinal) ? Outside : name.Replace("/./", "/", StringComparison.Ordinal).Contains("/.", StringComparison.Ordinal) ? Hidden : null;
    }

    private static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    // A zip's directory stands at its end: what cannot be sought in goes through a temporary file.
    private static FileStream? Copied(ReadStream stream, ReadingOptions options)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (file.Length + read <= options.MaxArchiveBytes)
            {
                file.Write(buffer, 0, read);
                continue;
            }
            file.Dispose();
            return null;
        }
        file.Position = 0;
        return file;
    }
}
