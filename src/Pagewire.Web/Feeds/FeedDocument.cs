using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Pagewire.Web.Feeds;

/// <summary>The bytes of a document in its codings, with the header fields that go with them. Bytes that stay the same stay one document.</summary>
internal sealed class FeedDocument
{
    private readonly Lazy<Representation>[] _representations;
    private readonly string _hash;

    private FeedDocument(byte[] bytes, string hash, DateTimeOffset lastModified)
    {
        _hash = hash;
        LastModified = lastModified;
        LastModifiedField = lastModified.ToString("R", CultureInfo.InvariantCulture);
        _representations = [.. Enum.GetValues<ContentCoding>().Select(coding => new Lazy<Representation>(() => new(bytes, hash, coding)))];
    }

    /// <summary>When this process first saw these bytes, whole seconds. Nothing else moves with every change: an upload of an old page changes a feed without any newer time in it.</summary>
    public DateTimeOffset LastModified { get; }

    /// <summary>The same as a header field.</summary>
    public StringValues LastModifiedField { get; }

    /// <summary>The bytes held, in all codings made so far.</summary>
    public long Size => _representations.Where(one => one.IsValueCreated).Sum(one => one.Value.Bytes.Length);

    /// <summary>The document of these bytes: the former one where it has the same.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="former">The former document at the same address; null where there is none.</param>
    /// <param name="now">The time.</param>
    public static FeedDocument Of(byte[] bytes, FeedDocument? former, DateTimeOffset now)
    {
        // 96 bits tell apart whatever one address ever has.
        var hash = Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 12));
        if (former?._hash == hash) return former;
        var seconds = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        // Two versions never share a time, or If-Modified-Since could not tell them apart.
        return new(bytes, hash, former is not null && seconds <= former.LastModified ? former.LastModified.AddSeconds(1) : seconds);
    }

    /// <summary>Whether the bytes in a coding are there already.</summary>
    public bool Has(ContentCoding coding) => _representations[(int)coding].IsValueCreated;

    /// <summary>The bytes in a coding; made when first asked for.</summary>
    public Representation In(ContentCoding coding) => _representations[(int)coding].Value;
}

/// <summary>A document in one coding.</summary>
internal sealed class Representation
{
    /// <summary>Encodes a document.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="hash">Their hash.</param>
    /// <param name="coding">The coding.</param>
    public Representation(byte[] bytes, string hash, ContentCoding coding)
    {
        Bytes = coding.Encode(bytes);
        ContentEncoding = coding.Token();
        // Strong tags differ where bytes differ (RFC 9110 8.8.3.3), so each coding has its own.
        ETag = ContentEncoding is null ? $"\"{hash}\"" : $"\"{hash}-{ContentEncoding}\"";
        ETagField = ETag;
        LengthField = Bytes.Length.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The encoded bytes.</summary>
    public byte[] Bytes { get; }

    /// <summary>The coding's name; null where there is none.</summary>
    public string? ContentEncoding { get; }

    /// <summary>The strong entity tag with its quotation marks.</summary>
    public string ETag { get; }

    /// <summary>The same as a header field.</summary>
    public StringValues ETagField { get; }

    /// <summary>The number of bytes as a header field.</summary>
    public StringValues LengthField { get; }
}
