using Pagewire.Catalogue;

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

    /// <summary>Goes on until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (folder is null) await RunByListingAsync(cancellation);
        else await RunByEventsAsync(folder, cancellation);
    }

    private async Task RunByListingAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await SweepAsync(cancellation);
            await Task.Delay(BetweenListings, clock, cancellation);
        }
    }

    private async Task RunByEventsAsync(DirectoryInfo watched, CancellationToken cancellation)
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
            foreach (var name in names) await TryAsync(token => TakeInAsync(name, token), cancellation);
            next = changes.MoveNextAsync().AsTask();
        }
    }

    // One upload in trouble keeps no other from being taken in.
    private Task SweepAsync(CancellationToken cancellation, Func<string, bool>? comesLater = null) => TryAsync(async token =>
    {
        await foreach (var upload in workspace.Ingestor.PendingAsync(token))
            if (comesLater?.Invoke(upload.Name) != true) await TryAsync(inner => TakeInAsync(upload.Name, inner), token);
    }, cancellation);

    private async Task TakeInAsync(string name, CancellationToken cancellation)
    {
        if (await workspace.Ingestor.TakeInAsync(name, cancellation) is { } receipt) Show(receipt);
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
