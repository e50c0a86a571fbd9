using System.Runtime.CompilerServices;

namespace Pagewire.Catalogue.Recording;

/// <summary>Reads ranges of any length, page by page.</summary>
internal static class TableRows
{
    private const int PageSize = 1000;

    /// <summary>Every row of a range, in key order.</summary>
    public static async IAsyncEnumerable<Row> RowsAsync(this ITable table, string partition, KeyRange range, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? continuation = null;
        do
        {
            var page = await table.QueryAsync(partition, range, PageSize, continuation, cancellation);
            foreach (var row in page.Rows) yield return row;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
