using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>The receipts of one source: the newest of each upload, and all of these newest first.</summary>
/// <param name="table">The table.</param>
/// <param name="source">The source.</param>
internal sealed class ReceiptBook(ITable table, SourceName source)
{
    private const int MostAttempts = 20;

    private string Partition => Keys.Receipts(source);

    /// <summary>The newest receipt of an upload; null where there is none.</summary>
    public async Task<Receipt?> FindAsync(string upload, CancellationToken cancellation) =>
        await table.GetAsync(Partition, Keys.Receipt(upload), cancellation) is { } row ? ReceiptColumns.Read(source, row) : null;

    /// <summary>Writes a receipt in place of the upload's one before.</summary>
    public async Task WriteAsync(Receipt receipt, CancellationToken cancellation)
    {
        var columns = ReceiptColumns.Write(receipt);
        var (key, line) = (Keys.Receipt(receipt.Upload), Keys.ReceiptLine(receipt.At, receipt.Upload));
        // Most uploads are taken in once, so the first try holds that there is no receipt, and does not ask.
        Row? old = null;
        for (var attempt = 1; ; attempt++)
        {
            var writes = new List<Write> { old is null ? Write.Insert(new(key, columns)) : Write.Replace(new(key, columns), old.ETag!), Write.Upsert(new(line, columns)) };
            if (old is not null && Keys.ReceiptLine((DateTimeOffset)old.Columns["At"], receipt.Upload) is var oldLine && oldLine != line)
                writes.Add(Write.Delete(oldLine, Write.AnyVersion));
            try
            {
                await table.CommitAsync(Partition, writes, cancellation);
                return;
            }
            catch (TableConflictException) when (attempt < MostAttempts)
            {
                // There is one, or the same upload is being taken in elsewhere; the later receipt stays.
                old = await table.GetAsync(Partition, key, cancellation);
            }
        }
    }

    /// <summary>All receipts, newest first.</summary>
    public IAsyncEnumerable<Receipt> NewestFirstAsync(CancellationToken cancellation) => RowsAsync("a|", cancellation);

    /// <summary>All receipts, in no order that means anything.</summary>
    public IAsyncEnumerable<Receipt> AllAsync(CancellationToken cancellation) => RowsAsync("n|", cancellation);

    private IAsyncEnumerable<Receipt> RowsAsync(string prefix, CancellationToken cancellation) =>
        table.RowsAsync(Partition, KeyRange.Prefix(prefix), cancellation).Select(row => ReceiptColumns.Read(source, row));
}
