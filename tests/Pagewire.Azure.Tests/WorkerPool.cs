using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pagewire.Azure.Tests;

/// <summary>Worker processes that take deliveries of uploads in, and are killed and begun anew at will.</summary>
internal sealed class WorkerPool(string connection, string suffix)
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "Pagewire.Testing.Worker.dll");

    private const int MostFailures = 100;

    private readonly ConcurrentQueue<string> _failures = new();
    private int _done;
    private int _killed;

    /// <summary>How many deliveries were taken in.</summary>
    public int Done => _done;

    /// <summary>How many workers were killed.</summary>
    public int Killed => _killed;

    /// <summary>Hands deliveries to workers until there are none left. What fails is delivered again; the delivery of a killed worker is lost.</summary>
    /// <param name="workers">How many processes at once.</param>
    /// <param name="deliveries">The names of uploads.</param>
    /// <param name="kill">Chooses the deliveries, by number, in the midst of which the worker is killed.</param>
    /// <param name="random">Chooses the moment.</param>
    /// <param name="cancellation">Ends all.</param>
    /// <param name="done">Is told after each delivery how many are done; its worker waits for it, the others go on.</param>
    public async Task RunAsync(int workers, IEnumerable<string> deliveries, Func<int, bool> kill, Random random, CancellationToken cancellation, Func<int, Task>? done = null)
    {
        var queue = new ConcurrentQueue<(string Name, bool Kill, int Moment)>(deliveries.Select((name, i) => (name, kill(i), random.Next(0, 60))).ToList());
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(queue, done ?? (_ => Task.CompletedTask), cancellation), cancellation)));
    }

    private async Task WorkAsync(ConcurrentQueue<(string Name, bool Kill, int Moment)> queue, Func<int, Task> done, CancellationToken cancellation)
    {
        while (!queue.IsEmpty)
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [s_program, connection, suffix]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            try
            {
                while (queue.TryDequeue(out var delivery))
                {
                    await process.StandardInput.WriteLineAsync(delivery.Name.AsMemory(), cancellation);
                    await process.StandardInput.FlushAsync(cancellation);
                    if (delivery.Kill)
                    {
                        await Task.Delay(delivery.Moment, cancellation);
                        process.Kill();
                        Interlocked.Increment(ref _killed);
                        break;
                    }
                    var answer = await process.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException($"A worker ended by itself at '{delivery.Name}'.");
                    if (answer == $"done {delivery.Name}") await done(Interlocked.Increment(ref _done));
                    else
                    {
                        _failures.Enqueue(answer);
                        if (_failures.Count > MostFailures) throw new InvalidOperationException(string.Join('\n', _failures));
                        queue.Enqueue(delivery);
                    }
                }
                process.StandardInput.Close();
                await process.WaitForExitAsync(cancellation);
            }
            finally
            {
                if (!process.HasExited) process.Kill();
            }
        }
    }
}
