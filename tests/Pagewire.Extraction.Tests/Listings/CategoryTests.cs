namespace Pagewire.Extraction.Tests.Listings;

public class CategoryTests
{
    [Fact]
    public void The_last_name_in_a_menu_is_no_category_of_the_list_under_it()
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(i => $"<li><a href='/n/{i}'>The pier is closed for the {i}th time this year</a> <span>{i} May 2024</span></li>"));
        var capture = Extractor.Extract(Pages.Html($"<html><body><nav><a href='/'>Home</a><br><b><a href='/tv'>CHANNELS</a></b></nav><ul>{entries}</ul></body></html>", "https://pier.example/"));
        Assert.Equal(4, capture.Items.Count);
        Assert.All(capture.Items, item => Assert.Empty(item.Categories));
    }

    [Theory]
    [InlineData("<h1>Year: 2024</h1>", "<span class=category>Piers</span>")]
    [InlineData("<h1>Année : 2024</h1>", "<span class=category>Piers</span>")]
    [InlineData("<h1><span>Category</span> Piers</h1>", "<span class=category>Piers</span>")]
    [InlineData("", "<div class=category><span class=label>Categories</span><a href='/piers' rel=category>Piers</a></div>")]
    [InlineData("", "<span class=category>Piers</span><a href='#'><span>2</span><span class=label>Likes</span></a>")]
    public void What_kind_of_archive_it_is_and_what_stands_round_labels_is_no_category(string heading, string label)
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(i => $"<article>{label}<h2><a href='/n/{i}'>The pier is closed for the {i}th time this year</a></h2><time datetime='2024-05-0{i}'>{i} May 2024</time><p>Planks are missing, and nobody knows where they went.</p></article>"));
        var items = Extractor.Extract(Pages.Html($"<html><body>{heading}{entries}</body></html>", "https://pier.example/")).Items;
        Assert.Equal(4, items.Count);
        Assert.All(items, item => Assert.Equal(["Piers"], item.Categories));
    }

    [Fact]
    public void A_label_that_leads_to_the_entry_itself_is_no_category()
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(i => $"<article><span class=category><a href='/topics/piers' rel=category>Piers</a></span><h2><a href='/n/{i}'>The pier is closed for the {i}th time this year</a></h2><p>Planks are missing.</p><span class=label><a href='/n/{i}'>Weiterblättern</a></span></article>"));
        Assert.All(Extractor.Extract(Pages.Html($"<html><body>{entries}</body></html>", "https://pier.example/")).Items, item => Assert.Equal(["Piers"], item.Categories));
    }

    [Theory]
    [InlineData("/news/topic/transport", "Transport")]
    [InlineData("https://pier.example/category/transport/", "Transport")]
    [InlineData("/rubrique/transport?page=1", "Transport")]
    [InlineData("/topics", null)]
    [InlineData("/timetable/transport", null)]
    [InlineData("/topic/100-bridge?page=last", null)]
    public void A_link_beside_the_date_is_a_category_where_it_leads_to_the_page_of_the_topic_that_it_names(string address, string? category)
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(i => $"<article><h2><a href='/n/{i}'>The pier is closed for the {i}th time this year</a></h2><p>{i} May 2024 · <a href='{address}'>Transport</a></p><p>Planks are missing, and nobody knows where they went.</p></article>"));
        Assert.All(Extractor.Extract(Pages.Html($"<html><body>{entries}</body></html>", "https://pier.example/")).Items, item => Assert.Equal(category, item.Categories.SingleOrDefault()));
    }

    [Theory]
    [InlineData("Everything on the <a href='/topic/the-old-bridge'>old bridge</a> and its planks is told there.")]
    [InlineData("<a href='/topic/bridges'>All topics</a>")]
    public void A_link_in_a_sentence_or_with_another_name_is_no_category_though_it_leads_to_a_topic(string line)
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(i => $"<article><h2><a href='/n/{i}'>The pier is closed for the {i}th time this year</a></h2><p>{i} May 2024</p><p>{line}</p></article>"));
        Assert.All(Extractor.Extract(Pages.Html($"<html><body>{entries}</body></html>", "https://pier.example/")).Items, item => Assert.Empty(item.Categories));
    }

    [Theory]
    [InlineData("Notices", "Notices")]
    [InlineData("Harbour 3 hours ago", "Harbour")]
    [InlineData("Council meetings:", "Council meetings")]
    [InlineData("Category: Harbour", "Harbour")]
    [InlineData("Рубрика: Порт", "Порт")]
    [InlineData("Category Archives: Harbour", "Harbour")]
    [InlineData("Schlagwort: Hafen", "Hafen")]
    [InlineData("Archive for the ‘Harbour’ Category", "Harbour")]
    [InlineData("Author archive for Eve Cooper", null)]
    [InlineData("Kategorija: Luka", "Luka")]
    [InlineData("التصنيف: ميناء المدينة", "ميناء المدينة")]
    [InlineData("分类：港口新闻", "港口新闻")]
    [InlineData("Archives for June 2020", null)]
    [InlineData("Archives for the future", "Archives for the future")]
    [InlineData("Monat: Juni 2020", null)]
    [InlineData("Author: Eve Cooper", null)]
    [InlineData("Author Archives: Eve Cooper", null)]
    [InlineData("Tagesordnung: Hafen", "Tagesordnung: Hafen")]
    [InlineData("Eve Cooper (7)", "Eve Cooper")]
    [InlineData("Pier 7", "Pier 7")]
    [InlineData("Planned (20.02.2024)", null)]
    [InlineData("Harbour (old town)", "Harbour (old town)")]
    [InlineData("Đang truy cập", null)]
    [InlineData("Who's online", null)]
    [InlineData("Iniciar sesión", null)]
    [InlineData("12 hours ago", null)]
    [InlineData("6 May 2024", null)]
    [InlineData("May 2024", null)]
    [InlineData("2024", null)]
    [InlineData("Council bans cars from the old quay after a long night of talks", null)]
    [InlineData("渔港管理局关于冬季停航安排及安全检查工作的会议在市政厅举行", null)]
    [InlineData("工作动态", "工作动态")]
    public void A_heading_over_a_list_is_its_category_unless_it_is_a_date_or_a_headline(string heading, string? category)
    {
        var capture = Extractor.Extract(List(heading));
        Assert.All(capture.Items, item => Assert.Equal(category, item.Categories.SingleOrDefault()));
        Assert.Equal((3, category), (capture.Items.Count, capture.Section));
    }

    [Theory]
    [InlineData("Fees &amp;amp; fines", "Fees & fines")]
    [InlineData("2024", null)]
    [InlineData("Dredging of the inner basin begins on Monday", null)]
    public void An_articles_section_is_a_name_and_not_its_year_or_its_title(string section, string? category)
    {
        var text = string.Concat(Enumerable.Repeat("<p>The dredger comes into the inner basin at high water and works until the ferries sail again in the morning.</p>", 6));
        var capture = Extractor.Extract(Pages.Html($"""
            <html lang=en><head><meta property="og:type" content="article"><meta property="article:section" content="{section}"></head>
            <body><article><h1>Dredging of the inner basin begins on Monday</h1><time datetime="2024-05-03">3 May 2024</time>{text}</article></body></html>
            """));
        Assert.Equal(category, capture.Article!.Categories.SingleOrDefault());
    }

    [Fact]
    public void An_entry_is_no_category_of_itself()
    {
        var rows = string.Concat(Enumerable.Range(1, 4).Select(day => $"""<article><span class="category">Story {day} of the harbour office</span><h3><a href="/n/{day}">Story {day} of the harbour office</a></h3><time datetime="2024-05-0{day}">{day} May 2024</time></article>"""));
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Notices</h1>{rows}</main></body></html>"));
        Assert.All(capture.Items, item => Assert.Equal(["Notices"], item.Categories));
    }

    [Theory]
    [InlineData("<span class=label>Wharf</span> <span class=value>North quay</span>")]
    [InlineData("<div class='label field-label'>Wharf</div><div>North quay</div>")]
    [InlineData("<span class=label>Wharf:</span> North quay")]
    [InlineData("<span class=label>Wharf</span>: North quay")]
    [InlineData("<dl><dt class=label>Wharf</dt><dd>North quay</dd></dl>")]
    public void The_name_of_a_field_is_no_category(string field)
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(day => $"<article><h3><a href='/n/{day}'>Story {day} of the harbour office</a></h3><time datetime='2024-05-0{day}'>{day} May 2024</time> {field}</article>"));
        Assert.All(Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Notices</h1>{rows}</main></body></html>")).Items, item => Assert.Equal(["Notices"], item.Categories));
    }

    [Fact]
    public void A_label_with_a_colon_before_the_title_is_a_category()
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(day => $"<article><span class=label>Ferries:</span> <h3><a href='/n/{day}'>Story {day} of the harbour office</a></h3><time datetime='2024-05-0{day}'>{day} May 2024</time></article>"));
        Assert.All(Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Notices</h1>{rows}</main></body></html>")).Items, item => Assert.Equal(["Notices", "Ferries"], item.Categories));
    }

    private static Reading.Page List(string heading)
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(day => $"""<li><time datetime="2024-05-0{day}">{day} May 2024</time> <a href="/n/{day}">Notice number {day} of the harbour office</a></li>"""));
        var page = Pages.Html($"<html lang=en><body><main><h2>{heading}</h2><ul>{rows}</ul></main></body></html>");
        return page with { CapturedAt = new(new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero), "test") };
    }

    [Fact]
    public void The_title_in_the_link_of_a_card_is_no_category_of_the_list_after_it()
    {
        var cards = string.Concat(Enumerable.Range(1, 3).Select(day => $"<a class=card href='/n/{day}'><h5>Story {day} of the pier</h5><small>2{day} May 2024</small></a>"));
        var notices = string.Concat(Enumerable.Range(1, 3).Select(day => $"<li><span>{day} May 2024</span> <a href='/d/{day}'>Ferry {day} is late</a></li>"));
        var items = Extractor.Extract(Pages.Html($"<html lang=en><body><main><div>{cards}</div><ul>{notices}</ul></main></body></html>", "https://pier.example/")).Items;
        Assert.Equal(6, items.Count);
        Assert.All(items, item => Assert.Empty(item.Categories));
    }

    [Fact]
    public void The_heading_of_the_next_section_is_no_part_of_the_entry_before_it()
    {
        static string Entry(int day) => $"<div class=c><h3><a href='/c/{day}'>Plan number {day} for the old quay</a></h3><p>{day} May 2024</p><p>The office asks what people think of the plan.</p></div>";
        var items = Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Plans</h1><h2>Running</h2>{Entry(9)}{Entry(8)}<h2>Finished</h2>{Entry(2)}</main></body></html>", "https://pier.example/")).Items;
        Assert.Equal(3, items.Count);
        Assert.All(items, item => Assert.Equal("The office asks what people think of the plan.", item.Summary));
        Assert.Equal(["Finished"], items[2].Categories);
    }

    [Theory]
    [InlineData("Filter and sort")]
    [InlineData("Sort & filter")]
    [InlineData("Publicador de contenidos")]
    [InlineData("November")]
    public void What_works_a_list_or_only_names_a_month_is_no_category(string heading) =>
        Assert.All(Extractor.Extract(List(heading)).Items, item => Assert.Empty(item.Categories));

    [Fact]
    public void A_category_behind_its_word_may_be_an_entrys_title_too()
    {
        var rows = string.Concat(Enumerable.Range(1, 4).Select(n => $"<article><h2><a href='/n/{n}'>{(n == 2 ? "Harbour" : $"Notice number {n} of the office")}</a></h2><p>{n} May 2024</p></article>"));
        var items = Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Category: Harbour</h1>{rows}</main></body></html>")).Items;
        Assert.Equal(4, items.Count);
        Assert.Equal(["Harbour"], items[0].Categories);
    }

    [Fact]
    public void What_stands_over_the_authors_name_is_no_category_of_the_authors_entries()
    {
        var rows = string.Concat(Enumerable.Range(1, 4).Select(n => $"<article><h3><a href='/n/{n}'>Notice number {n} of the office</a></h3><p>{n} May 2024</p></article>"));
        Assert.All(Extractor.Extract(Pages.Html($"<html lang=en><body><h2>All about boats and piers</h2><main><h1>Author: Eve Cooper</h1>{rows}</main></body></html>")).Items, item => Assert.Empty(item.Categories));
    }

    [Theory]
    [InlineData("{0} March 2024 | Category: Harbour", true)]
    [InlineData("Published: {0} March 2024 · Topic: Harbour", true)]
    [InlineData("0{0}.03.2024 | Kategorie: Harbour", true)]
    [InlineData("{0} March 2024 | Room: Harbour", false)]
    [InlineData("From the old pier | Category: Harbour", false)]
    public void What_a_line_says_beside_its_day_that_an_entry_is_filed_under_is_its_category(string line, bool isCategory)
    {
        var rows = string.Concat(Enumerable.Range(1, 4).Select(n => $"<div><h3><a href='/n/{n}'>Notice number {n} of the harbour office</a></h3><p>{string.Format(null, line, n)}</p></div>"));
        Assert.All(Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Notices</h1>{rows}</main></body></html>", "https://harbour.example/")).Items, item => Assert.Equal(isCategory, item.Categories.Contains("Harbour")));
    }

    [Theory]
    [InlineData("<p>{0} May 2024 | Press Release</p>", "Press Release")]
    [InlineData("<div><strong>Proclamation</strong> on May {0}, 2024</div>", "Proclamation")]
    [InlineData("<p>{0} May 2024</p><span class=kind>Bekanntmachung</span>", "Bekanntmachung")]
    [InlineData("<p>{0} May 2024</p><p><a href='/media/releases'>Пресс-релиз</a></p>", "Пресс-релиз")]
    [InlineData("<p>{0} May 2024</p><p class=kind>お知らせ</p>", "お知らせ")]
    [InlineData("<p>{0} May 2024</p><p><a href='/files/{0}.pdf'>Press release</a></p>", null)]
    [InlineData("<p>{0} May 2024 | Eve Cooper</p>", null)]
    [InlineData("<p>{0} May 2024</p><p>The statement was read to all.</p>", null)]
    public void What_an_entry_is_called_that_bodies_publish_is_its_category(string beside, string? category)
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(i => $"<article><h2><a href='/n/{i}'>The pier is closed for the {i}th time this year</a></h2>{string.Format(System.Globalization.CultureInfo.InvariantCulture, beside, i)}</article>"));
        var items = Extractor.Extract(Pages.Html($"<html><body>{entries}</body></html>", "https://pier.example/")).Items;
        Assert.Equal(4, items.Count);
        Assert.All(items, item => Assert.Equal(category, item.Categories.SingleOrDefault()));
    }

    [Fact]
    public void The_kind_of_an_entry_is_no_further_category_where_the_heading_has_it_in_the_plural()
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(i => $"<article><h2><a href='/n/{i}'>The pier is closed for the {i}th time this year</a></h2><p>{i} May 2024 | Press Release</p></article>"));
        Assert.All(Extractor.Extract(Pages.Html($"<html><body><h1>Press Releases</h1>{entries}</body></html>", "https://pier.example/")).Items, item => Assert.Equal(["Press Releases"], item.Categories));
    }

    [Theory]
    [InlineData("<dl><dt>{0}</dt><dd><a href='/n/{1}'>{2}</a></dd></dl>", true)]
    [InlineData("<li><span class='c-tag c-tag--{1}'>{0}</span> <a href='/n/{1}'>{2}</a></li>", true)]
    [InlineData("<li><span class=news-link__tag>{0}</span> <a href='/n/{1}'>{2}</a></li>", true)]
    [InlineData("<dl><dt>{0}</dt><dd><a href='/n/{1}'>{2}</a></dd><dt>Room</dt><dd>12</dd></dl>", false)]
    public void The_only_term_before_a_title_and_a_span_that_is_called_a_tag_are_categories(string entry, bool isCategory)
    {
        string[] names = ["Harbour", "Forests", "Harbour", "Statistics"];
        string[] titles = ["The pier is closed again", "Wardens count the oaks of the valley", "A crane lifts the old planks", "Fewer herrings were landed in spring"];
        var entries = string.Concat(Enumerable.Range(1, 4).Select(i => $"<div><p class=day>{i} May 2024</p>{string.Format(System.Globalization.CultureInfo.InvariantCulture, entry, names[i - 1], i, titles[i - 1])}</div>"));
        var items = Extractor.Extract(Pages.Html($"<html><body>{entries}</body></html>", "https://pier.example/")).Items;
        Assert.Equal(isCategory ? names : ["", "", "", ""], items.Select(item => string.Concat(item.Categories)));
    }

    [Theory]
    [InlineData("Seite 1")]
    [InlineData("Page 12")]
    [InlineData("第2页")]
    public void The_number_of_a_page_is_no_category(string heading)
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(i => $"<li><a href='/n/{i}'>The pier is closed for the {i}th time this year</a> <span>{i} May 2024</span></li>"));
        var capture = Extractor.Extract(Pages.Html($"<html><body><h2>Harbour</h2><h3>{heading}</h3><ul>{entries}</ul></body></html>", "https://pier.example/"));
        Assert.All(capture.Items, item => Assert.Equal(["Harbour"], item.Categories));
    }
}
