using Pagewire.Cli.Commands;
using Pagewire.Reading;

namespace Pagewire.Cli;

/// <summary>What the user says about a page that does not say it itself.</summary>
/// <param name="Url">Its address; null where unsaid.</param>
/// <param name="Captured">When it was saved, ISO 8601; null where unsaid.</param>
internal sealed record StatedFacts(string? Url, string? Captured)
{
    /// <summary>Checks what <see cref="CommonOptions.Url"/> and <see cref="CommonOptions.Captured"/> were given.</summary>
    /// <exception cref="UserException">One of them is no address, or no time.</exception>
    public static StatedFacts Of(string? url, string? captured)
    {
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            throw new UserException($"--url '{url}' is not an absolute http or https address");
        return new(url, captured is null ? null : CaptureTime.Written(captured, TimeProvider.System.GetUtcNow()) ?? throw new UserException($"--captured '{captured}' {CaptureTime.Expected}"));
    }

    /// <summary>Sees to it that they are said of one file.</summary>
    /// <param name="files">How many there are.</param>
    /// <exception cref="UserException">There are several.</exception>
    public void ForOneOf(int files)
    {
        if (files > 1 && (Url ?? Captured) is not null)
            throw new UserException($"{(Url is null ? "--captured" : "--url")} is said of a single page, and here are {files}; give each a command of its own");
    }
}
