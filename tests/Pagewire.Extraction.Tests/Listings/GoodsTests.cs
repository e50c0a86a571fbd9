namespace Pagewire.Extraction.Tests.Listings;

public class GoodsTests
{
    [Theory]
    [InlineData("<div class='p'><a href='/products/{0}-red-woollen-sailor-cap'><h3>{1}</h3></a><div>{0}2.50 EUR</div></div>")]
    [InlineData("<div class='p'><a href='/products/{0}-red-woollen-sailor-cap'><h3>{1}</h3></a><div>USD {0}2.50</div></div>")]
    [InlineData("<div><a href='/item/{0}-red-woollen-cap'>{1}</a> <a href='/cart/add/{0}'>Add to cart</a></div>")]
    [InlineData("<li><h3><a href='/lots/2024/03/1{0}/a-bell-of-a-ship'>{1}</a></h3><button>Buy now</button></li>")]
    [InlineData("<li><h3><a href='/w/{0}'>{1}</a></h3><span>1{0}.3.2024</span> <button>In den Warenkorb</button></li>")]
    public void Goods_of_a_shop_are_no_entries(string markup) => Assert.Empty(Items(markup));

    [Theory]
    [InlineData("<div class='n'><h3><a href='/news/{0}-fares-rise'>{1}</a></h3><p>1{0} March 2024</p><p>A ticket costs £{0} from May on.</p></div>")]
    [InlineData("<div class='n'><h3><a href='/news/{0}-fares-rise-again'>{1}</a></h3><p>The tickets are sold out at noon on most days in summer.</p></div>")]
    public void News_of_money_are(string markup) => Assert.Equal(4, Items(markup).Count);

    [Fact]
    public void A_button_that_says_now_is_no_day() =>
        Assert.All(Items("<div class='n'><h3><a href='/news/{0}-fares-rise-again'>{1}</a></h3><p>Apply now</p></div>"), item => Assert.Null(item.Published));

    private static IReadOnlyList<Sighting> Items(string markup)
    {
        string[] titles = ["Red woollen sailor cap with anchor", "Blue striped harbour shirt for children", "Oak model of the old ferry", "Brass lamp from the quay workshop"];
        var rows = string.Concat(titles.Select((title, n) => string.Format(System.Globalization.CultureInfo.InvariantCulture, markup, n + 1, title)));
        return Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>All of them</h1>{rows}</main></body></html>") with { CapturedAt = new(new(2024, 6, 6, 12, 0, 0, TimeSpan.Zero), "test") }).Items;
    }
}
