using System.Security.Cryptography;
using System.Text;
using Pagewire.Extraction;

namespace Pagewire.Catalogue.Joining;

/// <summary>A body as a register's value: the hash of its HTML, by which it is stored, and a hash of its words, by which versions are told apart.</summary>
internal static class BodyVersion
{
    public static string Of(ArticleBody body) => $"{Hash(body)} {ShortHash.Of(FoldedTitle.Of(PlainText.Of(body.Text, int.MaxValue) ?? ""))}";

    /// <summary>The hash of the HTML: 64 hexadecimal digits.</summary>
    public static string Hash(ArticleBody body) => Convert.ToHexStringLower(SHA256.HashData(Bytes(body)));

    /// <summary>The HTML in UTF-8.</summary>
    public static byte[] Bytes(ArticleBody body) => Encoding.UTF8.GetBytes(body.Html);

    /// <summary>The HTML's hash of a register's value.</summary>
    public static string HtmlHash(string version) => version[..64];

    /// <summary>The words' hash of a register's value.</summary>
    public static string WordsHash(string version) => version[65..];
}
