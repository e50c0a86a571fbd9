using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Pagewire.Reading.Encodings;

/// <summary>UTF-8 that a program took for Latin-1 or Windows-1252 when it saved the page, and wrote as UTF-8 once more: "â€™" stands for an apostrophe.</summary>
internal static class EncodedTwice
{
    private const byte NoByte = 0;

    /// <summary>Takes the second encoding off.</summary>
    /// <param name="bytes">A page in UTF-8.</param>
    /// <param name="once">A buffer from the shared pool with the bytes before they were encoded again, to be given back; null where they were not.</param>
    /// <param name="length">How many bytes of the buffer they are.</param>
    public static bool TryUndo(ReadOnlySpan<byte> bytes, out byte[]? once, out int length)
    {
        (once, length) = (null, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF));
        // Most pages are known by their first letter beyond ASCII.
        if (length < 0 || !BeginsCharacter(bytes[length..])) return false;
        once = ArrayPool<byte>.Shared.Rent(bytes.Length);
        if (Undo(bytes, once, ref length) && Utf8.IsValid(once.AsSpan(0, length))) return true;
        ArrayPool<byte>.Shared.Return(once);
        once = null;
        return false;
    }

    private static bool BeginsCharacter(ReadOnlySpan<byte> bytes)
    {
        var lead = Next(ref bytes);
        return lead is >= 0xC2 and <= 0xF4 && Next(ref bytes) is >= 0x80 and <= 0xBF;
    }

    // Letters such as "É" may stand before a sign of the upper half by chance; a control character stands in no text, and neither do "Â©" and "â€™".
    private static bool Undo(ReadOnlySpan<byte> bytes, byte[] once, ref int length)
    {
        bytes[..length].CopyTo(once);
        bytes = bytes[length..];
        var certain = false;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) ascii = bytes.Length;
            bytes[..ascii].CopyTo(once.AsSpan(length));
            length += ascii;
            bytes = bytes[ascii..];
            if (bytes.IsEmpty) break;
            certain |= bytes is [0xC2, >= 0x80 and <= 0x9F, ..];
            if (Next(ref bytes) is not (not NoByte and var one)) return false;
            certain |= one is 0xC2 or 0xC3 or >= 0xE0;
            once[length++] = one;
        }
        return certain;
    }

    // The byte that the next character was read from; none where it is of neither character set.
    private static byte Next(ref ReadOnlySpan<byte> bytes)
    {
        if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) != OperationStatus.Done) return NoByte;
        bytes = bytes[used..];
        return rune.Value is >= 0x80 and <= 0xFF ? (byte)rune.Value : Windows(rune.Value);
    }

    // What Windows-1252 has where Latin-1 has control characters.
    private static byte Windows(int letter) => letter switch
    {
        0x20AC => 0x80,
        0x201A => 0x82,
        0x0192 => 0x83,
        0x201E => 0x84,
        0x2026 => 0x85,
        0x2020 => 0x86,
        0x2021 => 0x87,
        0x02C6 => 0x88,
        0x2030 => 0x89,
        0x0160 => 0x8A,
        0x2039 => 0x8B,
        0x0152 => 0x8C,
        0x017D => 0x8E,
        0x2018 => 0x91,
        0x2019 => 0x92,
        0x201C => 0x93,
        0x201D => 0x94,
        0x2022 => 0x95,
        0x2013 => 0x96,
        0x2014 => 0x97,
        0x02DC => 0x98,
        0x2122 => 0x99,
        0x0161 => 0x9A,
        0x203A => 0x9B,
        0x0153 => 0x9C,
        0x017E => 0x9E,
        0x0178 => 0x9F,
        _ => NoByte,
    };
}
