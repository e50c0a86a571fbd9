using System.Security.Cryptography;
using Pagewire.Testing;

namespace Pagewire.Cli.Tests;

public sealed class ExportTests
{
    private static readonly string[] Samples = [.. Directory.EnumerateFiles(Path.Combine(SharedPages.Checkout, "samples"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_order_and_repetition_of_uploads_leave_no_trace_in_an_export()
    {
        using var folder = new TemporaryFolder();
        var forwards = await ExportAsync(folder, "forwards", Samples);
        var backwards = await ExportAsync(folder, "backwards", [.. Samples.Reverse(), .. Samples]);

        Assert.NotEmpty(forwards);
        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public async Task Two_programs_at_once_give_the_same_export_as_one()
    {
        using var folder = new TemporaryFolder();
        var one = await ExportAsync(folder, "one", Samples);
        var data = folder.Folder("two-data");

        await Task.WhenAll(IngestAsync(data, Samples), IngestAsync(data, [.. Samples.Reverse()]));

        Assert.Equal(one, await ExportAsync(folder, "two", []));
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
