using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pagewire.Testing;

/// <summary>A storage emulator of its own, on free ports: Azurite of the version that <c>tests/azurite/package.json</c> pins, installed into <c>.tools/</c> where it is not there yet.</summary>
public sealed partial class Azurite : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<Azurite>> s_oneForAll = new(() => StartAsync());
    private static readonly string s_checkout = SharedPages.Checkout;
    private static readonly string s_tools = Path.Combine(s_checkout, ".tools", "azurite");

    private readonly string? _location;
    private readonly string? _certificate;
    private readonly string _log;
    private Process _process;

    private Azurite(string? location, string? certificate, string log, Process process, int blobPort, int tablePort) =>
        (_location, _certificate, _log, _process, BlobPort, TablePort) = (location, certificate, log, process, blobPort, tablePort);

    /// <summary>The account's name.</summary>
    public static string AccountName => Account;

    /// <summary>The account's key, Base64, as everybody knows it.</summary>
    public static string AccountKey => Key;

    /// <summary>The port of the Blob service on the loopback address; stays the same over a restart.</summary>
    public int BlobPort { get; }

    /// <summary>The port of the Table service on the loopback address; stays the same over a restart.</summary>
    public int TablePort { get; }

    /// <summary>The Blob service's address.</summary>
    public string BlobEndpoint => $"{Scheme}://127.0.0.1:{BlobPort}/{Account}";

    /// <summary>The Table service's address.</summary>
    public string TableEndpoint => $"{Scheme}://127.0.0.1:{TablePort}/{Account}";

    /// <summary>For <c>--storage</c>.</summary>
    public string ConnectionString => $"DefaultEndpointsProtocol={Scheme};AccountName={Account};AccountKey={Key};BlobEndpoint={BlobEndpoint};TableEndpoint={TableEndpoint};";

    private string Scheme => _certificate is null ? "http" : "https";

    /// <summary>Why there is no Azurite here, for a test to skip with; null where there is. Where <c>CI</c> is set, its absence is a failure.</summary>
    /// <exception cref="InvalidOperationException">There is none, and <c>CI</c> is set.</exception>
    public static string? Absent()
    {
        try
        {
            Install();
            return null;
        }
        catch (InvalidOperationException e) when (Environment.GetEnvironmentVariable("CI") is null or "" or "false")
        {
            return $"Azurite, which this test needs, cannot be had: {e.Message}";
        }
    }

    /// <summary>One emulator for all tests of a process, in memory; it ends with the process. Tests keep apart by names of tables and containers.</summary>
    public static Task<Azurite> SharedAsync() => s_oneForAll.Value;

    /// <summary>Starts one.</summary>
    /// <param name="location">Where it keeps its data; null: in memory.</param>
    /// <param name="certificate">A PEM file with a certificate and its key: it then speaks https, and takes identities' tokens; null: http.</param>
    public static async Task<Azurite> StartAsync(string? location = null, string? certificate = null)
    {
        Install();
        var log = LogFile();
        var (process, blob, table) = await RunAsync(location, certificate, log, 0, 0);
        return new(location, certificate, log, process, blob, table);
    }

    /// <summary>Ends it as a crash would (SIGKILL): what it has not written yet is lost.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends it in good order: it writes what it holds.</summary>
    public async Task StopAsync()
    {
        // run.js sends itself SIGTERM when its input ends.
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(s_patience);
        await _process.WaitForExitAsync(patience.Token);
    }

    /// <summary>Starts it again on the same ports and data.</summary>
    public async Task RestartAsync()
    {
        _process.Dispose();
        (_process, _, _) = await RunAsync(_location, _certificate, _log, BlobPort, TablePort);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static async Task<(Process Process, int BlobPort, int TablePort)> RunAsync(string? location, string? certificate, string log, int blobPort, int tablePort)
    {
        string[] persistence = location is null ? ["--inMemoryPersistence"] : ["--location", location];
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(s_tools, "run.js"), "--blobPort", Text(blobPort), "--tablePort", Text(tablePort), "--queuePort", "0", "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--disableProductStyleUrl" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] identities = certificate is null ? [] : ["--oauth", "basic", "--cert", certificate, "--key", certificate];
        foreach (var argument in persistence.Concat(identities)) start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var ports = new TaskCompletionSource<(int, int)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (blob, table) = (0, 0);
        void Line(string? line)
        {
            if (line is null) return;
            lock (ports) File.AppendAllText(log, line + "\n");
            if (Listening().Match(line) is not { Success: true } match) return;
            var port = int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
            if (match.Groups["service"].ValueSpan is "Blob") blob = port;
            if (match.Groups["service"].ValueSpan is "Table") table = port;
            if (blob > 0 && table > 0) ports.TrySetResult((blob, table));
        }
        process.OutputDataReceived += (_, e) => Line(e.Data);
        process.ErrorDataReceived += (_, e) => Line(e.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ports.TrySetException(new InvalidOperationException($"Azurite ended before it listened; it said: {(File.Exists(log) ? File.ReadAllText(log) : "nothing")}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var (foundBlob, foundTable) = await ports.Task.WaitAsync(s_patience);
        return (process, foundBlob, foundTable);
    }

    // Several test processes may come here at once: the first installs, the others wait for it.
    private static void Install()
    {
        var from = Path.Combine(s_checkout, "tests", "azurite");
        var wanted = File.ReadAllText(Path.Combine(from, "package-lock.json"));
        var done = Path.Combine(s_tools, "installed");
        if (File.Exists(done) && File.ReadAllText(done) == wanted) return;
        Directory.CreateDirectory(s_tools);
        using var alone = Alone(Path.Combine(Path.GetDirectoryName(s_tools)!, "azurite.lock"));
        if (File.Exists(done) && File.ReadAllText(done) == wanted) return;
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(s_tools, Path.GetFileName(file)), overwrite: true);
        RunNpm();
        File.WriteAllText(done, wanted);
    }

    private static void RunNpm()
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", "ci --omit=optional") { WorkingDirectory = s_tools, RedirectStandardError = true, RedirectStandardOutput = true })!;
            npm.OutputDataReceived += (_, _) => { };
            npm.BeginOutputReadLine();
            var error = npm.StandardError.ReadToEnd();
            npm.WaitForExit();
            if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci in {s_tools} failed: {error}");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException($"npm cannot be started ({e.Message}): install Node.js 20 or newer.", e);
        }
    }

    private static FileStream Alone(string file)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < TimeSpan.FromMinutes(5))
            {
                Thread.Sleep(200);
            }
        }
    }

    // Logs stay for whoever looks into a failure.
    private static string LogFile()
    {
        var folder = Directory.CreateDirectory(Path.Combine(s_checkout, "artifacts", "azurite")).FullName;
        return Path.Combine(folder, $"{Environment.ProcessId}-{Guid.NewGuid():N}.log");
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Azurite (?<service>Blob|Table) service is successfully listening at https?://127\.0\.0\.1:(?<port>\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Listening();
}
