using Pagewire.Reading;

namespace Pagewire.Extraction;

/// <summary>Page in, capture out: pure, without clock, I/O or configuration beyond the source's profile.</summary>
public static class Extractor
{
    /// <summary>Finds the article and the listed entries of a page.</summary>
    /// <param name="page">The page; its DOM is not changed.</param>
    /// <param name="profile">What is known of the source; null where there is no profile.</param>
    public static Capture Extract(Page page, SourceProfile? profile = null)
    {
        _ = profile;
        throw new NotImplementedException();
    }
}
