using System.Net;
using System.Net.Sockets;
using Pagewire.Testing;

namespace Pagewire.Cli.Tests;

public sealed class BadOptionsTests
{
    [Theory]
    [InlineData("ingest")]
    [InlineData("injest", "page.html")]
    [InlineData("ingest", "--sauce", "x", "page.html")]
    [InlineData("ingest", "page.html", "--source", "!!")]
    [InlineData("ingest", "page.html", "--source", "../council")]
    [InlineData("preview")]
    [InlineData("serve", "no-such-folder")]
    [InlineData("serve", "--urls", "gopher://example.org")]
    [InlineData("serve", "--urls", "http://0.0.0.0:18080")]
    [InlineData("serve", "--public-address", "feeds.example.org")]
    [InlineData("serve", "--key", "short")]
    [InlineData("serve", "samples", "--storage", "UseDevelopmentStorage=true")]
    [InlineData("export")]
    [InlineData("upload", "page.html", "--url", "example")]
    [InlineData("preview", "samples/westhaven-council/library-hours.html", "--url", "example")]
    [InlineData("upload", "page.html", "--captured", "yesterday")]
    [InlineData("ingest", "samples/westhaven-council/library-hours.html", "--url", "example")]
    [InlineData("ingest", "samples/westhaven-council/library-hours.html", "--captured", "yesterday")]
    [InlineData("ingest", "samples/westhaven-council/library-hours.html", "--captured", "0001-01-01")]
    [InlineData("ingest", "samples/westhaven-council/library-hours.html", "--captured", "1980-05-01")]
    [InlineData("ingest", "samples/westhaven-council/library-hours.html", "--captured", "2099-01-01")]
    [InlineData("upload", "samples/westhaven-council/library-hours.html", "--captured", "9999-12-31T23:59:59Z")]
    [InlineData("upload", "samples/westhaven-council/library-hours.html", "--captured", "2024-02-30")]
    [InlineData("ingest", "samples/westhaven-council/library-hours.html", "--captured", "3/4/2009")]
    [InlineData("ingest", "samples/westhaven-council/library-hours.html", "--captured", "04/03/09")]
    [InlineData("ingest", "samples/westhaven-council/library-hours.html", "--captured", "13.05.2009")]
    [InlineData("ingest", "samples/westhaven-council/library-hours.html", "--captured", "13 May 2009")]
    [InlineData("ingest", "samples/westhaven-council/library-hours.html", "--captured", "2009-05-13 10")]
    [InlineData("serve", "--max-upload", "0")]
    [InlineData("ingest", "samples/westhaven-council", "--url", "https://council.example/news")]
    [InlineData("ingest", "samples/westhaven-council", "--captured", "2024-03-18")]
    [InlineData("upload", "samples/westhaven-council", "--url", "https://council.example/news")]
    [InlineData("receipts", "--storage", "this is no storage")]
    public async Task A_bad_option_is_one_sentence_and_exit_code_2(params string[] args)
    {
        using var folder = new TemporaryFolder();
        if (args[0] is not "preview") args = [.. args, "--data", folder.Path];

        var ended = await CommandLineProgram.RunAsync(args);

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("pagewire: ", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
        Assert.Empty(ended.OutputLines);
    }

    [Theory]
    [InlineData("pagewire: there is no command injest, perhaps ingest is meant (see", "injest", "page.html")]
    [InlineData("pagewire: there is no command frobnicate (see", "frobnicate")]
    [InlineData("pagewire: there is no option --zone=UTC here (see", "preview", "--zone=UTC", "page.html")]
    [InlineData("pagewire: there is no option --sorce here, perhaps --source is meant (see", "ingest", "page.html", "--sorce", "x")]
    [InlineData("pagewire: there is no option --jsn=yes here, perhaps --json is meant (see", "preview", "--jsn=yes", "page.html")]
    public async Task A_misspelt_command_or_option_is_told_what_may_be_meant(string sentence, params string[] args)
    {
        var ended = await CommandLineProgram.RunAsync(args);

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith(sentence, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_named_as_a_profile_is_called_one()
    {
        var ended = await CommandLineProgram.RunAsync("preview", "samples/westhaven-council/library-hours.html", "--profile", "samples");

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("pagewire: --profile samples is a folder; a profile's file was expected (see", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is a file", "ingest", "samples/westhaven-council/library-hours.html", "--source", "council")]
    [InlineData("", "is a file", "serve", "samples")]
    [InlineData("", "is a file", "receipts")]
    [InlineData("/data", "lies below kept, which is a file", "sweep")]
    public async Task A_file_that_is_named_as_the_data_folder_is_called_one(string below, string said, params string[] args)
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("kept", "x") + below;

        var ended = await CommandLineProgram.RunAsync([.. args, "--data", data]);

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith($"pagewire: --data {data} {said}; the folder that holds the database, or that it shall be made in, was expected", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PAGEWIRE_AZURE_TABEL", "archive", "PAGEWIRE_AZURE_TABEL")]
    [InlineData("PAGEWIRE_AZURE_TABLE", "my-archive", "my-archive")]
    [InlineData("PAGEWIRE_AZURE_MAXRETRIES", "often", "often")]
    [InlineData("PAGEWIRE_AZURE_UPLOADCONTAINER", "bodies", "bodies")]
    public async Task A_bad_setting_of_storage_is_one_sentence_that_names_it(string name, string value, string named)
    {
        var ended = await CommandLineProgram.RunAsync(new Dictionary<string, string> { [name] = value }, "receipts", "--storage", "UseDevelopmentStorage=true");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(named, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest", "PATH")]
    [InlineData("preview", "FILE")]
    [InlineData("export", "DIR")]
    public async Task An_argument_that_is_missing_is_named(string command, string argument)
    {
        var ended = await CommandLineProgram.RunAsync(command);

        Assert.StartsWith($"pagewire: {command} lacks its {argument}: ", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--key", "short", "--key is too short for a key; one of at least 16 characters was expected")]
    [InlineData("--max-upload", "abc", "--max-upload 'abc' is not a number of megabytes from 1 to 1024, the most that an archive may have")]
    public async Task A_bad_value_is_told_with_its_option_and_what_was_expected(string option, string value, string sentence)
    {
        using var folder = new TemporaryFolder();

        var ended = await CommandLineProgram.RunAsync("serve", option, value, "--data", folder.Path);

        Assert.Equal($"pagewire: {sentence} (see: pagewire serve --help)", Assert.Single(ended.ErrorLines));
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var ended = await CommandLineProgram.RunAsync("serve", "--urls", $"http://127.0.0.1:{port}", "--data", folder.Path);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains($"127.0.0.1:{port}", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_calls_the_program_by_its_name()
    {
        foreach (var args in new string[][] { ["--help"], ["ingest", "--help"] })
            Assert.Contains((await CommandLineProgram.RunAsync(args)).OutputLines, line => line.StartsWith("pagewire ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_others_cannot_use_names_the_option_that_is_missing()
    {
        using var folder = new TemporaryFolder();

        var ended = await CommandLineProgram.RunAsync("serve", "--urls", "http://0.0.0.0:18080", "--data", folder.Path);

        Assert.Contains("--public-address", Assert.Single(ended.ErrorLines).Split(" (see:")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var ended = await CommandLineProgram.RunAsync("--version");

        Assert.Equal(0, ended.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", Assert.Single(ended.OutputLines));
    }
}
