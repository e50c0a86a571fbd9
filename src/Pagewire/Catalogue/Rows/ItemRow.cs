using Pagewire.Catalogue.Joining;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Rows;

/// <summary>An item as its row holds it.</summary>
/// <param name="Item">What it said when the row was written; its time lines were made of this.</param>
/// <param name="Strands">All that was seen of it.</param>
/// <param name="State">The strands as the row holds them.</param>
/// <param name="Journal">The journal that is still to write what belongs to the row; null where there is none.</param>
/// <param name="ETag">The row's version.</param>
internal sealed record ItemRow(Item Item, IReadOnlyList<Strand> Strands, string State, string? Journal, string ETag)
{
    private const string StateColumn = "State";
    private const string JournalColumn = "Journal";
    private const string RedirectColumn = "RedirectTo";

    /// <summary>The keys of its rows in the time lines.</summary>
    public IEnumerable<string> Lines => Rows.Lines.Of(Item);

    /// <summary>Reads a row that is no redirect.</summary>
    public static ItemRow Read(SourceName source, Row row)
    {
        var state = (string)row.Columns[StateColumn];
        return new(ItemColumns.Read(source, row), StrandsJson.Read(state), state, row.Columns.TryGetValue(JournalColumn, out var journal) ? (string)journal : null, row.ETag!);
    }

    /// <summary>Whether a row is an item's, and no redirect or anything else.</summary>
    public static bool IsItem(Row row) => row.Columns.ContainsKey(StateColumn);

    /// <summary>An item's row, locked: nobody may join into it before the journal is done.</summary>
    public static Row Locked(Row row, string journal) => row with { Columns = new Dictionary<string, object>(row.Columns, StringComparer.Ordinal) { [JournalColumn] = journal } };

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
