namespace Pagewire.Reading;

/// <summary>One blob or file that somebody put there, without its bytes.</summary>
/// <param name="Name">Its name: folders separated by <c>/</c>, the first one the source. It may hold any character.</param>
/// <param name="ETag">Changes when, and only when, the bytes or the metadata may have changed.</param>
/// <param name="Length">The number of bytes.</param>
public sealed record Upload(string Name, string ETag, long Length)
{
    /// <summary>When the store last saw it written, in UTC; null where the store does not know.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The address that the uploader says the page has (blob metadata <c>url</c>); null where unsaid.</summary>
    public string? Url { get; init; }

    /// <summary>The capture time that the uploader gives (blob metadata <c>captured</c>, ISO 8601), as written; null where unsaid.</summary>
    public string? Captured { get; init; }

    /// <summary>The source that the name's first folder gives, or <see cref="SourceName.Default"/> where it has none.</summary>
    public SourceName Source => SourceName.FromUploadName(Name);
}
