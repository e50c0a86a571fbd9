using System.CommandLine;
using Pagewire.Extraction;
using Pagewire.Extraction.Profiles;
using Pagewire.Reading;

namespace Pagewire.Cli.Commands;

/// <summary><c>pagewire check [FOLDER]</c>: profiles are well formed, and find on the pages beside them what was written down.</summary>
internal static class CheckCommand
{
    private const string Expectation = ".expected.json";

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var folder = new Argument<DirectoryInfo?>("FOLDER")
        {
            Description = "Profiles {source}.json, and for each a folder {source}/ of pages with {page}.expected.json; without it, sources in the data folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("check", "Compares source profiles with the pages beside them.") { folder, data };
        command.SetAction(parsed => Run(parsed.GetValue(folder) ?? new DirectoryInfo(Path.Combine(parsed.GetRequiredValue(data).FullName, "sources"))));
        return command;
    }

    private static int Run(DirectoryInfo folder)
    {
        if (!folder.Exists) throw new UserException($"{folder} is not a folder; a folder of source profiles was expected");
        var profiles = folder.GetFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        if (profiles.Count == 0) throw new UserException($"{folder} holds no profile; files such as city-council.json were expected");
        var (pages, faults) = (0, 0);
        foreach (var file in profiles)
        {
            foreach (var found in Faults(file, ref pages))
            {
                faults++;
                Console.Error.WriteLine(found);
            }
        }
        Console.WriteLine($"{ReceiptLine.Count(profiles.Count, "profile")}, {ReceiptLine.Count(pages, "page")}, {ReceiptLine.Count(faults, "difference")}");
        return faults > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static List<string> Faults(FileInfo file, ref int pages)
    {
        if (!SourceProfile.TryParse(File.ReadAllText(file.FullName), file.Name, out var profile, out var error)) return [error];
        var beside = new DirectoryInfo(Path.Combine(file.DirectoryName!, Path.GetFileNameWithoutExtension(file.Name)));
        var differences = new List<string>();
        if (!beside.Exists) return differences;
        foreach (var expected in beside.GetFiles("*" + Expectation).OrderBy(found => found.Name, StringComparer.Ordinal))
        {
            pages++;
            differences.AddRange(Compare(expected, profile));
        }
        return differences;
    }

    private static IReadOnlyList<string> Compare(FileInfo expected, SourceProfile profile)
    {
        var path = expected.FullName[..^Expectation.Length];
        var name = $"{expected.Directory!.Name}/{Path.GetFileName(path)}";
        if (!File.Exists(path)) return [$"{name}: the page that {expected.Name} speaks of is not there"];
        var (upload, content) = new LocalFile(path, name).Open();
        using (content)
        {
            var read = new PageReader(new ReadingOptions()).Read(upload, content).First();
            return read.Page is null ? [$"{name}: {read.Error}"] : ExpectedCapture.Compare(File.ReadAllText(expected.FullName), name, Extractor.Extract(read.Page, profile));
        }
    }
}
