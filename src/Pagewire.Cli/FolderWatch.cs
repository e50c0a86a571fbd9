using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Pagewire.Cli;

/// <summary>Tells which files of a folder were written, once nobody has touched them for a moment: half a page must not be taken in.</summary>
/// <param name="folder">The folder; everything below it counts.</param>
/// <param name="profiles">The folder of profiles: a change there calls for a look at everything.</param>
/// <param name="clock">Measures the moment.</param>
internal sealed class FolderWatch(string folder, string profiles, TimeProvider clock) : IDisposable
{
    private const NotifyFilters Written = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, long> _touched = new(StringComparer.Ordinal);
    private readonly FileSystemWatcher _watcher = new(folder) { IncludeSubdirectories = true, NotifyFilter = Written };
    private readonly FileSystemWatcher _profileWatcher = new(Directory.CreateDirectory(profiles).FullName) { NotifyFilter = Written };
    private volatile bool _missedSome;
    private long? _askedAt;

    /// <summary>Gives an empty batch once the pause between two tries is over.</summary>
    public void LookAgainLater() => _askedAt = clock.GetTimestamp();

    /// <summary>Batches of upload names, folders separated by <c>/</c>. An empty batch: events were lost, something failed or a profile is another; look at everything.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string>> ChangesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Watch(_watcher, Touch);
        Watch(_profileWatcher, _ => _missedSome = true);
        _profileWatcher.Deleted += (_, _) => _missedSome = true;
        while (true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), clock, cancellation);
            if (_missedSome || (_askedAt is { } asked && clock.GetElapsedTime(asked) > BetweenTries))
            {
                _missedSome = false;
                _askedAt = null;
                yield return [];
            }
            var ready = TakeSettled();
            if (ready.Count > 0) yield return ready;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher.Dispose();
        _profileWatcher.Dispose();
    }

    private void Watch(FileSystemWatcher watcher, Action<string> changed)
    {
        watcher.Created += (_, change) => changed(change.FullPath);
        watcher.Changed += (_, change) => changed(change.FullPath);
        watcher.Renamed += (_, change) => changed(change.FullPath);
        watcher.Error += (_, _) => _missedSome = true;
        watcher.EnableRaisingEvents = true;
    }

    private void Touch(string path)
    {
        // A folder that is moved in raises one event for itself and none for what it holds.
        if (Directory.Exists(path)) _missedSome = true;
        else _touched[path] = clock.GetTimestamp();
    }

    private List<string> TakeSettled()
    {
        var ready = new List<string>();
        foreach (var (path, touched) in _touched)
        {
            if (clock.GetElapsedTime(touched) < Settled || !_touched.TryRemove(KeyValuePair.Create(path, touched))) continue;
            var name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!name.Split('/').Any(part => part.StartsWith('.'))) ready.Add(name);
        }
        ready.Sort(StringComparer.Ordinal);
        return ready;
    }
}
