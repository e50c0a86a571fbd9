using System.Diagnostics.CodeAnalysis;
using Pagewire.Extraction;

namespace Pagewire.Web.Operations;

/// <summary>A profile as somebody typed it.</summary>
internal static class ProfileText
{
    /// <summary>Reads a profile.</summary>
    /// <param name="json">The text; null or empty is no profile.</param>
    /// <param name="profile">The profile; null where there is none.</param>
    /// <param name="error">What is wrong and where, one sentence; null where nothing is.</param>
    public static bool TryRead(string? json, out SourceProfile? profile, [NotNullWhen(false)] out string? error)
    {
        (profile, error) = (null, null);
        if (string.IsNullOrWhiteSpace(json)) return true;
        return SourceProfile.TryParse(json, "The profile", out profile, out error);
    }
}
