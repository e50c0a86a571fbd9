using Pagewire.Catalogue.Joining;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Rows;

/// <summary>An item as its row holds it.</summary>
/// <param name="Item">What it said when the row was written; its time lines were made of this.</param>
/// <param name="Strands">All that was seen of it.</param>
/// <param name="State">The strands as the row holds them.</param>
/// <param name="Lines">The keys of its rows in the time lines.</param>
/// <param name="ETag">The row's version.</param>
internal sealed record ItemRow(Item Item, IReadOnlyList<Strand> Strands, string State, IReadOnlyList<string> Lines, string ETag)
{
    private const string StateColumn = "State";
    private const string UnlistedColumn = "Unlisted";
    private const string RedirectColumn = "RedirectTo";

    /// <summary>Reads a row that is no redirect.</summary>
    public static ItemRow Read(SourceName source, Row row)
    {
        var state = (string)row.Columns[StateColumn];
        var item = ItemColumns.Read(source, row);
        return new(item, StrandsJson.Read(state), state, row.Columns.ContainsKey(UnlistedColumn) ? [] : [.. Rows.Lines.Of(item)], row.ETag!);
    }

    /// <summary>The row of an item whose rows in the time lines are taken away in the same batch, because it is about to be joined into another.</summary>
    public Row Unlisted()
    {
        var row = Write(Item, State);
        return row with { Columns = new Dictionary<string, object>(row.Columns, StringComparer.Ordinal) { [UnlistedColumn] = true } };
    }

    /// <summary>The row of an item.</summary>
    public static Row Write(Item item, string state)
    {
        var columns = ItemColumns.Write(item);
        columns[StateColumn] = state;
        return new(Keys.Item(item.Id), columns);
    }

    /// <summary>The row that leads from an id to the item that it was joined into.</summary>
    public static Row Redirect(string from, string to) =>
        new(Keys.Item(from), new Dictionary<string, object>(StringComparer.Ordinal) { ["Id"] = from, [RedirectColumn] = to });

    /// <summary>The id that a row leads on to; null where the row is an item.</summary>
    public static string? RedirectTo(Row row) => row.Columns.TryGetValue(RedirectColumn, out var to) ? (string)to : null;
}
