using System.Security.Cryptography;
using Pagewire.Testing;

namespace Pagewire.Cli.Tests;

public sealed class ExportTests
{
    private static readonly string[] s_samples = [.. Directory.EnumerateFiles(Path.Combine(SharedPages.Checkout, "samples"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_order_and_repetition_of_uploads_leave_no_trace_in_an_export()
    {
        using var folder = new TemporaryFolder();
        var forwards = await ExportAsync(folder, "forwards", s_samples);
        var backwards = await ExportAsync(folder, "backwards", [.. s_samples.Reverse(), .. s_samples]);

        Assert.NotEmpty(forwards);
        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public async Task Two_programs_at_once_give_the_same_export_as_one()
    {
        using var folder = new TemporaryFolder();
        var one = await ExportAsync(folder, "one", s_samples);
        var data = folder.Folder("two-data");

        await Task.WhenAll(IngestAsync(data, s_samples), IngestAsync(data, [.. s_samples.Reverse()]));

        Assert.Equal(one, await ExportAsync(folder, "two", []));
    }

    [Fact]
    public async Task An_export_that_cannot_be_written_names_the_file_and_what_was_expected()
    {
        using var folder = new TemporaryFolder();
        var (data, site) = (folder.Folder("data"), folder.Folder("site"));
        await IngestAsync(data, s_samples[..1]);
        var index = folder.Folder("site/index.html");

        var ended = await CommandLineProgram.RunAsync("export", site, "--data", data);

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith($"pagewire: {index} cannot be written; a folder for the export in which this user may make files and folders was expected (", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_an_export_leads_to_what_a_static_host_cannot_answer()
    {
        using var folder = new TemporaryFolder();
        var (pages, data, site) = (folder.Folder("pages"), folder.Folder("data"), folder.Folder("site"));
        var items = Enumerable.Range(0, 60).Select(i => $"<li><time datetime=\"2024-0{1 + (i / 20)}-{1 + (i % 20):00}\">2024-0{1 + (i / 20)}-{1 + (i % 20):00}</time> <a href=\"/news/{i}\">The council opens pier number {i}</a></li>");
        await File.WriteAllTextAsync(Path.Combine(pages, "list.html"), $"<!DOCTYPE html><title>News</title><h1>News</h1><ul>{string.Concat(items)}</ul>", TestContext.Current.CancellationToken);
        var ended = await CommandLineProgram.RunAsync("ingest", Path.Combine(pages, "list.html"), "--source", "council", "--data", data, "--quiet");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Equal(0, (await CommandLineProgram.RunAsync("export", site, "--data", data, "--quiet")).ExitCode);

        var atom = await File.ReadAllTextAsync(Path.Combine(site, "feeds", "all.atom"), TestContext.Current.CancellationToken);
        Assert.Equal(51, atom.Split("<entry>").Length);
        Assert.Contains("rel=\"prev-archive\"", atom, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site, "feeds", "all", "archive", "2024-01.atom")));
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            foreach (var dead in (string[])["rel=\"next\"", "before=", "<form", "\"/ops", "with search"]) Assert.False(text.Contains(dead, StringComparison.Ordinal), $"{file} has {dead}");
        }
        var json = await File.ReadAllTextAsync(Path.Combine(site, "feeds", "all.json"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("next_url", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_below_a_folder_of_its_host_is_whole_whether_or_not_its_address_ends_in_a_slash()
    {
        using var folder = new TemporaryFolder();
        var (page, data) = (folder.File("news.txt", "12.10.2018 - A lighthouse is painted white\n"), folder.Folder("data"));
        Assert.Equal(0, (await CommandLineProgram.RunAsync("ingest", page, "--source", "harbour", "--data", data, "--quiet")).ExitCode);
        foreach (var (name, address) in new[] { ("bare", "https://harbour.example/feeds"), ("whole", "https://harbour.example/feeds/") })
            Assert.Equal(0, (await CommandLineProgram.RunAsync("export", folder.Folder(name), "--data", data, "--public-address", address, "--quiet")).ExitCode);

        var (bare, whole) = (Path.Combine(folder.Path, "bare"), Path.Combine(folder.Path, "whole"));
        Assert.True(File.Exists(Path.Combine(whole, "feeds", "harbour", "all.rss")));
        Assert.Equal(Files(whole), Files(bare));

        static IEnumerable<(string, string)> Files(string site) => Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(site, file), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))).Order();
    }

    private static async Task<SortedDictionary<string, string>> ExportAsync(TemporaryFolder folder, string name, string[] files)
    {
        var (data, site) = (folder.Folder(name + "-data"), folder.Folder(name + "-site"));
        if (files.Length > 0) await IngestAsync(data, files);
        var exported = await CommandLineProgram.RunAsync("export", site, "--data", data, "--quiet");
        Assert.Equal((0, ""), (exported.ExitCode, exported.Errors));
        return new(Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(site, file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))), StringComparer.Ordinal);
    }

    // Each sample goes into the source that its folder names.
    private static async Task IngestAsync(string data, string[] files)
    {
        foreach (var group in files.Chunk(4))
            foreach (var bySource in group.GroupBy(file => Path.GetRelativePath(Path.Combine(SharedPages.Checkout, "samples"), file).Split(Path.DirectorySeparatorChar)[0]))
            {
                var ended = await CommandLineProgram.RunAsync(["ingest", .. bySource, "--source", bySource.Key, "--data", data, "--quiet"]);
                Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
            }
    }
}
