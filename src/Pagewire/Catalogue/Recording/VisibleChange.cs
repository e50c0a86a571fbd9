using Pagewire.Catalogue.Rows;

namespace Pagewire.Catalogue.Recording;

/// <summary>Tells what a reader sees.</summary>
internal static class VisibleChange
{
    private static readonly string[] s_unseen = ["FirstSeen", "LastSeen", "Arrived", "FeedDate", "Updated", "PublishedFrom", "Language"];

    /// <summary>Whether two states of an item look different to a reader.</summary>
    public static bool Between(Item before, Item after)
    {
        var (left, right) = (ItemColumns.Write(before), ItemColumns.Write(after));
        foreach (var name in s_unseen)
        {
            left.Remove(name);
            right.Remove(name);
        }
        return !ColumnsEqual.Of(left, right);
    }
}
