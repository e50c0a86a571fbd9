using Pagewire.Web;

namespace Pagewire.Cli;

/// <summary>The web side's options as the command line gives them.</summary>
internal static class SiteOptions
{
    /// <summary>Options for a public address.</summary>
    /// <param name="publicAddress">What the user gave; null where nothing.</param>
    /// <param name="listening">The address listened on; null where none is.</param>
    /// <param name="title">The site's name; null: the default.</param>
    /// <exception cref="UserException">The public address is missing or is none.</exception>
    public static WebOptions For(string? publicAddress, Uri? listening, string? title)
    {
        if (string.IsNullOrWhiteSpace(publicAddress) && listening is not { IsLoopback: true })
            throw new UserException("--public-address is needed, such as https://feeds.example.org/: feeds name their own address, and the one listened on is none that others can use");
        try
        {
            var options = new WebOptions { PublicAddress = WebOptions.PublicAddressFrom(publicAddress, listening) };
            return title is null ? options : options with { SiteTitle = title };
        }
        catch (ArgumentException mistake)
        {
            throw new UserException(mistake.Message.TrimEnd('.'));
        }
    }
}
