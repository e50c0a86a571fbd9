using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using System.Xml.Linq;
using Pagewire.Testing;

namespace Pagewire.Cli.Tests;

/// <summary><c>pagewire serve</c> on a port of its own, killed at the end. No wait for it is without a limit; whoever waited in vain reads what was awaited and what the server had printed.</summary>
internal sealed class RunningServer : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(90);

    private static int _port = Environment.ProcessId * 100;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _printed = new();
    private readonly Channel<string> _output = Channel.CreateUnbounded<string>();
    private readonly Channel<string> _errors = Channel.CreateUnbounded<string>();

    private RunningServer(Func<string[], Process> start, string[] args)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        Client = new HttpClient { BaseAddress = address, Timeout = s_limit };
        _process = start(["serve", .. args, "--urls", address.GetLeftPart(UriPartial.Authority)]);
        _process.OutputDataReceived += (_, line) => Note(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Note(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Asks the server.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it with arguments after <c>serve</c>.</summary>
    public static RunningServer Start(params string[] args) => new(CommandLineProgram.Start, args);

    /// <summary>Starts it so that it hears a signal, whatever this process ignores.</summary>
    public static RunningServer StartHearing(string signal, params string[] args) => new(all => CommandLineProgram.StartHearing(signal, all), args);

    /// <summary>The next line of its output.</summary>
    public Task<string> OutputLineAsync() => WithinAsync("a line of its output", limit => _output.Reader.ReadAsync(limit).AsTask());

    /// <summary>The next line of its error output.</summary>
    public Task<string> ErrorLineAsync() => WithinAsync("a line of its error output", limit => _errors.Reader.ReadAsync(limit).AsTask());

    /// <summary>The titles in the feed of everything, once there are as many as are wanted.</summary>
    public Task<List<string>> TitlesAsync(int wanted)
    {
        List<string>? last = null;
        return WithinAsync(() => $"{wanted} entries in /feeds/all.atom, which {(last is null ? "never answered" : $"had {last.Count}")}", async limit =>
        {
            while ((last = await TitlesAsync(limit) ?? last)?.Count != wanted) await Task.Delay(200, limit);
            return last;
        });
    }

    /// <summary>Sends a signal and waits for the end: the code, and the error output that nobody has read.</summary>
    public async Task<(int Code, string Errors)> EndAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{_process.Id}"]);
        return await WithinAsync($"its end after SIG{signal}", async limit =>
        {
            await _process.WaitForExitAsync(limit);
            return (_process.ExitCode, string.Join('\n', await _errors.Reader.ReadAllAsync(limit).ToListAsync(limit)));
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        Client.Dispose();
    }

    private void Note(Channel<string> lines, string? line)
    {
        if (line is null)
        {
            lines.Writer.TryComplete();
            return;
        }
        _printed.Enqueue(line);
        lines.Writer.TryWrite(line);
    }

    // Null while it is not listening yet.
    private async Task<List<string>?> TitlesAsync(CancellationToken limit)
    {
        try
        {
            var feed = XDocument.Parse(await Client.GetStringAsync(new Uri("/feeds/all.atom", UriKind.Relative), limit));
            return [.. feed.Root!.Elements().Where(element => element.Name.LocalName == "entry").Select(entry => entry.Elements().Single(element => element.Name.LocalName == "title").Value)];
        }
        catch (HttpRequestException) when (!_process.HasExited)
        {
            return null;
        }
    }

    private Task<T> WithinAsync<T>(string awaited, Func<CancellationToken, Task<T>> wait) => WithinAsync(() => awaited, wait);

    private async Task<T> WithinAsync<T>(Func<string> awaited, Func<CancellationToken, Task<T>> wait)
    {
        var test = TestContext.Current.CancellationToken;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(test);
        limit.CancelAfter(s_limit);
        try
        {
            return await wait(limit.Token);
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or ChannelClosedException or HttpRequestException && !test.IsCancellationRequested)
        {
            var state = _process.HasExited ? $"has ended with code {_process.ExitCode}" : $"still ran after {s_limit.TotalSeconds} s";
            throw new TimeoutException($"Of 'pagewire serve' was awaited {awaited()}. It {state} and had printed {(_printed.IsEmpty ? "nothing" : $":\n{string.Join('\n', _printed)}")}", trouble);
        }
    }

    // Below the ports that Linux and Windows hand to whoever asks for any: nobody else is given this one before the server takes it.
    private static int FreePort()
    {
        while (true)
        {
            var port = 20_000 + (int)((uint)Interlocked.Increment(ref _port) % 10_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // It is taken; the next may be free.
            }
        }
    }
}
