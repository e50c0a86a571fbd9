using System.Text;

namespace Pagewire.Catalogue.Recording;

/// <summary>How much of a batch a write takes, roughly and rather too much.</summary>
internal static class RowSize
{
    private const int Around = 600;

    public static long Of(Write write) => Around + (write.Row?.Columns.Sum(c => c.Key.Length + 40L + (c.Value is string text ? Encoding.UTF8.GetByteCount(text) * 5L / 4 : 16)) ?? 0);
}
