using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>Finds an item's row by an id that it has or had.</summary>
internal static class ItemReading
{
    // A redirect leads to the item that its own was joined into, which may have been joined again.
    private const int MostRedirects = 100;

    /// <summary>The row of the item; null where there is none of that id.</summary>
    public static async Task<Row?> FollowAsync(ITable table, SourceName source, string id, CancellationToken cancellation)
    {
        for (var step = 0; step < MostRedirects; step++)
        {
            var row = await table.GetAsync(Keys.Items(source), Keys.Item(id), cancellation);
            if (row is null || ItemRow.RedirectTo(row) is not { } next) return row;
            id = next;
        }
        throw new InvalidOperationException($"The table is damaged: the redirects of item '{id}' lead in a circle.");
    }
}
