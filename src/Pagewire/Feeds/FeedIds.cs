using System.Security.Cryptography;
using System.Text;

namespace Pagewire.Feeds;

/// <summary>The permanent ids of entries: <c>urn:uuid:</c> and a UUID made of the item's id (RFC 9562 5.5, version 5). No host name is in them, so an entry stays itself when the site moves.</summary>
public static class FeedIds
{
    // Chosen once; another one would make every entry new to every reader.
    private static readonly Guid s_namespace = new("5c0b4f6e-3f0b-4d5a-9a53-0d6f6f0a7b51");

    /// <summary>The id of an item's entry.</summary>
    /// <param name="itemId">The item's id.</param>
    public static string OfItem(string itemId) => Of(itemId);

    /// <summary>The id of the entry that tells of an item's edit: another one for every new wording.</summary>
    /// <param name="itemId">The item's id.</param>
    /// <param name="values">What the item says after the edit.</param>
    public static string OfChange(string itemId, IEnumerable<string> values) => Of(string.Join('\0', values.Prepend(itemId).Prepend("change")));

    private static string Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Version 5 is made with SHA-1; nothing is kept secret or proven by it.
        SHA1.HashData([.. s_namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash[..16], bigEndian: true);
    }
}
