using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Pagewire.Catalogue;

namespace Pagewire.Azure;

/// <summary>A table of Table storage.</summary>
/// <remarks>
/// Each commit is one entity group transaction and leaves its name on one of its rows. A commit that had to be sent again and then meets a conflict
/// looks for that name: the first sending may have been carried out, and only its answer lost.
/// </remarks>
/// <param name="table">The table; one that is missing is empty, and made by the first commit.</param>
internal sealed class AzureTable(TableClient table) : ITable
{
    private const int MostRowsInPage = 1000;

    public async Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default) =>
        await EntityAsync(partition, key, cancellation) is { } entity ? TableColumns.Read(entity) : null;

    public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (range.To is { } to && string.CompareOrdinal(range.From, to) >= 0) return Task.FromResult(new RowPage([], null));
        return Named($"reading keys from '{range.From}' to '{range.To}' of partition '{partition}'", async () =>
        {
            try
            {
                var pages = table.QueryAsync<TableEntity>(Filter(partition, range), Math.Min(limit, MostRowsInPage), cancellationToken: cancellation).AsPages(continuation);
                await foreach (var page in pages) return new RowPage([.. page.Values.Select(TableColumns.Read)], page.ContinuationToken);
            }
            catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.TableNotFound)
            {
            }
            return new RowPage([], null);
        }, cancellation);
    }

    public Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
    {
        Write.Check(writes);
        if (writes.Count == 0) return Task.CompletedTask;
        var commit = Guid.NewGuid().ToString("N");
        var actions = Actions(partition, writes, commit);
        return Named($"committing {writes.Count} writes to partition '{partition}', the first '{writes[0].Key}'", async () =>
        {
            using var counted = TransactionSends.Counted(out var sends);
            for (var made = false; ; made = true)
            {
                try
                {
                    return await table.SubmitTransactionAsync(actions, cancellation);
                }
                catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.TableNotFound && !made)
                {
                    await CreateAsync(cancellation);
                }
                catch (RequestFailedException e) when (IsConflict(e))
                {
                    if (sends.Value > 1 && await IsDoneAsync(partition, writes, commit, cancellation)) return null;
                    throw new TableConflictException($"Table '{table.Name}', partition '{partition}': {Conflicting(writes, e)}", e);
                }
            }
        }, cancellation);
    }

    private async Task CreateAsync(CancellationToken cancellation)
    {
        try
        {
            await table.CreateAsync(cancellation);
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.TableAlreadyExists)
        {
            // Somebody else was faster, or an answer was lost.
        }
    }

    private static string Filter(string partition, KeyRange range)
    {
        var filter = $"PartitionKey eq '{TableKey.Write(partition)}'";
        if (range.From.Length > 0) filter += $" and RowKey ge '{TableKey.Write(range.From)}'";
        return range.To is { } to ? filter + $" and RowKey lt '{TableKey.Write(to)}'" : filter;
    }

    private static List<TableTransactionAction> Actions(string partition, IReadOnlyList<Write> writes, string commit)
    {
        foreach (var key in writes.Select(write => write.Key).Prepend(partition))
            if (TableKey.Write(key).Length > TableKey.MostCharacters) throw new TableLimitException($"The key '{key}' is longer than Table storage takes ({TableKey.MostCharacters} characters, some of which count more than once).");
        var actions = new List<TableTransactionAction>(writes.Count);
        var written = TableKey.Write(partition);
        string? mark = commit;
        foreach (var write in writes)
        {
            var entity = write.Row is { } row ? TableColumns.Write(written, row, mark) : new TableEntity(written, TableKey.Write(write.Key));
            if (write.Row is not null) mark = null;
            actions.Add(write.Kind switch
            {
                WriteKind.Insert => new(TableTransactionActionType.Add, entity),
                WriteKind.Delete => new(TableTransactionActionType.Delete, entity, new(write.ETag!)),
                WriteKind.Replace => new(TableTransactionActionType.UpdateReplace, entity, new(write.ETag!)),
                _ => new(TableTransactionActionType.UpsertReplace, entity),
            });
        }
        return actions;
    }

    // The whole batch was carried out or nothing of it, so any row that bears the commit's name proves it. A commit of deletes has no row:
    // there it counts as done where everything is gone.
    private async Task<bool> IsDoneAsync(string partition, IReadOnlyList<Write> writes, string commit, CancellationToken cancellation)
    {
        if (writes.FirstOrDefault(write => write.Row is not null) is { } marked)
            return await EntityAsync(partition, marked.Key, cancellation) is { } entity && TableColumns.CommitOf(entity) == commit;
        foreach (var write in writes)
            if (await EntityAsync(partition, write.Key, cancellation) is not null) return false;
        return true;
    }

    private Task<TableEntity?> EntityAsync(string partition, string key, CancellationToken cancellation) => Named($"reading row '{key}' of partition '{partition}'", async () =>
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(TableKey.Write(partition), TableKey.Write(key), cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }, cancellation);

    // The row is there, or gone, or another version.
    private static bool IsConflict(RequestFailedException e) => e.Status == 412 || (e.Status == 409 && e.ErrorCode == TableErrorCode.EntityAlreadyExists) || (e.Status == 404 && e.ErrorCode != TableErrorCode.TableNotFound);

    private static string Conflicting(IReadOnlyList<Write> writes, RequestFailedException e) => e is TableTransactionFailedException { FailedTransactionActionIndex: { } index } && index < writes.Count
        ? $"row '{writes[index].Key}' was to be {Wanted(writes[index].Kind)}, but somebody else wrote first ({e.ErrorCode})."
        : $"one of {writes.Count} rows, the first '{writes[0].Key}', has been written by somebody else first ({e.ErrorCode}).";

    private static string Wanted(WriteKind kind) => kind switch
    {
        WriteKind.Insert => "new",
        WriteKind.Delete => "deleted as it was read",
        _ => "replaced as it was read",
    };

    private Task<T> Named<T>(string what, Func<Task<T>> request, CancellationToken cancellation) =>
        StorageTrouble.Named($"Table '{table.Name}' at {new Uri(table.Uri, ".")} failed while {what}", request, cancellation);
}
