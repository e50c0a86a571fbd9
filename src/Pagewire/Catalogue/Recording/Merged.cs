using System.Runtime.CompilerServices;

namespace Pagewire.Catalogue.Recording;

/// <summary>Several lists as one.</summary>
internal static class Merged
{
    /// <summary>Receipts of several books, each newest first, as one list, newest first.</summary>
    public static async IAsyncEnumerable<Receipt> NewestFirstAsync(IReadOnlyList<IAsyncEnumerable<Receipt>> books, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var open = new List<IAsyncEnumerator<Receipt>>();
        try
        {
            foreach (var book in books)
            {
                var at = book.GetAsyncEnumerator(cancellation);
                if (await at.MoveNextAsync()) open.Add(at);
                else await at.DisposeAsync();
            }
            while (open.Count > 0)
            {
                var newest = open.MaxBy(o => o.Current.At)!;
                yield return newest.Current;
                if (await newest.MoveNextAsync()) continue;
                open.Remove(newest);
                await newest.DisposeAsync();
            }
        }
        finally
        {
            foreach (var left in open) await left.DisposeAsync();
        }
    }
}
