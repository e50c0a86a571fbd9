using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Pagewire.Testing;

namespace Pagewire.Cli.Tests;

public sealed class IngestTests
{
    private const string Notice = "12.10.2018 - A lighthouse is painted white\n\nIt took eleven days and four hundred litres of paint, and the gulls came back on the twelfth.\n";

    [Fact]
    public async Task What_the_user_says_of_a_page_counts_where_the_page_does_not_say_it()
    {
        using var folder = new TemporaryFolder();
        var (page, data) = (folder.File("notice.txt", Notice), folder.Folder("data"));

        var ended = await CommandLineProgram.RunAsync("ingest", page, "--source", "harbour", "--url", "https://harbour.example/news", "--captured", "2018-10-14T21:49:00Z", "--json", "--data", data);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        var receipt = JsonDocument.Parse(Assert.Single(ended.OutputLines)).RootElement;
        Assert.Contains("https://harbour.example/news", receipt.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("2018-10-14T21:49:00", receipt.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("what the uploader said", receipt.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-03-18T09:12:00Z", "2024-03-18T09:12:00Z")]
    [InlineData("2024-03-18T09:12", "2024-03-18T09:12:00Z")]
    [InlineData("2024-03-18T09:12:00+02:00", "2024-03-18T07:12:00Z")]
    [InlineData("2024-03-18 09:12", "2024-03-18T09:12:00Z")]
    [InlineData("2024-03-18 09:12:30+02:00", "2024-03-18T07:12:30Z")]
    [InlineData("2024-03-18T09:12:30.250Z", "2024-03-18T09:12:30Z")]
    [InlineData("20240318T091230Z", "2024-03-18T09:12:30Z")]
    [InlineData("2024-03-18", "2024-03-18T12:00:00Z")]
    [InlineData("1990-01-01", "1990-01-01T12:00:00Z")]
    public async Task What_the_user_says_of_the_time_counts_whatever_the_files_own_time_is(string said, string captured)
    {
        using var folder = new TemporaryFolder();
        var page = folder.File("notice.txt", Notice);
        File.SetLastWriteTimeUtc(page, new DateTime(2019, 5, 1, 12, 0, 0, DateTimeKind.Utc));

        var ended = await CommandLineProgram.RunAsync("ingest", page, "--source", "harbour", "--captured", said, "--json", "--data", folder.Folder("data"));

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Equal(captured, JsonDocument.Parse(Assert.Single(ended.OutputLines)).RootElement.GetProperty("capturedAt").GetString());
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("upload")]
    public async Task What_lies_in_a_folder_gives_the_same_whether_the_folder_is_named_or_everything_in_it(string command)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "News.html", "News_files/frame.html", "court/news.txt", "court/News.htm", "court/News-Dateien/a.html", "half.html.part", "draft.txt~" }) folder.File("saved/" + name, Notice);
        var saved = Path.Combine(folder.Path, "saved");

        var whole = await CommandLineProgram.RunAsync(command, saved, "--data", folder.Folder("whole"));
        var each = await CommandLineProgram.RunAsync([command, .. Directory.GetFileSystemEntries(saved).Order(StringComparer.Ordinal), "--data", folder.Folder("each")]);

        Assert.Equal((0, 0), (whole.ExitCode, each.ExitCode));
        Assert.Single(each.ErrorLines, line => line.Contains("News_files", StringComparison.Ordinal));
        Assert.Single(each.ErrorLines, line => line.StartsWith("pagewire: 2 unfinished files are left out, such as ", StringComparison.Ordinal));
        Assert.Equal(whole.OutputLines.Order(StringComparer.Ordinal).Where(line => line.Contains(": ", StringComparison.Ordinal)), each.OutputLines.Order(StringComparer.Ordinal).Where(line => line.Contains(": ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pages_that_lie_in_no_folder_below_the_one_that_is_named_are_said_to_have_no_source_of_their_own()
    {
        using var folder = new TemporaryFolder();
        folder.File("saved/court/news.txt", Notice);

        var court = await CommandLineProgram.RunAsync("ingest", Path.Combine(folder.Path, "saved", "court"), "--data", folder.Folder("data"));
        var saved = await CommandLineProgram.RunAsync("ingest", Path.Combine(folder.Path, "saved"), "--data", folder.Folder("other"));

        Assert.Equal($"pagewire: 1 page in no folder below {Path.Combine(folder.Path, "saved", "court")} belongs to the source default; --source NAME says another", Assert.Single(court.ErrorLines));
        Assert.Equal((0, 0, ""), (court.ExitCode, saved.ExitCode, saved.Errors));
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("upload")]
    public async Task Several_folders_are_a_source_each_as_below_the_folder_that_holds_them(string command)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "court/news.txt", "ministry/news.txt", "loose.txt" }) folder.File("saved/" + name, Notice);
        var saved = Path.Combine(folder.Path, "saved");

        var whole = await CommandLineProgram.RunAsync(command, saved, "--data", folder.Folder("whole"));
        var each = await CommandLineProgram.RunAsync([command, Path.Combine(saved, "court"), Path.Combine(saved, "loose.txt"), Path.Combine(saved, "ministry") + "/", "--data", folder.Folder("each")]);

        Assert.Equal((0, 0), (whole.ExitCode, each.ExitCode));
        foreach (var name in new[] { "court/news.txt: ", "ministry/news.txt: ", "loose.txt: " }) Assert.Single(each.OutputLines, line => line.StartsWith(name, StringComparison.Ordinal));
        Assert.Equal(whole.OutputLines.Order(StringComparer.Ordinal), each.OutputLines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_files_that_would_be_one_upload_are_named_and_nothing_is_taken_in()
    {
        using var folder = new TemporaryFolder();
        var (first, second, data) = (folder.File("a/news.txt", Notice), folder.File("b/news.txt", Notice), folder.Folder("data"));

        var files = await CommandLineProgram.RunAsync("ingest", first, second, "--data", data);
        var folders = await CommandLineProgram.RunAsync("ingest", Path.GetDirectoryName(first)!, Path.GetDirectoryName(second)!, "--source", "harbour", "--data", data);
        var twice = await CommandLineProgram.RunAsync("ingest", first, first, "--data", folder.Folder("other"));

        Assert.Equal((2, 2, 0), (files.ExitCode, folders.ExitCode, twice.ExitCode));
        foreach (var (ended, name) in new[] { (files, "news.txt"), (folders, "harbour/news.txt") })
            Assert.StartsWith($"pagewire: {first} and {second} would both be the upload {name}; ", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(data));
    }

    [Fact]
    public async Task A_preview_shows_the_address_of_each_entry_and_where_a_date_was_found_in_words()
    {
        var listing = await CommandLineProgram.RunAsync("preview", "samples/westhaven-council/news-2024-03-18.html");
        var article = await CommandLineProgram.RunAsync("preview", "samples/verkehrsministerium/nordbruecke-freigegeben.html");

        Assert.Equal((0, 0), (listing.ExitCode, article.ExitCode));
        Assert.Equal(5, listing.OutputLines.Count(line => line.Contains("https://", StringComparison.Ordinal) && !line.Contains("address", StringComparison.Ordinal)));
        Assert.DoesNotContain("DateLine", article.Output + listing.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("StructuredData", article.Output + listing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_tells_which_dates_have_no_year_on_the_page()
    {
        using var folder = new TemporaryFolder();
        var page = folder.File("news.txt", "Saved on 9 January 2019\n\nNews\n7 Jan: Winter bathing\n3 Jan: Reception\n28 Dec: Office closed\n");

        var ended = await CommandLineProgram.RunAsync("preview", page);

        Assert.Contains(ended.OutputLines, line => line.Contains("3 dates have no year on the page: the latest one not after the capture is taken (note on the page)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_that_stay_relative_are_told_of_until_the_address_is_given()
    {
        using var folder = new TemporaryFolder();
        var page = folder.File("harbour.html", """
            <html lang="en"><head><title>News</title></head><body><ul>
            <li><a href="/n/1">The harbour office moves to Quay Street</a> 12 October 2018</li>
            <li><a href="/n/2">A lighthouse is painted white again</a> 9 October 2018</li>
            <li><a href="/n/3">The ferry sails on Sundays as well</a> 3 October 2018</li>
            </ul></body></html>
            """);
        string[] address = ["--url", "https://harbour.example/news"];

        var preview = await CommandLineProgram.RunAsync("preview", page);
        var ingest = await CommandLineProgram.RunAsync("ingest", page, "--data", folder.Folder("data"));
        var receipts = await CommandLineProgram.RunAsync("receipts", "--data", folder.Folder("data"));
        var knownPreview = await CommandLineProgram.RunAsync(["preview", page, .. address]);
        var knownIngest = await CommandLineProgram.RunAsync(["ingest", page, .. address, "--data", folder.Folder("known")]);

        Assert.Single(preview.OutputLines, line => line.Trim() == "its address is unknown, so 3 links stay relative: give --url");
        foreach (var ended in new[] { ingest, receipts }) Assert.Contains("; 3 links relative, since the page's address is unknown (--url says it)", ended.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains("https://harbour.example/n/1", knownPreview.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("relative", knownPreview.Output + knownIngest.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingesting_again_says_that_nothing_is_new_and_the_receipt_still_says_what_was_brought()
    {
        using var folder = new TemporaryFolder();
        var (page, data) = (folder.File("notice.txt", Notice), folder.Folder("data"));

        var first = await CommandLineProgram.RunAsync("ingest", page, "--data", data);
        var before = await CommandLineProgram.RunAsync("receipts", "--data", data);
        var second = await CommandLineProgram.RunAsync("ingest", page, "--data", data);
        var after = await CommandLineProgram.RunAsync("receipts", "--data", data);

        Assert.Contains("1 item seen: 1 new, 0 changed, 0 the same", first.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains("1 item seen: 0 new, 0 changed, 1 the same", second.OutputLines[0], StringComparison.Ordinal);
        Assert.EndsWith(first.OutputLines[0], Assert.Single(before.OutputLines), StringComparison.Ordinal);
        Assert.Equal(before.OutputLines, after.OutputLines);
    }

    [Fact]
    public async Task A_rebuild_says_of_each_upload_what_became_of_it_and_fails_where_one_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Folder("data");
        folder.File("pages/harbour/notice.txt", Notice);
        folder.File("pages/harbour/empty.html", "");
        var pages = Path.Combine(folder.Path, "pages");
        await CommandLineProgram.RunAsync("ingest", pages, "--data", data, "--quiet");

        var ended = await CommandLineProgram.RunAsync("rebuild", pages, "--data", data, "--apply");

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(["harbour/notice.txt: text, utf-8: 1 item seen: 1 new, 0 changed, 0 the same", "2 uploads: 1 the same, 0 added, 0 changed, 0 gone; served from now on"], ended.OutputLines);
        Assert.StartsWith("harbour/empty.html: ", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_page_in_a_zip_is_counted_with_its_reason_and_named()
    {
        using var folder = new TemporaryFolder();
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var name in new[] { "notice.txt", "minutes.pdf", "agenda/plan.docx", "agenda/photo.jpg", "style.css", "page_files/frame.html", ".hidden.pdf" })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(Notice));
            }
        }
        var (file, data) = (folder.File("pages.zip", packed.ToArray()), folder.Folder("data"));

        var preview = await CommandLineProgram.RunAsync("preview", file);
        var taken = await CommandLineProgram.RunAsync("ingest", file, "--data", data, "--json");

        Assert.Equal((0, 0), (preview.ExitCode, taken.ExitCode));
        Assert.Contains($"{file} · minutes.pdf: left out 1 × PDF document in an archive", preview.OutputLines);
        Assert.Contains($"{file}: left out 2 × picture, style or script in an archive", preview.OutputLines);
        var receipt = JsonDocument.Parse(Assert.Single(taken.OutputLines)).RootElement;
        Assert.Equal(1, receipt.GetProperty("pages").GetInt32());
        Assert.Equal("""{"Office document in an archive":1,"PDF document in an archive":1,"hidden file in an archive":1,"picture, style or script in an archive":2}""", receipt.GetProperty("dropped").GetRawText());
        Assert.Equal("Left out, since they are no pages: agenda/plan.docx, minutes.pdf.", Assert.Single(receipt.GetProperty("warnings").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Long_names_in_a_zip_are_cut_short_in_every_sentence_of_a_receipt()
    {
        using var folder = new TemporaryFolder();
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            var name = new string('n', 30_000);
            foreach (var (end, text) in new[] { (".txt", Notice), (".pdf", Notice), (".html", "") })
            {
                using var entry = zip.CreateEntry(name + end).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        var preview = await CommandLineProgram.RunAsync("preview", folder.File("pages.zip", packed.ToArray()));
        var taken = await CommandLineProgram.RunAsync("ingest", Path.Combine(folder.Path, "pages.zip"), "--data", folder.Folder("data"), "--json");

        Assert.All(preview.OutputLines.Concat(preview.ErrorLines), line => Assert.InRange(line.Length, 0, 1000));
        var receipt = JsonDocument.Parse(Assert.Single(taken.OutputLines)).RootElement;
        Assert.Matches("^n+…n+\\.html: ", Assert.Single(receipt.GetProperty("errors").EnumerateArray()).GetString());
        Assert.All(receipt.GetProperty("errors").EnumerateArray().Concat(receipt.GetProperty("warnings").EnumerateArray()), sentence => Assert.InRange(sentence.GetString()!.Length, 1, 300));
    }

    [Fact]
    public async Task Of_a_page_over_the_limit_only_what_is_stored_is_counted_and_the_limit_is_named()
    {
        using var folder = new TemporaryFolder();
        var (page, data) = (folder.File("long.txt", string.Concat(Enumerable.Range(0, 20_300).Select(i => $"15.10.2018 - Ferry number {i % 300} sails\n"))), folder.Folder("data"));

        var taken = await CommandLineProgram.RunAsync("ingest", page, "--data", data);

        Assert.Equal("long.txt: text, utf-8: 20000 items seen: 300 new, 0 changed, 19700 the same; The page lists 20,300 entries, and those behind the limit of 20,000 entries a page were left out: split it.", taken.OutputLines[0]);
    }

    [Fact]
    public async Task A_page_that_breaks_off_in_the_middle_is_taken_in_with_a_warning()
    {
        using var folder = new TemporaryFolder();
        var page = folder.File("news.html", "<!DOCTYPE html><html lang=\"en\"><body><main><ul><li>12.10.2018 <a href=\"https://harbour.example/a\">A lighthouse is painted white</a></li><li>09.10.2018 <a href=\"https://harbour.example/b\">The harbour office moves to Quay Street</a></li><li>02.10.2018 <a href=\"https://harbour.example/c\">Dredging begins at the north pier</a></li>");

        var taken = await CommandLineProgram.RunAsync("ingest", page, "--data", folder.Folder("data"));

        Assert.Equal(0, taken.ExitCode);
        Assert.EndsWith("3 items seen: 3 new, 0 changed, 0 the same; The page breaks off: </html> is missing, and <ul> is open at the end; what stood below is not known.", taken.OutputLines[0], StringComparison.Ordinal);
    }
}
