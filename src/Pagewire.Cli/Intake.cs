using System.Collections.Concurrent;
using System.Threading.Channels;
using Pagewire.Catalogue;
using Pagewire.Reading;
using Pagewire.Web;

namespace Pagewire.Cli;

/// <summary>Takes in what a running program finds: everything without a receipt at the start, then what comes.</summary>
/// <param name="workspace">The stores.</param>
/// <param name="folder">The folder that is watched; null: the store's listing is looked through now and then.</param>
/// <param name="show">Is told of every receipt.</param>
/// <param name="clock">Measures the pauses.</param>
internal sealed class Intake(Workspace workspace, DirectoryInfo? folder, Action<Receipt> show, TimeProvider clock)
{
    private static readonly TimeSpan s_betweenListings = TimeSpan.FromSeconds(15);

    // Uploads are taken in one after the other, so that a folder gives the same ids each time. Those that take longer run on beside the
    // others, a few at once: each may hold a large page in memory.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);
    private const int MostBeside = 4;

    private readonly Channel<string> _found = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, bool> _waiting = new(StringComparer.Ordinal);

    /// <summary>Goes on until it is cancelled; then it ends between two pages, and what was not taken in is so by the next start.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task[] parts = [folder is null ? LookAsync(both.Token) : WatchAsync(folder, both.Token), TakeInAsync(both.Token)];
        var ended = await Task.WhenAny(parts);
        await both.CancelAsync();
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended;
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await SweepAsync(cancellation);
            await Task.Delay(s_betweenListings, clock, cancellation);
        }
    }

    private async Task WatchAsync(DirectoryInfo watched, CancellationToken cancellation)
    {
        using var watch = new FolderWatch(watched.FullName, workspace.ProfileFolder!, clock);
        await using var changes = watch.ChangesAsync(cancellation).GetAsyncEnumerator(cancellation);
        // The watch begins before the sweep, so that nothing falls between them.
        var next = changes.MoveNextAsync().AsTask();
        await SweepAsync(cancellation, watch.Awaits);
        while (await next)
        {
            var names = changes.Current;
            if (names.Count == 0) await SweepAsync(cancellation, watch.Awaits);
            foreach (var name in names) Add(name);
            next = changes.MoveNextAsync().AsTask();
        }
    }

    private async Task SweepAsync(CancellationToken cancellation, Func<Upload, bool>? comesLater = null)
    {
        await TryAsync(workspace.Catalogue.CompleteAsync, cancellation);
        await TryAsync(async token =>
        {
            await foreach (var upload in workspace.Ingestor.PendingAsync(token))
                if (comesLater?.Invoke(upload) != true) Add(upload.Name);
        }, cancellation);
    }

    private void Add(string name)
    {
        if (_waiting.TryAdd(name, true)) _found.Writer.TryWrite(name);
    }

    private async Task TakeInAsync(CancellationToken cancellation)
    {
        var slow = new Dictionary<string, Task>(StringComparer.Ordinal);
        try
        {
            await foreach (var name in _found.Reader.ReadAllAsync(cancellation))
            {
                _waiting.TryRemove(name, out _);
                foreach (var (other, running) in slow)
                    if (running.IsCompleted) slow.Remove(other);
                // Where it has changed since, the next sweep finds it.
                if (slow.ContainsKey(name)) continue;
                var work = StartAsync(name, cancellation);
                await Task.WhenAny(work, Task.Delay(s_patience, clock, cancellation));
                if (work.IsCompleted) continue;
                slow[name] = work;
                if (slow.Count > MostBeside) await Task.WhenAny(slow.Values);
            }
        }
        finally
        {
            await Task.WhenAll(slow.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task StartAsync(string name, CancellationToken cancellation) => PoolThreads.RunAsync(() => TryAsync(token => TakeInAsync(name, token), cancellation));

    // What came by the site's own form is being taken in, or was, when the folder's watch tells of it.
    private async Task TakeInAsync(string name, CancellationToken cancellation)
    {
        if (!await workspace.Ingestor.IsTakenInAsync(name, cancellation) && await workspace.Ingestor.TakeInAsync(name, cancellation) is { } receipt) show(receipt);
    }

    // Storage trouble passes or it does not; either way readers are served, and the next sweep tries again. Storage that answers too late cancels too.
    private static async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        try
        {
            await work(cancellation);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Console.Error.WriteLine($"pagewire: {ReceiptLine.Clean(trouble.Message)} (it will be tried again)");
        }
    }
}
