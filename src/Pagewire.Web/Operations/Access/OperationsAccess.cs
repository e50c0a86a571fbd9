using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Pagewire.Web.Operations.Access;

/// <summary>Who may use <c>/ops</c>, and whether a form was sent from our own page. Stateless: every instance of the site decides alike.</summary>
internal sealed class OperationsAccess
{
    /// <summary>The cookie that a browser holds after somebody signed in with a key.</summary>
    public const string Cookie = "pagewire-ops";

    // What proxies add, each some of these.
    private static readonly string[] s_proxyFields = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"];

    private static readonly TimeSpan s_signedInFor = TimeSpan.FromHours(12);

    private readonly WebOptions _options;
    private readonly TimeProvider _clock;
    private readonly byte[][] _keys;

    // Without a configured key only this process makes and checks tokens, so a random secret of its own serves.
    private readonly byte[] _secret;

    public OperationsAccess(WebOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _keys = [.. options.OperationsKeys.Where(key => key.Length > 0).Select(Digest)];
        _secret = _keys.Length > 0 ? _keys[0] : RandomNumberGenerator.GetBytes(32);
    }

    /// <summary>Whether there is a key that somebody could sign in with.</summary>
    public bool HasKeys => _keys.Length > 0;

    /// <summary>How this request may use <c>/ops</c>.</summary>
    public Credential Of(HttpRequest request)
    {
        if (IsKey(request.Headers["x-functions-key"]) || IsKey(request.Query["code"])) return Credential.Key;
        if (_options.OperationsGuardedByHost) return Credential.Host;
        if (_options.OperationsFromLoopback && IsLocal(request)) return Credential.Loopback;
        return HasSession(request) ? Credential.Cookie : Credential.None;
    }

    /// <summary>Whether this is one of the keys, compared in a time that tells nothing of them.</summary>
    /// <param name="candidate">What was given; null or empty is none.</param>
    public bool IsKey(string? candidate)
    {
        if (string.IsNullOrEmpty(candidate)) return false;
        var digest = Digest(candidate);
        var found = false;
        foreach (var key in _keys) found |= CryptographicOperations.FixedTimeEquals(digest, key);
        return found;
    }

    /// <summary>Gives the browser the cookie.</summary>
    /// <param name="response">The response, not yet begun.</param>
    public void SignIn(HttpResponse response)
    {
        var until = (_clock.GetUtcNow() + s_signedInFor).ToUnixTimeSeconds();
        response.Cookies.Append(Cookie, $"{until}.{Mac("session", until)}", CookieOptions());
    }

    /// <summary>Takes the cookie away.</summary>
    /// <param name="response">The response, not yet begun.</param>
    public void SignOut(HttpResponse response) => response.Cookies.Delete(Cookie, CookieOptions());

    /// <summary>A token for a form of ours: valid until the end of the next day, UTC.</summary>
    public string FormToken() => Mac("form", Today());

    /// <summary>Whether a browser sent this from our own site: what Fetch Metadata or the Origin header say. Programs send neither.</summary>
    public bool IsFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site == "same-origin";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || origin == _options.PublicAddress.GetLeftPart(UriPartial.Authority)
            || origin == $"{request.Scheme}://{request.Host}";
    }

    /// <summary>Whether a form's token is one of ours.</summary>
    /// <param name="token">What the form holds.</param>
    public bool IsFormToken(string? token)
    {
        var today = Today();
        return SameText(token, Mac("form", today)) | SameText(token, Mac("form", today - 1));
    }

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes("pagewire ops " + key));

    private static bool SameText(string? left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left ?? string.Empty), Encoding.UTF8.GetBytes(right));

    // A page elsewhere can make a browser call a name of its own that resolves to 127.0.0.1, and a proxy on this machine
    // calls from it: so the name that is asked for counts as well, and the site must not be public.
    private bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && _options.PublicAddress.IsLoopback
        && (request.Host.Host is "localhost" or "127.0.0.1" or "[::1]")
        && !s_proxyFields.Any(request.Headers.ContainsKey);

    private bool HasSession(HttpRequest request)
    {
        if (!HasKeys || request.Cookies[Cookie] is not { } cookie) return false;
        var dot = cookie.IndexOf('.', StringComparison.Ordinal);
        return dot > 0
            && long.TryParse(cookie.AsSpan(0, dot), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var until)
            && SameText(cookie[(dot + 1)..], Mac("session", until))
            && until > _clock.GetUtcNow().ToUnixTimeSeconds();
    }

    private long Today() => _clock.GetUtcNow().ToUnixTimeSeconds() / 86_400;

    private string Mac(string purpose, long value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{purpose} {value}")));

    private CookieOptions CookieOptions() => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = _options.PublicAddress.Scheme == Uri.UriSchemeHttps,
        Path = _options.PublicAddress.AbsolutePath.TrimEnd('/') + "/ops",
        MaxAge = s_signedInFor,
    };
}
