using System.Globalization;

namespace Pagewire.Bench.Web;

/// <summary>Processor time spent so far, user and kernel, in microseconds. Unlike requests per second it says the same on a busy machine.</summary>
internal static class CpuTime
{
    private const double MicrosecondsPerTick = 10_000;

    /// <summary>A process's and that of its children (proc(5), stat).</summary>
    /// <param name="id">The process's id.</param>
    public static double Of(int id)
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        // The name in parentheses may hold spaces.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var children = File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return ((Number(fields[11]) + Number(fields[12])) * MicrosecondsPerTick) + children.Sum(child => Of((int)Number(child)));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
