using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pagewire.Catalogue.Folders;
using Pagewire.Reading;

namespace Pagewire.Cli;

/// <summary>Tells which files of a folder were written, once they are whole: half a page must not be taken in, since what it showed stays.</summary>
/// <remarks>A file whose end is there counts as whole a second after it was touched last; one whose end is not, such as a copy over a line that pauses, after ten.</remarks>
/// <param name="folder">The folder; everything below it counts.</param>
/// <param name="profiles">The folder of profiles: a change there calls for a look at everything.</param>
/// <param name="clock">Measures the moment.</param>
internal sealed class FolderWatch(string folder, string profiles, TimeProvider clock) : IDisposable
{
    private const NotifyFilters Written = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size;
    private static readonly TimeSpan s_settled = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_settledWithoutEnd = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, long> _touched = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _folders = new(StringComparer.Ordinal);
    private readonly FileSystemWatcher _watcher = new(folder) { IncludeSubdirectories = true, NotifyFilter = Written };
    private readonly FileSystemWatcher _profileWatcher = new(Directory.CreateDirectory(profiles).FullName) { NotifyFilter = Written };
    private volatile bool _missedSome;

    /// <summary>Whether a file comes in a batch of its own: it was touched just now, or changed a moment ago without anybody telling of it, as on a network's drive, and its end is not there.</summary>
    /// <param name="upload">The file.</param>
    public bool Awaits(Upload upload)
    {
        var path = Path.Combine(folder, upload.Name.Replace('/', Path.DirectorySeparatorChar));
        if (_touched.ContainsKey(path)) return true;
        if ((clock.GetUtcNow() - upload.LastModified)?.Duration() is not { } age || age > s_settledWithoutEnd || HasEnd(path)) return false;
        Touch(path);
        return true;
    }

    /// <summary>Batches of upload names, folders separated by <c>/</c>. An empty batch: look at everything, since events were lost, a folder is new, a profile is another, or it is time to.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string>> ChangesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Watch(_watcher, Touch);
        Watch(_profileWatcher, _ => _missedSome = true);
        _profileWatcher.Deleted += (_, _) => _missedSome = true;
        var (lookedAt, pause) = (clock.GetTimestamp(), s_betweenLooks);
        while (true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), clock, cancellation);
            var newFolders = TakeSettled(_folders).Count > 0;
            if (_missedSome || newFolders || clock.GetElapsedTime(lookedAt) > pause)
            {
                _missedSome = false;
                var began = clock.GetTimestamp();
                yield return [];
                lookedAt = clock.GetTimestamp();
                // A folder so large that a look takes long is looked at less often.
                pause = TimeSpan.FromTicks(Math.Max(s_betweenLooks.Ticks, 20 * clock.GetElapsedTime(began).Ticks));
            }
            var ready = TakeSettled(_touched);
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

    // A folder raises an event for itself and none for what it held before it was watched itself: that is looked for once it has settled.
    private void Touch(string path) => (Directory.Exists(path) ? _folders : _touched)[path] = clock.GetTimestamp();

    private List<string> TakeSettled(ConcurrentDictionary<string, long> touchedAt)
    {
        var ready = new List<string>();
        foreach (var (path, touched) in touchedAt)
        {
            var still = clock.GetElapsedTime(touched);
            if (still < s_settled || (still < s_settledWithoutEnd && touchedAt == _touched && !HasEnd(path)) || !touchedAt.TryRemove(KeyValuePair.Create(path, touched))) continue;
            var name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!name.Split('/').Any(part => part.StartsWith('.'))) ready.Add(name);
        }
        ready.Sort(StringComparer.Ordinal);
        return ready;
    }

    // Of one that is gone or cannot be read there is nothing to wait for.
    private static bool HasEnd(string path)
    {
        try
        {
            if (PageFiles.At(path) is { Exists: true, Length: 0 }) return false;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return PageEnd.IsThere(file);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return true;
        }
    }
}
