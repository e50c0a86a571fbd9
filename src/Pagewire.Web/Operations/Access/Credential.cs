namespace Pagewire.Web.Operations.Access;

/// <summary>What lets a request use <c>/ops</c>.</summary>
internal enum Credential
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>A key in the header or the address: no other site can make a browser send one.</summary>
    Key,

    /// <summary>The host has checked.</summary>
    Host,

    /// <summary>It comes from this machine: a browser sends it for other sites too, so forms are checked.</summary>
    Loopback,

    /// <summary>The cookie: a browser sends it by itself, so forms are checked.</summary>
    Cookie,
}
