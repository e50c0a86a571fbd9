using System.Collections.Concurrent;
using System.Threading.Channels;
using Pagewire.Catalogue;
using Pagewire.Web;

namespace Pagewire.Cli;

/// <summary>Takes in what a running program finds: everything without a receipt at the start, then what comes.</summary>
/// <param name="workspace">The stores.</param>
/// <param name="folder">The folder that is watched; null: the store's listing is looked through now and then.</param>
/// <param name="show">How receipts are shown.</param>
/// <param name="announcements">Is told of every receipt.</param>
/// <param name="clock">Measures the pauses.</param>
internal sealed class Intake(Workspace workspace, DirectoryInfo? folder, ReceiptOutput show, Announcements announcements, TimeProvider clock)
{
    private static readonly TimeSpan BetweenListings = TimeSpan.FromSeconds(15);

    // One huge page must not hold up the others. They are taken in one after the other until then, so that a folder gives the same ids each time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Channel<string> _found = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, bool> _waiting = new(StringComparer.Ordinal);

    /// <summary>Goes on until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation) =>
        await await Task.WhenAny(folder is null ? LookAsync(cancellation) : WatchAsync(folder, cancellation), TakeInAsync(cancellation));

    private async Task LookAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await SweepAsync(cancellation);
            await Task.Delay(BetweenListings, clock, cancellation);
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

    private Task SweepAsync(CancellationToken cancellation, Func<string, bool>? comesLater = null) => TryAsync(async token =>
    {
        await foreach (var upload in workspace.Ingestor.PendingAsync(token))
            if (comesLater?.Invoke(upload.Name) != true) Add(upload.Name);
    }, cancellation);

    private void Add(string name)
    {
        if (_waiting.TryAdd(name, true)) _found.Writer.TryWrite(name);
    }

    private async Task TakeInAsync(CancellationToken cancellation)
    {
        var slow = Task.CompletedTask;
        await foreach (var name in _found.Reader.ReadAllAsync(cancellation))
        {
            _waiting.TryRemove(name, out _);
            var work = PoolThreads.RunAsync(() => TryAsync(token => TakeInAsync(name, token), cancellation));
            await Task.WhenAny(work, Task.Delay(Patience, clock, cancellation));
            if (work.IsCompleted) continue;
            await slow;
            slow = work;
        }
    }

    // What came by the site's own form is being taken in, or was, when the folder's watch tells of it.
    private async Task TakeInAsync(string name, CancellationToken cancellation)
    {
        if (!await workspace.Ingestor.IsTakenInAsync(name, cancellation) && await workspace.Ingestor.TakeInAsync(name, cancellation) is { } receipt) Show(receipt);
    }

    private void Show(Receipt receipt)
    {
        show.Write(receipt);
        announcements.Add(receipt);
    }

    // Storage trouble passes or it does not; either way readers are served, and the next sweep tries again.
    private static async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        try
        {
            await work(cancellation);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            Console.Error.WriteLine($"pagewire: {trouble.Message.ReplaceLineEndings(" ")} (it will be tried again)");
        }
    }
}
