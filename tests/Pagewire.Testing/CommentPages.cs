using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pagewire.Testing;

/// <summary>Comments of one day and title, each on a page of its own and so taken for one item, and then two on one page, which proves that they are several: more is written at once than a table takes at once.</summary>
public static class CommentPages
{
    /// <summary>How many comments each have a page.</summary>
    public const int Apart = 24;

    /// <summary>The pages of one comment each, as a zip archive.</summary>
    public static byte[] Archive()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var number in Enumerable.Range(0, Apart))
            {
                using var entry = archive.CreateEntry($"{number:D2}.html").Open();
                entry.Write(Page(number));
            }
        return zip.ToArray();
    }

    /// <summary>The page that shows two of them.</summary>
    public static byte[] Both() => Page(Apart, Apart + 1);

    private static byte[] Page(params int[] numbers)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Comments</title></head><body><h1>Comments</h1><ul class=\"news\">");
        foreach (var number in numbers)
            html.Append(CultureInfo.InvariantCulture, $"<li><time datetime=\"2024-01-05\">2024-01-05</time> <a href=\"https://ministry.example/{(char)('a' + number)}/text\">Comment by the spokesman</a><p>The ministry has taken note of question {(char)('a' + number)} and answers it at length.</p></li>\n");
        html.Append("<li><time datetime=\"2024-01-04\">2024-01-04</time> <a href=\"https://ministry.example/opening\">Opening hours of the ministry</a><p>The ministry opens its doors to visitors at nine.</p></li>\n");
        return Encoding.UTF8.GetBytes(html.Append("</ul></body></html>").ToString());
    }
}
