using System.Text;

namespace Pagewire.Reading.Tests;

public sealed class ZipTests
{
    private static readonly byte[] s_html = Reading.Utf8("<!DOCTYPE html><html><body><p>The ferry sails again</p></body></html>");

    [Fact]
    public void An_archive_without_its_directory_says_what_to_do()
    {
        var zip = Reading.Zip(("one.html", s_html), ("two.html", s_html));
        Assert.Equal("It cannot be unpacked to its end: the zip archive's directory, which stands at its end, is missing or damaged, so the file was probably cut off; zip its pages again, or copy it again from where it came.", Reading.Error(zip[..^30]));
    }

    [Theory]
    [InlineData(437, "Fähre.html", "Fähre.html")]
    [InlineData(65001, "Паром.html", "Паром.html")]
    public void Names_that_are_not_marked_as_UTF_8_are_read_as_it_or_as_code_page_437(int codePage, string name, string expected)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var written = Encoding.GetEncoding(codePage).GetBytes(name);
        var zip = Reading.Zip((new string('#', written.Length), s_html));
        for (var at = zip.AsSpan().IndexOf((byte)'#'); at >= 0; at = zip.AsSpan().IndexOf((byte)'#')) written.CopyTo(zip, at);
        Assert.Equal(expected, Assert.Single(Reading.All(zip)).Part);
    }
}
