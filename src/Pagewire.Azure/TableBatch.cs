using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pagewire.Catalogue;

namespace Pagewire.Azure;

/// <summary>An entity group transaction: one change set of writes in a multipart body, and what the service answers to it.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions</remarks>
internal static class TableBatch
{
    /// <summary>The most bytes of a body: 4 MiB.</summary>
    public const int MostBytes = 4 << 20;

    // Cyrillic, Arabic and Chinese as they are, which is a third of the bytes of \uXXXX.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the body.</summary>
    /// <param name="table">The table's address.</param>
    /// <param name="partition">The partition as <see cref="TableKey"/> writes it.</param>
    /// <param name="writes">The writes, at least one.</param>
    /// <param name="commit">The commit's name, put on the first row that is written.</param>
    /// <exception cref="TableLimitException">It is more than one transaction takes.</exception>
    public static ReadOnlyMemory<byte> Write(Uri table, string partition, IReadOnlyList<Write> writes, string commit)
    {
        var body = new ArrayBufferWriter<byte>(writes.Count * 1024);
        void Line(string text) => Encoding.UTF8.GetBytes(text + "\r\n", body);
        string? mark = commit;

        Line($"--batch_{commit}\r\nContent-Type: multipart/mixed; boundary=changeset_{commit}\r\n");
        foreach (var write in writes)
        {
            Line($"--changeset_{commit}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
            var entity = Entity(table, partition, write.Key);
            Line(write.Kind switch
            {
                WriteKind.Insert => $"POST {table} HTTP/1.1\r\nPrefer: return-no-content",
                WriteKind.Delete => $"DELETE {entity} HTTP/1.1\r\nIf-Match: {write.ETag}",
                WriteKind.Replace => $"PUT {entity} HTTP/1.1\r\nIf-Match: {write.ETag}",
                _ => $"PUT {entity} HTTP/1.1",
            });
            Line("Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0;");
            if (write.Row is { } row)
            {
                Line("Content-Type: application/json\r\n");
                using (var json = new Utf8JsonWriter(body, Json)) TableEntity.Write(json, partition, row, mark);
                mark = null;
            }
            Line("");
            if (body.WrittenCount > MostBytes) throw new TableLimitException($"A commit of {writes.Count} writes is larger than Table storage takes at once (4 MiB).");
        }
        Line($"--changeset_{commit}--\r\n--batch_{commit}--");
        return body.WrittenMemory;
    }

    /// <summary>The address of one entity.</summary>
    /// <param name="table">The table's address.</param>
    /// <param name="partition">The partition as <see cref="TableKey"/> writes it.</param>
    /// <param name="key">The row's key as the caller knows it.</param>
    public static string Entity(Uri table, string partition, string key) =>
        $"{table}(PartitionKey='{Uri.EscapeDataString(partition)}',RowKey='{Uri.EscapeDataString(TableKey.Write(key))}')";

    /// <summary>The first answer inside the body that is an error, or null where all writes succeeded.</summary>
    /// <param name="content">The body of a 202.</param>
    public static TableError? Failure(ReadOnlySpan<byte> content)
    {
        var text = Encoding.UTF8.GetString(content);
        const string Line = "HTTP/1.1 ";
        for (var at = text.IndexOf(Line, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Line, at, StringComparison.Ordinal))
        {
            at += Line.Length;
            if (!int.TryParse(text.AsSpan(at, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status)) throw new IOException("The table service answered a commit with something that is no batch response.");
            if (status < 400) continue;
            var (from, to) = (text.IndexOf('{', at), text.LastIndexOf('}'));
            return TableError.Read(status, from < 0 || to < from ? "" : text[from..(to + 1)]);
        }
        return null;
    }
}
