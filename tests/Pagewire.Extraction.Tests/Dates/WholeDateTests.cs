using System.Globalization;
using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Tests.Dates;

public sealed class WholeDateTests
{
    private static readonly DateTimeOffset s_captured = new(2019, 3, 15, 12, 0, 0, TimeSpan.Zero);

    private static DateContext Context(string? language) => new() { CapturedAt = s_captured, Language = language };

    [Theory]
    // English
    [InlineData("en", "12 March 2018", "2018-03-12")]
    [InlineData("en", "12th March, 2018", "2018-03-12")]
    [InlineData("en", "1st of March 2018", "2018-03-01")]
    [InlineData("en", "March 12, 2018", "2018-03-12")]
    [InlineData("en", "Mar. 12th 2018", "2018-03-12")]
    [InlineData("en", "Sept. 3, 2018", "2018-09-03")]
    [InlineData("en", "March 12. 2018", "2018-03-12")]
    [InlineData("en", "Mar. 12. 2018", "2018-03-12")]
    [InlineData("en", "2018 – 03 – 12", "2018-03-12")]
    [InlineData("en", "2018•03•12", "2018-03-12")]
    [InlineData("en", "2018 · 03 · 12", "2018-03-12")]
    [InlineData("en", "Monday, March 12, 2018", "2018-03-12")]
    [InlineData("en", "Mon 12 Mar 2018", "2018-03-12")]
    [InlineData("en", "March 12 & 13, 2018", "2018-03-12")]
    [InlineData("en", "Mon 12 March – Wed 14 March 2018", "2018-03-12")]
    [InlineData("en", "Monday, March 12 - Wednesday, March 14, 2018", "2018-03-12")]
    [InlineData("en", "Mon 12 - Wed 14 March 2018", "2018-03-12")]
    [InlineData("en", "31 May/1 June 2018", "2018-05-31")]
    [InlineData("en", "03/28 - 04/02/2018", "2018-03-28")]
    [InlineData("en-GB", "28/12 - 03/01/2018", "2017-12-28")]
    [InlineData("de", "28.02. bis 02.03.2018", "2018-02-28")]
    [InlineData("de", "Mo, 12.03. bis Mi, 14.03.2018", "2018-03-12")]
    [InlineData("it", "12/03 al 14/03/2018", "2018-03-12")]
    [InlineData("nl", "12 t/m 14 maart 2018", "2018-03-12")]
    [InlineData("en", "12-Mar-2018", "2018-03-12")]
    [InlineData("en", "12-Mar-18", "2018-03-12")]
    [InlineData("en", "12 Mar '18", "2018-03-12")]
    [InlineData("en", "12Mar2018", "2018-03-12")]
    [InlineData("en", "30-Nov-97", "1997-11-30")]
    [InlineData("en", "Published: 12 March 2018", "2018-03-12")]
    [InlineData("en", "Posted on March 12, 2018", "2018-03-12")]
    [InlineData("en", "Last updated: 12 March 2018", "2018-03-12")]
    [InlineData("en", "(12 March 2018)", "2018-03-12")]
    [InlineData("en", "[2018-03-12]", "2018-03-12")]
    [InlineData("en", "March 12, 2018 at 3:20 pm", "2018-03-12")]
    [InlineData("en", "12 March 2018, 10:32", "2018-03-12")]
    [InlineData("en", "10:32, 15.10.2018", "2018-10-15")]
    [InlineData("en", "10:32 15 October 2018", "2018-10-15")]
    [InlineData("en", "Tuesday, 2 May 2017 - 14:05", "2017-05-02")]
    [InlineData("en", "2018 March 12", "2018-03-12")]
    [InlineData("en", "12–14 March 2018", "2018-03-12")]
    [InlineData("en", "March 12-14, 2018", "2018-03-12")]
    [InlineData("en", "30 April – 2 May 2018", "2018-04-30")]
    [InlineData("en", "30 December – 2 January 2018", "2017-12-30")]
    [InlineData("en", "12 and 13 March 2018", "2018-03-12")]
    // numbers
    [InlineData(null, "15.10.2018", "2018-10-15")]
    [InlineData(null, "5.1.18", "2018-01-05")]
    [InlineData(null, "5. 1. 2018", "2018-01-05")]
    [InlineData(null, "15/10/2018", "2018-10-15")]
    [InlineData(null, "15-10-2018", "2018-10-15")]
    [InlineData(null, "2018-10-15", "2018-10-15")]
    [InlineData(null, "2018/10/15", "2018-10-15")]
    [InlineData(null, "2018/1/5", "2018-01-05")]
    [InlineData(null, "2018.10.15", "2018-10-15")]
    [InlineData(null, "2017. 11. 30.", "2017-11-30")]
    [InlineData(null, "20181015", "2018-10-15")]
    [InlineData(null, "15.10.96", "1996-10-15")]
    [InlineData(null, "15‎/‎10‎/‎2018", "2018-10-15")]
    [InlineData("en-US", "03/04/2018", "2018-03-04")]
    [InlineData("en", "03/04/2018", "2018-03-04")]
    [InlineData("en-GB", "03/04/2018", "2018-04-03")]
    [InlineData("fr", "03/04/2018", "2018-04-03")]
    [InlineData("en-US", "13/04/2018", "2018-04-13")]
    [InlineData("en-GB", "04/13/2018", "2018-04-13")]
    [InlineData("en-US", "03.04.2018", "2018-04-03")]
    [InlineData("ja", "18/03/04", "2018-03-04")]
    [InlineData("en-US", "10/15/18", "2018-10-15")]
    // a weekday in brackets between the day and its year
    [InlineData("no", "5. juli (lørdag) 2014", "2014-07-05")]
    [InlineData("en", "July 5 (Saturday), 2014", "2014-07-05")]
    [InlineData("en", "July 5(S) - 6(S), 2014", "2014-07-05")]
    // without a year
    [InlineData("en", "3 March", "2019-03-03")]
    [InlineData("en", "16 March", "2019-03-16")]
    [InlineData("en", "17 March", "2018-03-17")]
    [InlineData("en", "Dec 24", "2018-12-24")]
    [InlineData("en", "29 February", "2016-02-29")]
    [InlineData("de", "12.03.", "2019-03-12")]
    [InlineData("zh", "03-12", "2019-03-12")]
    [InlineData("en-US", "10/15", "2018-10-15")]
    // Russian, Ukrainian, Belarusian, Bulgarian, Serbian
    [InlineData("ru", "12 марта 2018", "2018-03-12")]
    [InlineData("ru", "12 марта 2018 г.", "2018-03-12")]
    [InlineData("ru", "12 марта 2018 года, 14:05", "2018-03-12")]
    [InlineData("ru", "понедельник, 12 Марта 2018", "2018-03-12")]
    [InlineData("ru", "Опубликовано: 1 июня 2018", "2018-06-01")]
    [InlineData("ru", "12 мар. 2018", "2018-03-12")]
    [InlineData("ru", "12.03.2018 г.", "2018-03-12")]
    [InlineData("uk", "12 березня 2018 року", "2018-03-12")]
    [InlineData("uk", "1 листопада 2017 р.", "2017-11-01")]
    [InlineData("be", "12 сакавіка 2018", "2018-03-12")]
    [InlineData("bg", "12 март 2018 г.", "2018-03-12")]
    [InlineData("sr", "12. јул 2018", "2018-07-12")]
    // German, Dutch
    [InlineData("de", "12. März 2018", "2018-03-12")]
    [InlineData("de", "Montag, 12. März 2018, 10:32 Uhr", "2018-03-12")]
    [InlineData("de", "12. Mrz. 2018", "2018-03-12")]
    [InlineData("de", "Veröffentlicht am 1. Jänner 2018", "2018-01-01")]
    [InlineData("de", "12.-14. März 2018", "2018-03-12")]
    [InlineData("de", "12.–14.03.2018", "2018-03-12")]
    [InlineData("de", "12.03.2018, 10.32 Uhr", "2018-03-12")]
    [InlineData("nl", "12 maart 2018", "2018-03-12")]
    [InlineData("nl", "ma 12 mrt. 2018", "2018-03-12")]
    // French, Spanish, Portuguese, Italian, Catalan, Romanian
    [InlineData("fr", "1er mars 2018", "2018-03-01")]
    [InlineData("fr", "Publié le 12 août 2018 à 10h32", "2018-08-12")]
    [InlineData("fr", "lundi 12 févr. 2018", "2018-02-12")]
    [InlineData("es", "12 de marzo de 2018", "2018-03-12")]
    [InlineData("es", "lunes, 12 de marzo del 2018", "2018-03-12")]
    [InlineData("es", "marzo 12, 2018", "2018-03-12")]
    [InlineData("es", "12 ene 2018", "2018-01-12")]
    [InlineData("pt", "12 de março de 2018 às 14h05", "2018-03-12")]
    [InlineData("pt", "2 out 2018", "2018-10-02")]
    [InlineData("pt", "Segunda-feira, 12 de março de 2018", "2018-03-12")]
    [InlineData("it", "12 marzo 2018", "2018-03-12")]
    [InlineData("it", "1° gennaio 2018", "2018-01-01")]
    [InlineData("it", "12 Set 2018", "2018-09-12")]
    [InlineData("ca", "12 d'abril de 2018", "2018-04-12")]
    // The first of a month, as print has it
    [InlineData("pt", "1º de fevereiro de 2018", "2018-02-01")]
    [InlineData("pt", "1.º de fevereiro de 2018", "2018-02-01")]
    [InlineData("es", "1.° de febrero de 2018", "2018-02-01")]
    [InlineData("es", "1.er de febrero de 2018", "2018-02-01")]
    [InlineData("es", "febrero 1.º de 2018", "2018-02-01")]
    [InlineData("es", "Primero de febrero de 2018", "2018-02-01")]
    [InlineData("es", "Publicado el primero de febrero de 2018", "2018-02-01")]
    [InlineData("pt", "Primeiro de fevereiro de 2018", "2018-02-01")]
    [InlineData("ca", "1r de febrer de 2018", "2018-02-01")]
    [InlineData("ca", "dijous, 1r de febrer de 2018", "2018-02-01")]
    [InlineData("ca", "2n d'abril de 2018", "2018-04-02")]
    [InlineData("ca", "Primer d’abril de 2018", "2018-04-01")]
    [InlineData("ro", "12 martie 2018", "2018-03-12")]
    // Polish, Czech, Slovak, Croatian
    [InlineData("pl", "12 marca 2018 r.", "2018-03-12")]
    [InlineData("pl", "12 października 2018", "2018-10-12")]
    [InlineData("pl", "1 listopada 2018", "2018-11-01")]
    [InlineData("pl", "12 lis 2018", "2018-11-12")]
    [InlineData("cs", "12. května 2018", "2018-05-12")]
    [InlineData("cs", "12. 5. 2018", "2018-05-12")]
    [InlineData("cs", "1. července 2018", "2018-07-01")]
    [InlineData("sk", "12. októbra 2018", "2018-10-12")]
    [InlineData("hr", "12. listopada 2018.", "2018-10-12")]
    [InlineData("hr", "12. srpnja 2018.", "2018-07-12")]
    // Nordic, Baltic, Hungarian
    [InlineData("sv", "den 12 augusti 2018", "2018-08-12")]
    [InlineData("da", "12. maj 2018 kl. 10.32", "2018-05-12")]
    [InlineData("no", "12. desember 2018", "2018-12-12")]
    [InlineData("no", "12. des. 2018", "2018-12-12")]
    [InlineData("is", "12. júlí 2018", "2018-07-12")]
    [InlineData("fi", "12. maaliskuuta 2018", "2018-03-12")]
    [InlineData("et", "12. märts 2018", "2018-03-12")]
    [InlineData("lt", "2018 m. kovo 12 d.", "2018-03-12")]
    [InlineData("hu", "2018. március 12.", "2018-03-12")]
    [InlineData("hu", "2018. márc. 12., hétfő", "2018-03-12")]
    // Greek, Turkish, Indonesian, Vietnamese
    [InlineData("el", "12 Μαρτίου 2018", "2018-03-12")]
    [InlineData("el", "12 ΜΑΡΤΙΟΥ 2018", "2018-03-12")]
    [InlineData("tr", "12 Mart 2018 Pazartesi", "2018-03-12")]
    [InlineData("tr", "12 ŞUBAT 2018", "2018-02-12")]
    [InlineData("tr", "12 Ağu 2018", "2018-08-12")]
    [InlineData("id", "Senin, 12 Agustus 2018", "2018-08-12")]
    [InlineData("vi", "12 tháng 3, 2018", "2018-03-12")]
    // Arabic, Persian, Hebrew, Hindi
    [InlineData("ar", "12 مارس 2018", "2018-03-12")]
    [InlineData("ar", "١٢ مارس ٢٠١٨", "2018-03-12")]
    [InlineData("ar", "12 كانون الثاني 2018", "2018-01-12")]
    [InlineData("ar", "12 آذار/مارس 2018", "2018-03-12")]
    [InlineData("ar", "١٢/٣/٢٠١٨", "2018-03-12")]
    [InlineData("fa", "۱۲ ژانویه ۲۰۱۸", "2018-01-12")]
    [InlineData("he", "12 במרץ 2018", "2018-03-12")]
    [InlineData("hi", "12 मार्च 2018", "2018-03-12")]
    // Chinese, Japanese, Korean
    [InlineData("zh", "2018年3月12日", "2018-03-12")]
    [InlineData("zh", "2018 年 3 月 12 日 10:32", "2018-03-12")]
    [InlineData("zh", "发布时间：2018-03-12", "2018-03-12")]
    [InlineData("zh", "3月12日", "2019-03-12")]
    [InlineData("zh", "民國107年3月12日", "2018-03-12")]
    [InlineData("zh-TW", "107.03.12", "2018-03-12")]
    [InlineData("zh-Hant", "107/03/12", "2018-03-12")]
    [InlineData("zh-Hant-TW", "107年3月12日", "2018-03-12")]
    [InlineData("zh-CN", "107.03.12", null)]
    [InlineData("en", "107.03.12", null)]
    [InlineData("ja", "2018年3月12日(月)", "2018-03-12")]
    [InlineData("ja", "2018年3月12日 月曜日 10時32分", "2018-03-12")]
    [InlineData("ja", "平成30年3月12日", "2018-03-12")]
    [InlineData("ja", "２０１８年３月１２日", "2018-03-12")]
    [InlineData("ko", "2018년 3월 12일", "2018-03-12")]
    [InlineData("ko", "2018년 3월 12일 오후 3:20", "2018-03-12")]
    [InlineData("ko", "2018.03.12 (월)", "2018-03-12")]
    // another language than the page says, or none
    [InlineData(null, "12 марта 2018", "2018-03-12")]
    [InlineData("en", "12. März 2018", "2018-03-12")]
    [InlineData(null, "12 ene 2018", "2018-01-12")]
    public void A_text_that_is_a_date_gives_its_day(string? language, string text, string? day) =>
        Assert.Equal(day, DateText.Whole(text, Context(language))?.Value.ToString());

