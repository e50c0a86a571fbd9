using System.IO.Compression;
using System.Text;

namespace Pagewire.Reading.Tests;

/// <summary>Reads bytes through the public door.</summary>
internal static class Reading
{
    public static List<ReadResult> All(byte[] bytes, string name = "source/page", Upload? upload = null, ReadingOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        upload = (upload ?? new Upload(name, "etag", bytes.Length)) with { Length = bytes.Length };
        return [.. new PageReader(options ?? new()).Read(upload, stream)];
    }

    public static Page One(byte[] bytes, string name = "source/page", Upload? upload = null, ReadingOptions? options = null)
    {
        var result = Assert.Single(All(bytes, name, upload, options));
        Assert.Null(result.Error);
        return result.Page!;
    }

    public static Page One(string text, string name = "source/page", Upload? upload = null) => One(Encoding.UTF8.GetBytes(text), name, upload);

    public static string Error(byte[] bytes, string name = "source/page", ReadingOptions? options = null)
    {
        var result = Assert.Single(All(bytes, name, null, options));
        Assert.Null(result.Page);
        return result.Error!;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }
        return packed.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
