using Pagewire.Testing;

namespace Pagewire.Cli.Tests;

public sealed class BadInputTests
{
    private const string GoodPage = """
        LATEST EVENTS

        12.10.2018 - A lighthouse is painted white

        It took eleven days and four hundred litres.

        09.10.2018 - The harbour office moves to Quay Street

        Letters still reach it under the old address.
        """;

    [Fact]
    public async Task Each_bad_input_has_a_receipt_of_one_line_and_the_others_are_taken_in()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Folder("data");
        var huge = folder.File("huge.txt", "");
        using (var stream = File.OpenWrite(huge)) stream.SetLength(200 << 20);
        string[] bad =
        [
            folder.File("empty.html", ""),
            folder.File("binary.html", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 % 251))]),
            huge,
        ];
        var good = folder.File("good.txt", GoodPage);

        var ended = await CommandLineProgram.RunAsync(["ingest", .. bad, good, "--source", "harbour", "--data", data]);

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(bad.Length, ended.ErrorLines.Length);
        foreach (var path in bad) Assert.Single(ended.ErrorLines, line => line.StartsWith($"harbour/{Path.GetFileName(path)}: ", StringComparison.Ordinal) && line.EndsWith($" ({path})", StringComparison.Ordinal));
        Assert.Contains(ended.OutputLines, line => line.Contains("2 new", StringComparison.Ordinal));
        var receipts = await CommandLineProgram.RunAsync("receipts", "--data", data);
        Assert.Equal(bad.Length + 1, receipts.OutputLines.Length);
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("upload")]
    public async Task A_path_that_is_not_there_is_a_mistake_and_the_others_are_taken_in(string command)
    {
        using var folder = new TemporaryFolder();
        var (good, vanished, empty, data) = (folder.File("good.txt", GoodPage), Path.Combine(folder.Path, "vanished.html"), folder.Folder("empty"), folder.Folder("data"));

        var some = await CommandLineProgram.RunAsync(command, vanished, good, empty, "--source", "harbour", "--data", data);
        var none = await CommandLineProgram.RunAsync(command, vanished, empty, "--data", data);

        Assert.Equal((1, 2), (some.ExitCode, none.ExitCode));
        Assert.Equal([$"pagewire: {vanished} is not there; a saved page, or a folder of them, was expected", $"pagewire: {empty} holds no file; saved pages were expected there"], some.ErrorLines);
        Assert.StartsWith("harbour/good.txt: ", some.OutputLines[0], StringComparison.Ordinal);
        Assert.Equal([some.ErrorLines[0], $"{some.ErrorLines[1]} (see: pagewire {command} --help)"], none.ErrorLines);
    }

    [Fact]
    public async Task A_text_without_any_item_says_so_and_is_no_failure()
    {
        using var folder = new TemporaryFolder();
        var page = folder.File("note.txt", "milk\nbread\neggs\n");

        var ended = await CommandLineProgram.RunAsync("ingest", page, "--data", folder.Folder("data"));

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("no item found", ended.OutputLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_taken_in_file_by_file_and_an_empty_one_is_a_mistake()
    {
        using var folder = new TemporaryFolder();
        folder.File("pages/harbour/one.txt", GoodPage);
        folder.File("pages/harbour/.hidden.txt", GoodPage);

        var taken = await CommandLineProgram.RunAsync("ingest", Path.Combine(folder.Path, "pages"), "--data", folder.Folder("data"), "--json");
        var empty = await CommandLineProgram.RunAsync("ingest", folder.Folder("empty"), "--data", folder.Folder("data"));

        Assert.Contains("\"upload\":\"harbour/one.txt\"", Assert.Single(taken.OutputLines), StringComparison.Ordinal);
        Assert.Equal(2, empty.ExitCode);
        Assert.Single(empty.ErrorLines);
    }

    [Theory]
    [InlineData("odd #1 ? name \\ with & signs.txt")]
    [InlineData("control \u0007 bell\u001b[31m.txt")]
    [InlineData("line\nbreak.txt")]
    public async Task A_name_of_odd_characters_is_taken_in_and_cannot_write_to_the_terminal(string name)
    {
        using var folder = new TemporaryFolder();
        var page = folder.File(name, GoodPage);

        var ended = await CommandLineProgram.RunAsync("ingest", page, "--source", "harbour", "--data", folder.Folder("data"));

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("2 new", ended.OutputLines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(ended.Output, c => char.IsControl(c) && c is not ('\n' or '\r'));
    }

    [Fact]
    public async Task What_a_browser_or_an_editor_put_beside_a_page_is_left_out_and_said_once()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "News.html", "News_files/frame.html", "News_files/sub/style.css", "Neues.htm", "Neues-Dateien/a.html", "News.html~", "News.html.download", "press_files/one.html" })
            folder.File("pages/harbour/" + name, GoodPage);
        var (pages, data) = (Path.Combine(folder.Path, "pages"), folder.Folder("data"));

        var swept = await CommandLineProgram.RunAsync("sweep", pages, "--dry-run", "--data", data);
        var taken = await CommandLineProgram.RunAsync("ingest", pages, "--data", data);
        var uploaded = await CommandLineProgram.RunAsync("upload", pages, "--data", data);

        Assert.Equal(["harbour/Neues.htm", "harbour/News.html", "harbour/press_files/one.html", "3 uploads would be taken in"], swept.OutputLines);
        foreach (var ended in new[] { swept, taken, uploaded }) Assert.StartsWith("pagewire: 2 folders", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Equal((4, 3), (taken.OutputLines.Length, uploaded.OutputLines.Length));
    }

    [Fact]
    public async Task A_preview_of_an_empty_folder_or_of_nothing_is_a_sentence_on_the_error_output()
    {
        using var folder = new TemporaryFolder();

        var ended = await CommandLineProgram.RunAsync("preview", folder.Path, Path.Combine(folder.Path, "gone.html"));

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Equal([$"pagewire: {folder.Path}: the folder holds no file; saved pages were expected there", $"pagewire: {Path.Combine(folder.Path, "gone.html")}: not there; a saved page was expected"], ended.ErrorLines);
    }

    [Fact]
    public async Task A_lone_file_that_is_not_there_is_a_bad_command_for_a_preview_as_for_an_ingest()
    {
        using var folder = new TemporaryFolder();
        var gone = Path.Combine(folder.Path, "gone.html");

        var (preview, ingest) = (await CommandLineProgram.RunAsync("preview", gone), await CommandLineProgram.RunAsync("ingest", gone, "--data", folder.Folder("data")));

        Assert.Equal((2, 2), (preview.ExitCode, ingest.ExitCode));
        foreach (var ended in new[] { preview, ingest }) Assert.Contains(gone, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_itself_or_to_nothing_is_said_in_words_of_our_own()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere a link may need rights");
        using var folder = new TemporaryFolder();
        string[] links = [Path.Combine(folder.Path, "circle.html"), Path.Combine(folder.Path, "broken.html")];
        File.CreateSymbolicLink(links[0], links[0]);
        File.CreateSymbolicLink(links[1], Path.Combine(folder.Path, "gone.html"));

        var preview = await CommandLineProgram.RunAsync(["preview", .. links]);
        var ingest = await CommandLineProgram.RunAsync(["ingest", .. links, "--data", folder.Folder("data")]);

        Assert.Equal((1, 1), (preview.ExitCode, ingest.ExitCode));
        Assert.Equal(links.Select(link => $"pagewire: {link}: a link that leads to no file, where a saved page was expected"), preview.ErrorLines);
        Assert.Equal(links.Select(link => $"{Path.GetFileName(link)}: a link that leads to no file, where a saved page was expected ({link})").Prepend("pagewire: 2 pages named without a folder belong to the source default; --source NAME says another"), ingest.ErrorLines);
    }

    [Fact]
    public async Task The_lock_that_a_folder_of_uploads_is_written_under_is_no_upload()
    {
        using var folder = new TemporaryFolder();
        var (page, data) = (folder.File("good.txt", GoodPage), folder.Folder("data"));
        await CommandLineProgram.RunAsync("upload", page, "--source", "harbour", "--data", data);
        var uploads = Path.Combine(data, "uploads");
        Assert.NotEmpty(Directory.GetFiles(uploads, ".pagewire-lock", SearchOption.AllDirectories));

        var swept = await CommandLineProgram.RunAsync("sweep", uploads, "--dry-run", "--data", folder.Folder("swept"));
        var copied = await CommandLineProgram.RunAsync("upload", uploads, "--data", folder.Folder("copied"));

        Assert.Equal(["harbour/good.txt", "1 upload would be taken in"], swept.OutputLines);
        Assert.StartsWith("harbour/good.txt: ", Assert.Single(copied.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipts_of_a_source_that_is_none_say_so()
    {
        using var folder = new TemporaryFolder();
        await CommandLineProgram.RunAsync("ingest", folder.File("good.txt", GoodPage), "--data", folder.Path);

        var ended = await CommandLineProgram.RunAsync("receipts", "--source", "harbor", "--data", folder.Path);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("harbor", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rebuild_of_a_sources_own_folder_says_that_the_folder_above_may_be_meant()
    {
        using var folder = new TemporaryFolder();
        var page = folder.File("saved/harbour/good.txt", GoodPage);
        await CommandLineProgram.RunAsync("ingest", Path.Combine(folder.Path, "saved"), "--data", folder.Folder("data"));

        var ended = await CommandLineProgram.RunAsync("rebuild", Path.GetDirectoryName(page)!, "--data", folder.Folder("data"));

        Assert.Equal($"pagewire: 1 page in {Path.GetDirectoryName(page)} lies in no source's folder and belongs to the source default; where it is a source's own folder, name the one above it", Assert.Single(ended.ErrorLines));
    }

    [Fact]
    public async Task A_rebuild_names_what_would_be_gone()
    {
        using var folder = new TemporaryFolder();
        await CommandLineProgram.RunAsync("ingest", folder.File("good.txt", GoodPage), "--data", folder.Path);

        var ended = await CommandLineProgram.RunAsync("rebuild", Path.GetDirectoryName(folder.File("other/note.txt", "milk"))!, "--data", folder.Path);

        Assert.Contains(ended.OutputLines, line => line.StartsWith("- default.", StringComparison.Ordinal) && line.EndsWith("  A lighthouse is painted white", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rebuild_names_the_uploads_that_are_not_in_the_folder()
    {
        using var folder = new TemporaryFolder();
        var (pages, data) = (Path.GetDirectoryName(folder.File("pages/note.txt", "milk"))!, folder.Folder("data"));
        await CommandLineProgram.RunAsync("ingest", pages, "--data", data);
        Assert.DoesNotContain(" with a receipt ", (await CommandLineProgram.RunAsync("rebuild", pages, "--data", data)).Output, StringComparison.Ordinal);
        await CommandLineProgram.RunAsync("ingest", folder.File("elsewhere/good.txt", GoodPage), "--source", "harbour", "--data", data);
        Assert.Equal($"1 upload with a receipt is not in {pages}: harbour/good.txt; what only it showed is among what is changed (~) or gone (-)", (await CommandLineProgram.RunAsync("rebuild", pages, "--data", data)).OutputLines[^2]);
        for (var i = 0; i < 11; i++) folder.File($"many/n{i:00}.txt", GoodPage);
        await CommandLineProgram.RunAsync("ingest", Path.Combine(folder.Path, "many"), "--source", "harbour", "--data", data);

        var ended = await CommandLineProgram.RunAsync("rebuild", pages, "--data", data, "--quiet", "--apply", "--force");

        Assert.StartsWith($"12 uploads with a receipt are not in {pages}: harbour/good.txt, harbour/n00.txt, ", ended.OutputLines[0], StringComparison.Ordinal);
        Assert.EndsWith(", harbour/n08.txt and 2 more; what only they showed is among what is changed (~) or gone (-)", ended.OutputLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_of_many_pages_goes_on_after_a_bad_one()
    {
        using var folder = new TemporaryFolder();
        var good = folder.File("good.txt", GoodPage);
        var empty = folder.File("empty.txt", "");

        var ended = await CommandLineProgram.RunAsync("preview", "--json", empty, folder.Folder("sub"), Path.Combine(folder.Path, "gone"), good);

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(4, ended.OutputLines.Length);
        Assert.All(ended.OutputLines[..3], line => Assert.Matches("\"items\":null.*\"error\":\"[^\"]+\"", line));
        Assert.EndsWith("\"error\":null}", ended.OutputLines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_a_folder_or_a_link_to_one_is_an_empty_file_and_a_linked_folder_is_left_alone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "named pipes are made with mkfifo");
        using var folder = new TemporaryFolder();
        folder.File("pages/harbour/z.txt", GoodPage);
        var harbour = Path.Combine(folder.Path, "pages", "harbour");
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", Path.Combine(harbour, "a.html"))) await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(Path.Combine(harbour, "self"), harbour);
        File.CreateSymbolicLink(Path.Combine(harbour, "b.html"), Path.Combine(harbour, "a.html"));
        File.CreateSymbolicLink(Path.Combine(harbour, "c.html"), "/dev/zero");

        var ended = await CommandLineProgram.RunAsync("ingest", Path.Combine(folder.Path, "pages"), "--data", folder.Folder("data"));

        Assert.Equal("abc".Select(name => $"harbour/{name}.html: The file is empty. ({harbour}/{name}.html)"), ended.ErrorLines);
        Assert.Contains("4 uploads, 2 items seen: 2 new", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_standard_input_that_is_a_pipe_is_an_empty_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/stdin leads to a pipe without a name");
        using var folder = new TemporaryFolder();
        folder.File("pages/harbour/z.txt", GoodPage);
        var link = Path.Combine(folder.Path, "pages", "harbour", "a.html");
        File.CreateSymbolicLink(link, "/dev/stdin");

        var ended = await CommandLineProgram.RunWithPipeAsync("ingest", Path.Combine(folder.Path, "pages"), "--data", folder.Folder("data"));
        var preview = await CommandLineProgram.RunWithPipeAsync("preview", link);

        Assert.Equal($"harbour/a.html: The file is empty. ({link})", Assert.Single(ended.ErrorLines));
        Assert.Contains("2 uploads, 2 items seen: 2 new", ended.Output, StringComparison.Ordinal);
        Assert.Contains(preview.ErrorLines, line => line.Contains(link, StringComparison.Ordinal) && line.Contains("The file is empty.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rebuild_that_would_lose_items_is_refused()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Folder("data");
        await CommandLineProgram.RunAsync("ingest", folder.File("good.txt", GoodPage), "--data", data);

        var nothing = await CommandLineProgram.RunAsync("rebuild", "--data", data, "--apply");
        folder.File("other/note.txt", "milk");
        var other = await CommandLineProgram.RunAsync("rebuild", Path.Combine(folder.Path, "other"), "--data", data, "--apply");

        Assert.Equal((2, 1), (nothing.ExitCode, other.ExitCode));
        Assert.Contains("2 items would be gone", Assert.Single(other.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["A lighthouse is painted white", "The harbour office moves to Quay Street"], other.OutputLines.Where(line => line.StartsWith("- default.", StringComparison.Ordinal)).Select(line => line.Split("  ")[1]).Order());
        Assert.Single((await CommandLineProgram.RunAsync("receipts", "--data", data)).OutputLines);
    }

    [Fact]
    public async Task A_rebuild_of_a_folder_whose_last_file_was_deleted_names_the_options_that_remove_what_it_showed()
    {
        using var folder = new TemporaryFolder();
        var (page, data) = (folder.File("pages/harbour/good.txt", GoodPage), folder.Folder("data"));
        var pages = Path.Combine(folder.Path, "pages");
        await CommandLineProgram.RunAsync("ingest", pages, "--data", data);
        Directory.Delete(Path.GetDirectoryName(page)!, recursive: true);

        var (told, refused) = (await CommandLineProgram.RunAsync("rebuild", pages, "--data", data), await CommandLineProgram.RunAsync("rebuild", pages, "--data", data, "--apply"));
        var forced = await CommandLineProgram.RunAsync("rebuild", pages, "--data", data, "--apply", "--force");

        Assert.Equal((0, 1, 0), (told.ExitCode, refused.ExitCode, forced.ExitCode));
        Assert.Equal("0 uploads: 0 the same, 0 added, 0 changed, 2 gone; nothing was changed (--apply --force would)", told.OutputLines[^1]);
        Assert.EndsWith("2 items would be gone, since no upload here shows them; nothing was changed (--apply --force would)", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("0 uploads: 0 the same, 0 added, 0 changed, 2 gone; served from now on", forced.OutputLines[^1]);
        Assert.Equal("0 uploads: 0 the same, 0 added, 0 changed, 0 gone; nothing was changed (--apply would)", (await CommandLineProgram.RunAsync("rebuild", pages, "--data", data)).OutputLines[^1]);
    }
}
