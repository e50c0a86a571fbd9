namespace Pagewire.Catalogue;

/// <summary>A partitioned, sorted key-value table: Azure Table storage, SQLite or memory.</summary>
/// <remarks>
/// Keys, partitions and strings are well-formed UTF-16 and hold any other character. Keys of ASCII letters, digits and
/// <c>! - . _ | ~</c> sort by ordinal order. Between other characters the stores need not agree (SQLite compares code points,
/// Azure UTF-16, and escapes some), but a prefix range always holds exactly the keys with that prefix, and each store keeps to its order.
/// So whoever relies on an order makes keys that agree up to the place where ASCII decides.
/// </remarks>
public interface ITable
{
    /// <summary>The row of that key, or null.</summary>
    /// <param name="partition">The partition's name.</param>
    /// <param name="key">The row's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default);

    /// <summary>Rows of one partition in key order. A page may be shorter than asked for; only a null continuation means the end.</summary>
    /// <param name="partition">The partition's name.</param>
    /// <param name="range">The keys wanted.</param>
    /// <param name="limit">The most rows in this page, at least 1.</param>
    /// <param name="continuation">What the previous page gave; null for the first page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default);

    /// <summary>Carries out up to <see cref="Write.MostInBatch"/> writes to one partition, all or none. No key may occur twice.</summary>
    /// <param name="partition">The partition's name.</param>
    /// <param name="writes">The writes; none does nothing.</param>
    /// <param name="cancellation">Ends the wait; the outcome is then unknown.</param>
    /// <exception cref="TableConflictException">A condition of one of the writes did not hold; nothing was written.</exception>
    Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default);
}

/// <summary>One row. Values are <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/> (finite), <see cref="DateTimeOffset"/> (UTC, to the 100 ns) or <see cref="byte"/> arrays; a missing column is a null value.</summary>
/// <param name="Key">The row's key inside its partition.</param>
/// <param name="Columns">The columns by name: letters, digits and underscores, a letter first.</param>
public sealed record Row(string Key, IReadOnlyDictionary<string, object> Columns)
{
    /// <summary>The version of a row that was read, opaque; null for one that was not read from a table.</summary>
    public string? ETag { get; init; }
}

/// <summary>Some rows and where to go on.</summary>
/// <param name="Rows">In key order.</param>
/// <param name="Continuation">Asks for the next page; null at the end.</param>
public sealed record RowPage(IReadOnlyList<Row> Rows, string? Continuation);

/// <summary>Keys from one bound up to another.</summary>
/// <param name="From">The first key wanted, inclusive.</param>
/// <param name="To">The end, exclusive; null: no end.</param>
public readonly record struct KeyRange(string From, string? To)
{
    /// <summary>All keys that begin with a prefix.</summary>
    /// <param name="prefix">The prefix; not empty, and not ending in U+FFFF.</param>
    public static KeyRange Prefix(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        return new(prefix, prefix[..^1] + (char)(prefix[^1] + 1));
    }
}

/// <summary>One row's write in a batch, and the version that it asks for.</summary>
public sealed record Write
{
    /// <summary>The most writes that one commit takes (the limit of an entity group transaction in Azure Table storage).</summary>
    public const int MostInBatch = 100;

    /// <summary>In place of a version: the row must be there, whichever version (RFC 9110, <c>If-Match: *</c>).</summary>
    public const string AnyVersion = "*";

    private Write(WriteKind kind, string key, Row? row, string? etag) => (Kind, Key, Row, ETag) = (kind, key, row, etag);

    /// <summary>What is done to the row, and under which condition.</summary>
    public WriteKind Kind { get; }

    /// <summary>The row's key inside the partition that the batch goes to.</summary>
    public string Key { get; }

    /// <summary>The row to be written; null for a delete.</summary>
    public Row? Row { get; }

    /// <summary>The version that must still be there; null where nothing is asked.</summary>
    public string? ETag { get; }

    /// <summary>Writes a row that must not be there yet.</summary>
    /// <param name="row">The row, whole.</param>
    public static Write Insert(Row row) => new(WriteKind.Insert, KeyOf(row), row, null);

    /// <summary>Writes a row in place of the version that was read.</summary>
    /// <param name="row">The row, whole.</param>
    /// <param name="etag">The version that was read, or <see cref="AnyVersion"/>.</param>
    public static Write Replace(Row row, string etag) => new(WriteKind.Replace, KeyOf(row), row, etag);

    /// <summary>Writes a row whether or not it is there.</summary>
    /// <param name="row">The row, whole.</param>
    public static Write Upsert(Row row) => new(WriteKind.Upsert, KeyOf(row), row, null);

    /// <summary>The same write of other columns.</summary>
    internal Write With(Row row) => new(Kind, KeyOf(row), row, ETag);

    /// <summary>Deletes the version of a row that was read.</summary>
    /// <param name="key">The row's key.</param>
    /// <param name="etag">The version that was read, or <see cref="AnyVersion"/>.</param>
    public static Write Delete(string key, string etag) => new(WriteKind.Delete, key, null, etag);

    private static string KeyOf(Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Key;
    }

    /// <summary>Refuses a batch that no table may take: too many writes, or a key twice.</summary>
    /// <param name="writes">The batch.</param>
    /// <exception cref="ArgumentException">It is such a batch.</exception>
    public static void Check(IReadOnlyList<Write> writes)
    {
        ArgumentNullException.ThrowIfNull(writes);
        if (writes.Count > MostInBatch) throw new ArgumentException($"A batch takes at most {MostInBatch} writes; this one has {writes.Count}.", nameof(writes));
        var keys = new HashSet<string>(writes.Count, StringComparer.Ordinal);
        foreach (var write in writes)
            if (!keys.Add(write.Key)) throw new ArgumentException($"A batch writes each key once; this one has '{write.Key}' twice.", nameof(writes));
    }

    /// <summary>Compares the condition with the version that is there now (null: none).</summary>
    internal void CheckCondition(string place, string? present)
    {
        var holds = Kind switch
        {
            WriteKind.Insert => present is null,
            WriteKind.Upsert => true,
            _ => present is not null && (ETag == AnyVersion || ETag == present),
        };
        if (!holds) throw new TableConflictException($"{Kind} of row '{Key}' in {place}: the row {(present is null ? "is not there" : Kind == WriteKind.Insert ? "is there already" : "has changed since it was read")}.");
    }
}

/// <summary>What a write does, and what must hold for it.</summary>
public enum WriteKind
{
    /// <summary>The row must not be there yet.</summary>
    Insert,

    /// <summary>The row must be there in the version that was read.</summary>
    Replace,

    /// <summary>The row is written whether or not it is there.</summary>
    Upsert,

    /// <summary>The row must be there in the version that was read; it goes.</summary>
    Delete,
}

/// <summary>A condition of a commit did not hold: somebody else wrote first. Read again, join again, commit again.</summary>
public sealed class TableConflictException : Exception
{
    /// <summary>A conflict of which nothing more is known.</summary>
    public TableConflictException() { }

    /// <summary>A conflict with a sentence that names the partition and the key.</summary>
    /// <param name="message">The sentence.</param>
    public TableConflictException(string message) : base(message) { }

    /// <summary>A conflict that another exception tells of.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="innerException">The other exception.</param>
    public TableConflictException(string message, Exception innerException) : base(message, innerException) { }
}
