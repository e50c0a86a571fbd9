namespace Pagewire.Reading;

/// <summary>Hosts of addresses.</summary>
internal static class WebHost
{
    /// <summary>The host in the letters of the domain name system (RFC 5890: <c>xn--…</c>), in lower case; null where no domain has such a name, as after damage to a page's bytes.</summary>
    /// <param name="address">An absolute address.</param>
    public static string? Ascii(Uri address)
    {
        try
        {
            return address.IdnHost is { Length: > 0 } host ? host.ToLowerInvariant() : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