    [Theory]
    [InlineData("en", "Yesterday", "2019-03-14")]
    [InlineData("en", "Today, 14:30", "2019-03-15")]
    [InlineData("en", "2 hours ago", "2019-03-15")]
    [InlineData("en", "13 hours ago", "2019-03-14")]
    [InlineData("en", "3 days ago", "2019-03-12")]
    [InlineData("en", "an hour ago", "2019-03-15")]
    [InlineData("en", "1 day, 5 hours ago", "2019-03-14")]
    [InlineData("en", "5d ago", "2019-03-10")]
    [InlineData("en", "Posted 3 days ago", "2019-03-12")]
    [InlineData("de", "vor 3 Tagen", "2019-03-12")]
    [InlineData("de", "vor einer Stunde", "2019-03-15")]
    [InlineData("de", "Gestern, 10:32 Uhr", "2019-03-14")]
    [InlineData("ru", "3 дня назад", "2019-03-12")]
    [InlineData("ru", "час назад", "2019-03-15")]
    [InlineData("ru", "Вчера в 15:20", "2019-03-14")]
    [InlineData("ru", "позавчера", "2019-03-13")]
    [InlineData("uk", "2 години тому", "2019-03-15")]
    [InlineData("fr", "il y a 3 jours", "2019-03-12")]
    [InlineData("fr", "aujourd'hui à 10h32", "2019-03-15")]
    [InlineData("es", "hace 2 horas", "2019-03-15")]
    [InlineData("es", "hace un día", "2019-03-14")]
    [InlineData("pt", "há 3 dias", "2019-03-12")]
    [InlineData("it", "3 giorni fa", "2019-03-12")]
    [InlineData("pl", "3 dni temu", "2019-03-12")]
    [InlineData("nl", "3 dagen geleden", "2019-03-12")]
    [InlineData("tr", "3 gün önce", "2019-03-12")]
    [InlineData("sv", "för 3 dagar sedan", "2019-03-12")]
    [InlineData("fi", "3 päivää sitten", "2019-03-12")]
    [InlineData("cs", "před 3 dny", "2019-03-12")]
    [InlineData("ar", "منذ 3 أيام", "2019-03-12")]
    [InlineData("he", "לפני 3 ימים", "2019-03-12")]
    [InlineData("zh", "3天前", "2019-03-12")]
    [InlineData("zh", "昨天 10:32", "2019-03-14")]
    [InlineData("ja", "2時間前", "2019-03-15")]
    [InlineData("ja", "3日前", "2019-03-12")]
    [InlineData("ko", "3일 전", "2019-03-12")]
    [InlineData("ko", "3시간전", "2019-03-15")]
    [InlineData("ko", "어제", "2019-03-14")]
    [InlineData("id", "3 hari yang lalu", "2019-03-12")]
    public void A_relative_date_counts_from_the_capture(string language, string text, string day)
    {
        var found = DateText.Whole(text, Context(language));
        Assert.Equal(day, found?.Value.ToString());
        Assert.True(found!.Relative);
        Assert.Null(DateText.Whole(text, new DateContext { Language = language }));
    }

