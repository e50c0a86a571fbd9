using System.Diagnostics;
using System.Globalization;

namespace Pagewire.Bench.Web;

/// <summary>This process's resident memory, in bytes.</summary>
internal static class Memory
{
    public static long Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    /// <summary>The most it ever had (proc(5), VmHWM).</summary>
    public static long Peak()
    {
        var line = File.ReadLines("/proc/self/status").First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;
    }
}
