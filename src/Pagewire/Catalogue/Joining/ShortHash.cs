using System.Security.Cryptography;
using System.Text;

namespace Pagewire.Catalogue.Joining;

/// <summary>Short names of long texts.</summary>
internal static class ShortHash
{
    /// <summary>The first 64 bits of SHA-256 of the text in UTF-8, as 16 hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