    [Theory]
    [InlineData("2018-03-12T10:32:05Z", "2018-03-12T10:32:05+00:00")]
    [InlineData("2018-03-12T10:32:05.123+01:00", "2018-03-12T10:32:05+01:00")]
    [InlineData("2018-03-12T10:32-0500", "2018-03-12T10:32:00-05:00")]
    [InlineData("2018-03-12 10:32:05 +0300", "2018-03-12T10:32:05+03:00")]
    [InlineData("Mon, 12 Mar 2018 10:32:05 GMT", "2018-03-12T10:32:05+00:00")]
    [InlineData("Mon, 12 Mar 2018 10:32:05 +0200", "2018-03-12T10:32:05+02:00")]
    [InlineData("March 12, 2018 3:20 PM EST", "2018-03-12T15:20:00-05:00")]
    [InlineData("5:15 PM ET, Thu March 15, 2018", "2018-03-15T17:15:00-04:00")]
    [InlineData("12.03.2018 12:00 am UTC", "2018-03-12T00:00:00+00:00")]
    [InlineData("12 марта 2018, 10:32 (МСК)", "2018-03-12T10:32:00+03:00")]
    [InlineData("12.03.2018 10:32 (UTC+3)", "2018-03-12T10:32:00+03:00")]
    [InlineData("12.03.2018, 10:32 Uhr MEZ", "2018-03-12T10:32:00+01:00")]
    [InlineData("2018/03/12 10:32 JST", "2018-03-12T10:32:00+09:00")]
    [InlineData("12 March 2018 10:32 IST", "2018-03-12")]
    [InlineData("12 March 2018 10:32", "2018-03-12")]
    [InlineData("2018-03-12T10:32:05", "2018-03-12")]
    public void A_time_makes_an_instant_only_with_its_zone(string text, string value) =>
        Assert.Equal(value, DateText.Whole(text, Context(null))?.Value.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("March 2019")]
    [InlineData("2018")]
    [InlineData("10:32")]
    [InlineData("12 March 1945")]
    [InlineData("12 March 2020")]
    [InlineData("31.02.2018")]
    [InlineData("1.10.3")]
    [InlineData("10.0.14")]
    [InlineData("192.168.10.12")]
    [InlineData("10.12.2018.1")]
    [InlineData("$12.03.2018")]
    [InlineData("A12.03.2018")]
    [InlineData("v1.2.18")]
    [InlineData("+44 (0) 203 668 7474")]
    [InlineData("020 7229 6412")]
    [InlineData("24/7/365")]
    [InlineData("3-2")]
    [InlineData("12.50")]
    [InlineData("5 may be")]
    [InlineData("2 weeks ago")]
    [InlineData("3 months ago")]
    [InlineData("Today we remember")]
    [InlineData("12 March 2018 Ambassador speaks")]
    [InlineData("1990 1 12")]
    [InlineData("20181315")]
    [InlineData("Page 12 of 14")]
    public void Other_numbers_and_words_are_no_dates(string text) =>
        Assert.Null(DateText.Whole(text, Context("en"))?.Value.ToString());

