namespace Pagewire.Reading;

/// <summary>What stands between the scheme and the path of an address: the host, and perhaps who signs in there.</summary>
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

    /// <summary>The address, escaped, without a user's name and password before its host (RFC 3986, 3.2.1), which are nobody else's.</summary>
    /// <param name="address">An absolute address.</param>
    public static string WithoutUser(Uri address) =>
        address.UserInfo.Length == 0 ? address.AbsoluteUri : address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);
}
