using System.Globalization;

namespace Pagewire.Bench.Web;

/// <summary>A process's resident memory, in bytes (proc(5), status).</summary>
internal static class Memory
{
    public static long Now(int id) => Field(id, "VmRSS:");

    /// <summary>The most it ever had.</summary>
    public static long Peak(int id) => Field(id, "VmHWM:");

    private static long Field(int id, string name)
    {
        var line = File.ReadLines($"/proc/{id}/status").First(text => text.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;
    }
}