    [Theory]
    // The day of the capture is 15 March 2019.
    [InlineData("en", "Mon, Apr 24", "2017-04-24")]
    [InlineData("en", "Apr 24 Mon", "2017-04-24")]
    [InlineData("de", "Sonntag, 11. November", "2018-11-11")]
    [InlineData("fr", "samedi 12 mars", "2016-03-12")]
    [InlineData("en", "Tuesday 12 March", "2019-03-12")]
    public void A_weekday_tells_the_year_of_a_day(string language, string text, string day) => Assert.Equal(day, DateText.Whole(text, Context(language))!.Value.ToString());

    [Theory]
    [InlineData("sv", "29 dec", "2018-12-29")]
    [InlineData("sv", "7 mars", "2019-03-07")]
    [InlineData("nl", "29 dec", "2018-12-29")]
    [InlineData("en", "29 dec", "2018-12-29")]
    [InlineData("en", "3 may", "2018-05-03")]
    [InlineData("en", "(9 sept)", "2018-09-09")]
    public void A_short_name_of_a_month_in_small_letters_is_one_where_nothing_else_is_said(string language, string text, string day) => Assert.Equal(day, DateText.Whole(text, Context(language))!.Value.ToString());

    [Theory]
    [InlineData("zh", "04\u00a02018-07", "2018-07-04")]
    [InlineData("zh", "04 2018/07", "2018-07-04")]
    [InlineData("en", "March 12(M), 2018", "2018-03-12")]
    [InlineData("en", "March 12th (Mon), 2018", "2018-03-12")]
    public void Boxes_and_brackets_may_take_a_date_apart(string language, string text, string day) => Assert.Equal(day, DateText.Whole(text, Context(language))!.Value.ToString());

    [Fact]
    public void Without_a_capture_time_a_day_without_its_year_is_not_found()
    {
        Assert.Null(DateText.Whole("3 March", new DateContext { Language = "en" }));
        Assert.Equal("2031-03-03", DateText.Whole("3 March 2031", new DateContext { Language = "en" })?.Value.ToString());
    }

    [Fact]
    public void An_order_from_outside_decides_between_day_and_month()
    {
        var context = new DateContext { CapturedAt = s_captured, Language = "en-US", Order = DateOrder.DayFirst };
        Assert.Equal("2018-04-03", DateText.Whole("03/04/2018", context)?.Value.ToString());
        Assert.Equal("2018-03-04", DateText.Whole("03/04/2018", context with { Order = DateOrder.MonthFirst })?.Value.ToString());
    }

    [Fact]
    public void The_culture_of_the_machine_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal("2018-04-12", DateText.Whole("12 APRIL 2018", Context("en"))?.Value.ToString());
            Assert.Equal("2018-06-12", DateText.Whole("12 ИЮНЯ 2018", Context("ru"))?.Value.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
