namespace Pagewire.Reading;

/// <summary>Bytes in, pages out. Content never makes it throw; a failing stream does.</summary>
/// <param name="options">The limits.</param>
public sealed class PageReader(ReadingOptions options)
{
    /// <summary>Reads an upload: one result for a single page, one for each page of an archive, lazily.</summary>
    /// <param name="upload">What is known of the upload beside its bytes.</param>
    /// <param name="content">Its bytes, read forward once; the caller disposes it after the last result.</param>
    /// <exception cref="IOException">The stream failed; the upload may be readable another time.</exception>
    public IEnumerable<ReadResult> Read(Upload upload, Stream content)
    {
        _ = options;
        throw new NotImplementedException();
    }
}
