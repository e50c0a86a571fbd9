namespace Pagewire.Feeds.Tests;

public sealed class SearchTests
{
    [Theory]
    [InlineData("visa", "New visa rules", true)]
    [InlineData("visa", "Visas for all", true)]
    [InlineData("visa", "Advisa", false)]
    [InlineData("visa rules", "Rules for a visa", true)]
    [InlineData("\"visa rules\"", "Rules for a visa", false)]
    [InlineData("\"visa rules\"", "The VISA\n rules are", true)]
    [InlineData("visa -rules", "New visa rules", false)]
    [InlineData("visa -\"old rules\"", "New visa rules", true)]
    [InlineData("-rules", "Anything else", true)]
    [InlineData("ёлка", "Новогодняя елка", true)]
    [InlineData("ELKA", "Ëlka", true)]
    [InlineData("签证", "新签证规定", true)]
    [InlineData("зеле", "Президент Зеленский", true)]
    [InlineData("\"visa", "a visa", true)]
    public void A_query_finds_what_it_says(string query, string text, bool found) =>
        Assert.Equal(found, SearchQuery.Parse(query)!.Matches([SearchQuery.Fold(text)]));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("\"\"")]
    public void A_query_without_a_word_is_none(string query) => Assert.Null(SearchQuery.Parse(query));

    [Fact]
    public void A_query_has_a_longest_length()
    {
        Assert.NotNull(SearchQuery.Parse(new string('a', SearchQuery.MaxLength)));
        Assert.Null(SearchQuery.Parse(new string('a', SearchQuery.MaxLength + 1)));
    }
}
