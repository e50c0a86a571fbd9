using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>The receipts of one source: the newest of each upload, and all of these newest first.</summary>
internal sealed class ReceiptBook(ITable table, SourceName source)
{
    private string Partition => Keys.Receipts(source);

    /// <summary>The newest receipt of an upload; null where there is none.</summary>
    public async Task<Receipt?> FindAsync(string upload, CancellationToken cancellation) =>
        await table.GetAsync(Partition, Keys.Receipt(upload), cancellation) is { } row ? ReceiptColumns.Read(source, row) : null;

    /// <summary>Writes a receipt in place of the upload's one before, of which stays what the upload has brought.</summary>
    /// <param name="receipt">What became of the upload this time.</param>
    /// <param name="clock">Times the waiting between attempts.</param>
    /// <param name="cancellation">Breaks off.</param>
    public Task WriteAsync(Receipt receipt, TimeProvider clock, CancellationToken cancellation) => Attempts.UntilDoneAsync(async attempt =>
    {
        // Most uploads are taken in once, so the first try holds that there is no receipt, and does not ask.
        var old = attempt == 0 ? null : await table.GetAsync(Partition, Keys.Receipt(receipt.Upload), cancellation);
        var stands = old is null ? receipt : Repetition.Of(ReceiptColumns.Read(source, old), receipt);
        var (row, line) = (new Row(Keys.Receipt(stands.Upload), ReceiptColumns.Write(stands)), LineOf(stands));
        var writes = new List<Write> { old is null ? Write.Insert(row) : Write.Replace(row, old.ETag!), Write.Upsert(row with { Key = line }) };
        if (old is not null && LineOf(ReceiptColumns.Read(source, old)) is var oldLine && oldLine != line) writes.Add(Write.Delete(oldLine, Write.AnyVersion));
        await table.CommitAsync(Partition, writes, cancellation);
        return true;
    }, () => $"The receipt of '{receipt.Upload}' could not be written to partition '{Partition}'; the upload will be taken in another time", clock, cancellation);

    /// <summary>All receipts, newest first.</summary>
    public IAsyncEnumerable<Receipt> NewestFirstAsync(CancellationToken cancellation) => RowsAsync("a|", cancellation);

    /// <summary>All receipts, in no order that means anything.</summary>
    public IAsyncEnumerable<Receipt> AllAsync(CancellationToken cancellation) => RowsAsync("n|", cancellation);

    private static string LineOf(Receipt receipt) => Keys.ReceiptLine(receipt.At, receipt.Upload);

    private IAsyncEnumerable<Receipt> RowsAsync(string prefix, CancellationToken cancellation) =>
        table.RowsAsync(Partition, KeyRange.Prefix(prefix), cancellation).Select(row => ReceiptColumns.Read(source, row));
}
