using System.CommandLine;
using System.Globalization;
using Pagewire.Catalogue;
using Pagewire.Web;

namespace Pagewire.Cli.Commands;

/// <summary><c>pagewire serve [FOLDER]</c>: takes in what is there, watches for more, serves.</summary>
internal static class ServeCommand
{
    // Requests that are not done by then, such as an upload over a slow line, are broken off.
    private static readonly TimeSpan s_lastAnswers = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo?>("FOLDER") { Description = "A folder of saved pages, one folder below it for each source.", Arity = ArgumentArity.ZeroOrOne };
        var (data, storage, quiet) = (CommonOptions.Data(), CommonOptions.Storage(), CommonOptions.Quiet());
        var urls = new Option<string>("--urls") { Description = "The address to listen on.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:8080" };
        var address = new Option<string?>("--public-address") { Description = "The address that readers use; needed unless it is the one listened on.", HelpName = "URL" };
        var title = new Option<string?>("--title") { Description = "The site's name for people.", HelpName = "TEXT" };
        var key = new Option<string[]>("--key") { Description = "A key that opens /ops from elsewhere than this machine, of at least 16 characters (or the variable PAGEWIRE_KEY).", HelpName = "KEY" };
        var hub = new Option<string?>("--hub") { Description = "A WebSub hub to tell of changed feeds.", HelpName = "URL" };
        var most = new Option<string>("--max-upload") { Description = "The most megabytes of a file that comes by the form.", HelpName = "MB", DefaultValueFactory = _ => "256" };
        var command = new Command("serve", "Takes in a folder or a container, watches for more, serves feeds and pages.") { folder, data, storage, urls, address, title, key, hub, most, quiet };
        command.SetAction((parsed, cancellation) =>
        {
            var listening = Listening(parsed.GetRequiredValue(urls));
            var options = SiteOptions.For(parsed.GetValue(address), listening, parsed.GetValue(title)) with
            {
                OperationsKeys = Keys(parsed.GetValue(key)),
                OperationsFromLoopback = listening.IsLoopback,
                Hub = Hub(parsed.GetValue(hub)),
                MaxUploadBytes = MostBytes(parsed.GetRequiredValue(most)),
                LargerUploads = parsed.GetValue(folder) is null ? "The option --max-upload of pagewire serve raises that." : "Put a larger one into the served folder, or start pagewire serve with a larger --max-upload.",
            };
            return RunAsync(parsed.GetValue(folder), parsed.GetRequiredValue(data), parsed.GetValue(storage), listening, options, parsed.GetValue(quiet), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo? folder, DirectoryInfo data, string? storage, Uri listening, WebOptions options, bool quiet, CancellationToken cancellation)
    {
        using var workspace = CommonOptions.Workspace(folder, data, storage);
        Announcements? announcements = null;
        await using var app = Build(workspace, options, listening, Show);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        announcements = new Announcements(options.Hub is null ? null : new(options, workspace.ForWeb(app.Services.GetRequiredService<ILoggerFactory>()), http));
        await StartAsync(app, listening);
        using var mark = storage is null ? Marked(data, options.PublicAddress) : null;
        if (!quiet) Console.WriteLine($"Serving {options.PublicAddress} (Ctrl+C ends)");
        var intake = new Intake(workspace, folder, Show, TimeProvider.System);
        try
        {
            await PoolThreads.RunAsync(() => RunAsync(intake, announcements, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await app.StopAsync(s_lastAnswers);
        }
        return ExitCode.Done;

        // What came by the form is told of like what came into the folder.
        void Show(Receipt receipt)
        {
            ReceiptOutput.For(json: false, quiet).Write(receipt);
            announcements?.Add(receipt);
        }
    }

    // Announcing ends with the intake: a server that can take nothing in any more says so and ends, hub or none.
    private static async Task RunAsync(Intake intake, Announcements announcements, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var announcing = announcements.RunAsync(both.Token);
        try
        {
            await intake.RunAsync(cancellation);
        }
        finally
        {
            await both.CancelAsync();
            await announcing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static ServedMark? Marked(DirectoryInfo data, Uri address)
    {
        var mark = ServedMark.Take(data, address, out var other);
        if (mark is null) Console.Error.WriteLine($"pagewire: the data folder {ReceiptLine.Clean(data.ToString())} is served already{(other is null ? "" : $", at {ReceiptLine.Clean(other)}")}; both work, and each takes in what comes, so end one of them, or give this one a --data of its own");
        return mark;
    }

    private static WebApplication Build(Workspace workspace, WebOptions options, Uri listening, Action<Receipt> tookIn) => SiteServer.Build(
        listening,
        options.MaxUploadBytes,
        // The one message of the host that a port in use would log is said by StartAsync, in a sentence.
        log => log.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None),
        loggers => PagewireWeb.Build(options, workspace.ForWeb(loggers, tookIn)));

    private static async Task StartAsync(WebApplication app, Uri listening)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception trouble) when (trouble is IOException or System.Net.Sockets.SocketException)
        {
            throw new UserException($"cannot listen on {listening}: {(trouble.InnerException ?? trouble).Message.TrimEnd('.')}; --urls http://127.0.0.1:8081 would take another port");
        }
    }

    private static Uri Listening(string urls) =>
        Uri.TryCreate(urls, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp
            ? address
            : throw new UserException($"--urls '{urls}' is not an http address such as http://127.0.0.1:8080");

    private static long MostBytes(string megabytes) => int.TryParse(megabytes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1024
        ? (long)number << 20
        : throw new UserException($"--max-upload '{megabytes}' is not a number of megabytes from 1 to 1024, the most that an archive may have");

    private static Uri? Hub(string? hub) =>
        hub is null ? null
        : Uri.TryCreate(hub, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new UserException($"--hub '{hub}' is not an absolute http or https address");

    private static string[] Keys(string[]? given)
    {
        var keys = given is { Length: > 0 } ? given : Environment.GetEnvironmentVariable("PAGEWIRE_KEY") is { Length: > 0 } key ? [key] : [];
        return keys.All(key => key.Length >= 16) ? keys : throw new UserException($"{(given is { Length: > 0 } ? "--key" : "the variable PAGEWIRE_KEY")} is too short for a key; one of at least 16 characters was expected");
    }
}
