using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Pagewire.Catalogue;

namespace Pagewire.Azure;

/// <summary>A table of Table storage, by the service's REST protocol.</summary>
/// <remarks>
/// Written against https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api.
/// Each commit is one entity group transaction and leaves its name on one of its rows. A commit that had to be sent again and then meets a conflict
/// looks for that name: the first sending may have been carried out, and only its answer lost.
/// </remarks>
internal sealed class AzureTable : ITable
{
    private const string ApiVersion = "2020-12-06";
    private const int MostRowsInPage = 1000;

    private readonly string _name;
    private readonly Uri _service;
    private readonly Uri _table;
    private readonly HttpPipeline _pipeline;

    private AzureTable(string name, Uri service, HttpPipeline pipeline) => (_name, _service, _table, _pipeline) = (name, service, new(service, name), pipeline);

    /// <summary>Opens a table; sends nothing. A table that is missing is empty, and made by the first commit.</summary>
    /// <param name="account">The account.</param>
    /// <param name="options">The table's name, and limits.</param>
    public static AzureTable Open(AzureAccount account, AzureStorageOptions options) => new(options.Table, account.Tables, TablePipeline.Build(account, options));

    public async Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default) => (await EntityAsync(partition, key, cancellation))?.Row;

    public async Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (range.To is { } to && string.CompareOrdinal(range.From, to) >= 0) return new([], null);
        var what = $"reading keys from '{range.From}' to '{range.To}' of partition '{partition}'";
        var answer = await SendAsync(what, RequestMethod.Get, Address(partition, range, limit, continuation), null, cancellation);
        if (answer.Status == 404) return new([], null);
        if (answer.Status != 200) throw Failed(what, answer.Error());
        using var json = JsonDocument.Parse(answer.Content);
        return new([.. json.RootElement.GetProperty("value").EnumerateArray().Select(entity => TableEntity.Read(entity).Row)], answer.Continuation);
    }

    public async Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writes);
        if (writes.Count == 0) return;
        Check(partition, writes);
        var commit = Guid.NewGuid().ToString("N");
        var body = TableBatch.Write(_table, TableKey.Write(partition), writes, commit);
        var what = $"committing {writes.Count} writes to partition '{partition}', the first '{writes[0].Key}'";
        for (var made = false; ;)
        {
            var answer = await SendBatchAsync(what, body, commit, cancellation);
            var error = answer.Status == 202 ? TableBatch.Failure(answer.Content) : answer.Error();
            if (error is null) return;
            if (error.Code == TableError.TableNotFound && !made)
            {
                await CreateAsync(cancellation);
                made = true;
            }
            else if (!error.IsConflict) throw Failed(what, error);
            else if (answer.Sent > 1 && await IsDoneAsync(partition, writes, commit, cancellation)) return;
            else throw new TableConflictException($"Table '{_name}', partition '{partition}': {Conflicting(writes, error)}");
        }
    }

    private static void Check(string partition, IReadOnlyList<Write> writes)
    {
        if (writes.Count > Write.MostInBatch) throw new ArgumentException($"A commit of {writes.Count} writes is more than a table takes at once ({Write.MostInBatch}).", nameof(writes));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var write in writes)
            if (!keys.Add(write.Key)) throw new ArgumentException($"A commit writes the key '{write.Key}' twice.", nameof(writes));
        foreach (var key in keys.Prepend(partition))
            if (TableKey.Write(key).Length > TableKey.MostCharacters) throw new TableLimitException($"The key '{key}' is longer than Table storage takes ({TableKey.MostCharacters} characters, some of which count more than once).");
    }

    // The whole batch was carried out or nothing of it, so any row that bears the commit's name proves it. A commit of deletes has no row:
    // there it counts as done where everything is gone.
    private async Task<bool> IsDoneAsync(string partition, IReadOnlyList<Write> writes, string commit, CancellationToken cancellation)
    {
        if (writes.FirstOrDefault(write => write.Row is not null) is { } marked) return (await EntityAsync(partition, marked.Key, cancellation))?.Commit == commit;
        foreach (var write in writes)
            if (await EntityAsync(partition, write.Key, cancellation) is not null) return false;
        return true;
    }

    private async Task<(Row Row, string? Commit)?> EntityAsync(string partition, string key, CancellationToken cancellation)
    {
        var what = $"reading row '{key}' of partition '{partition}'";
        var answer = await SendAsync(what, RequestMethod.Get, TableBatch.Entity(_table, TableKey.Write(partition), key), null, cancellation);
        if (answer.Status == 404) return null;
        if (answer.Status != 200) throw Failed(what, answer.Error());
        using var json = JsonDocument.Parse(answer.Content);
        return TableEntity.Read(json.RootElement);
    }

    private async Task CreateAsync(CancellationToken cancellation)
    {
        var answer = await SendAsync("making the table", RequestMethod.Post, $"{_service}Tables", $$"""{"TableName":"{{_name}}"}""", cancellation);
        if (answer.Status is not (201 or 204) && answer.Error() is { Code: not "TableAlreadyExists" } error) throw Failed("making the table", error);
    }

    private string Address(string partition, KeyRange range, int limit, string? continuation)
    {
        var filter = $"PartitionKey eq '{TableKey.Write(partition)}'";
        if (range.From.Length > 0) filter += $" and RowKey ge '{TableKey.Write(range.From)}'";
        if (range.To is { } to) filter += $" and RowKey lt '{TableKey.Write(to)}'";
        return $"{_table}()?$filter={Uri.EscapeDataString(filter)}&$top={Math.Min(limit, MostRowsInPage)}{continuation}";
    }

    // Opaque to callers; here simply the parameters that the service wants back.
    private static string? Continuation(ResponseHeaders headers)
    {
        if (!headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)) return null;
        var row = headers.TryGetValue("x-ms-continuation-NextRowKey", out var key) ? $"&NextRowKey={Uri.EscapeDataString(key!)}" : "";
        return $"&NextPartitionKey={Uri.EscapeDataString(partition!)}{row}";
    }

    private Task<Answer> SendBatchAsync(string what, ReadOnlyMemory<byte> body, string commit, CancellationToken cancellation) => SendAsync(what, request =>
    {
        request.Method = RequestMethod.Post;
        request.Uri.Reset(new($"{_service}$batch"));
        request.Headers.Add("Content-Type", $"multipart/mixed; boundary=batch_{commit}");
        request.Content = RequestContent.Create(body);
    }, cancellation);

    private Task<Answer> SendAsync(string what, RequestMethod method, string address, string? json, CancellationToken cancellation) => SendAsync(what, request =>
    {
        request.Method = method;
        request.Uri.Reset(new(address));
        if (json is null) return;
        request.Headers.Add("Content-Type", "application/json");
        request.Headers.Add("Prefer", "return-no-content");
        request.Content = RequestContent.Create(json);
    }, cancellation);

    private async Task<Answer> SendAsync(string what, Action<Request> fill, CancellationToken cancellation)
    {
        using var message = _pipeline.CreateMessage();
        fill(message.Request);
        message.Request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        message.Request.Headers.Add("x-ms-version", ApiVersion);
        message.Request.Headers.Add("DataServiceVersion", "3.0;");
        message.Request.Headers.Add("MaxDataServiceVersion", "3.0;NetFx");
        try
        {
            await _pipeline.SendAsync(message, cancellation);
        }
        catch (Exception e) when (StorageTrouble.Is(e) || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new IOException($"Table '{_name}' at {_service} failed while {what}: {StorageTrouble.Reason(e)}", e);
        }
        return new(message.Response.Status, message.Response.Content, Continuation(message.Response.Headers), message.ProcessingContext.RetryNumber + 1);
    }

    private readonly record struct Answer(int Status, BinaryData Content, string? Continuation, int Sent)
    {
        public TableError Error() => TableError.Read(Status, Content.ToString());
    }

    private static string Conflicting(IReadOnlyList<Write> writes, TableError error) => error.Write is { } index && index < writes.Count
        ? $"row '{writes[index].Key}' was to be {Wanted(writes[index].Kind)}, but somebody else wrote first ({error.Code})."
        : $"one of {writes.Count} rows, the first '{writes[0].Key}', has been written by somebody else first ({error.Code}).";

    private static string Wanted(WriteKind kind) => kind switch
    {
        WriteKind.Insert => "new",
        WriteKind.Delete => "deleted as it was read",
        _ => "replaced as it was read",
    };

    private IOException Failed(string what, TableError error) => new($"Table '{_name}' at {_service} failed while {what}: {error}");
}
