using System.Globalization;

namespace Pagewire.Reading.Tests;

public sealed class GzipTests
{
    private static readonly byte[] s_html = Reading.Utf8("<!DOCTYPE html><html><body>" + string.Concat(Enumerable.Range(1, 2000).Select(i => string.Create(CultureInfo.InvariantCulture, $"<p>Boat {i} of {i * i} has sailed</p>"))) + "</body></html>");

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(3000)]
    public void A_file_cut_off_gives_what_could_be_read_and_a_reason(int cut)
    {
        var results = Reading.All(Reading.Gzip(s_html)[..^cut]);
        Assert.Equal(2, results.Count);
        Assert.StartsWith("Boat 1 of 1 has sailedBoat 2 of 4 has sailed", results[0].Page!.ToDom()!.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("It cannot be unpacked to its end: the gzip file was cut off; copy it again from where it came.", results[1].Error);
    }

    [Theory]
    [InlineData(70)]
    [InlineData(60_000)]
    public void A_file_with_a_wrong_checksum_gives_its_page_and_a_reason(int length)
    {
        var packed = Reading.Gzip(s_html[..length]);
        packed[^6] ^= 1;
        var results = Reading.All(packed);
        Assert.StartsWith("Boat 1 of 1", results[0].Page!.ToDom()!.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("It cannot be unpacked to its end: the gzip file is damaged; copy it again from where it came.", results[1].Error);
    }

    [Fact]
    public void A_file_of_any_length_in_one_member_or_more_is_whole()
    {
        for (var length = 8000; length < 8300; length++)
        {
            var random = new byte[length];
            new Random(length).NextBytes(random);
            byte[] text = [.. "<p>"u8, .. Reading.Utf8(Convert.ToHexString(random)[..length]), .. "</p>"u8];
            Assert.Single(Reading.All(Reading.Gzip(text)));
            Assert.Single(Reading.All([.. Reading.Gzip(text), .. Reading.Gzip(text)]));
        }
    }

    [Fact]
    public void What_stands_behind_a_whole_file_does_not_matter() =>
        Assert.Single(Reading.All([.. Reading.Gzip(s_html), .. "trailing words"u8]));
}
