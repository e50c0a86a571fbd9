namespace Pagewire.Web;

/// <summary>Runs work, and what it does after each await, on threads of the pool. Without it, what comes after the bytes of a socket may run on the thread that looks after all sockets, which must not wait or work for long.</summary>
public sealed class PoolThreads : TaskScheduler
{
    private static readonly TaskFactory s_factory = new(new PoolThreads());

    private PoolThreads() { }

    /// <summary>Starts work on a thread of the pool.</summary>
    /// <param name="work">The work.</param>
    /// <returns>Ends when the work has ended, not only begun.</returns>
    public static Task RunAsync(Func<Task> work) => s_factory.StartNew(work).Unwrap();

    /// <summary>Starts work on a thread of the pool.</summary>
    /// <typeparam name="T">What it comes to.</typeparam>
    /// <param name="work">The work.</param>
    /// <returns>Ends when the work has ended, with what it comes to.</returns>
    public static Task<T> RunAsync<T>(Func<Task<T>> work) => s_factory.StartNew(work).Unwrap();

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => ThreadPool.UnsafeQueueUserWorkItem(static work => work.Pool.TryExecuteTask(work.Task), (Pool: this, Task: task), preferLocal: false);

    // The thread that an awaited thing ended on is the one to get away from.
    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => [];
}
