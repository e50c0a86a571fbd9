using System.Globalization;

namespace Pagewire.Catalogue.Rows;

/// <summary>The rows of a journal: a head, and one for each write that is still to be done.</summary>
internal static class JournalRow
{
    private const string BegunColumn = "Begun";
    private const string KeyColumn = "Key";

    /// <summary>The beginning of a journal's keys; of all journals' where the name is empty.</summary>
    public static string Prefix(string name) => "x|" + name;

    /// <summary>The row that comes first.</summary>
    /// <param name="name">The journal's name.</param>
    /// <param name="begun">Whether all will be done; else it is still being set down.</param>
    public static Row Head(string name, bool begun) => new(Prefix(name), new Dictionary<string, object>(StringComparer.Ordinal) { [BegunColumn] = begun });

    /// <summary>The row of a write: its columns, and the key of the row that they are for. A delete has no columns.</summary>
    public static Row Of(string name, int number, Write write) => new(string.Create(CultureInfo.InvariantCulture, $"{Prefix(name)}|{number:D6}"),
        new Dictionary<string, object>(write.Row?.Columns ?? new Dictionary<string, object>(), StringComparer.Ordinal) { [KeyColumn] = write.Key });

    /// <summary>The write that a row was made of.</summary>
    public static Write Read(Row row)
    {
        var columns = new Dictionary<string, object>(row.Columns, StringComparer.Ordinal);
        columns.Remove(KeyColumn, out var key);
        return columns.Count == 0 ? Write.Delete((string)key!, Write.AnyVersion) : Write.Upsert(new((string)key!, columns));
    }

    /// <summary>The name of the journal that a row is of.</summary>
    public static string NameOf(Row row) => row.Key.Split('|')[1];

    /// <summary>Whether a row is the head of a journal that has begun.</summary>
    public static bool HasBegun(Row row) => row.Columns.TryGetValue(BegunColumn, out var begun) && (bool)begun;
}
