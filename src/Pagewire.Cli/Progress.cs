using Spectre.Console;

namespace Pagewire.Cli;

/// <summary>A bar when a person looks, nothing when a program does.</summary>
internal static class Progress
{
    /// <summary>Does something for each file in turn.</summary>
    public static async Task ForEachAsync(IReadOnlyList<LocalFile> files, ReceiptOutput show, Func<LocalFile, Task> take)
    {
        if (show == ReceiptOutput.Json || files.Count < 20 || Console.IsOutputRedirected || Console.IsErrorRedirected)
        {
            foreach (var file in files) await take(file);
            return;
        }
        await AnsiConsole.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("taking in", maxValue: files.Count);
                foreach (var file in files)
                {
                    await take(file);
                    bar.Increment(1);
                }
            });
    }
}
