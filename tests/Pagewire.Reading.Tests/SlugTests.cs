namespace Pagewire.Reading.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("PRESS RELEASES AND NEWS", "press-releases-and-news")]
    [InlineData("  Speeches,  interviews & articles ", "speeches-interviews-articles")]
    [InlineData("Новости посольства", "новости-посольства")]
    [InlineData("समाचार", "समाचार")]
    [InlineData("Minister's corner", "ministers-corner")]
    [InlineData("«»", "")]
    [InlineData("a\ud800b", "a-b")]
    [InlineData("a\ufffeb", "a-b")]
    public void A_slug_keeps_letters_of_every_script(string heading, string slug) => Assert.Equal(slug, Slug.Of(heading));

    [Theory]
    [InlineData("rusemb-uk/page.txt", "rusemb-uk")]
    [InlineData("page.txt", "default")]
    [InlineData("/page.txt", "default")]
    [InlineData("City Council/2024/page.html", "city-council")]
    public void The_first_folder_is_the_source(string upload, string source) => Assert.Equal(source, SourceName.FromUploadName(upload).ToString());
}
