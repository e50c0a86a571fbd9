namespace Pagewire.Reading.Mime;

/// <summary>The quoted-printable encoding (RFC 2045, section 6.7).</summary>
internal static class QuotedPrintable
{
    /// <summary>The bytes that the text stands for; an equals sign that begins nothing stays.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != (byte)'=') { decoded[length++] = text[i]; continue; }
            if (i + 2 < text.Length && Digit(text[i + 1]) is >= 0 and var high && Digit(text[i + 2]) is >= 0 and var low)
            {
                decoded[length++] = (byte)(high << 4 | low);
                i += 2;
            }
            else if (SoftBreak(text[(i + 1)..]) is > 0 and var skipped) i += skipped;
            else decoded[length++] = text[i];
        }
        return decoded[..length];
    }

    // Blanks may have been added behind the sign on the way.
    private static int SoftBreak(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'\n') return i + 1;
            if (text[i] is not ((byte)' ' or (byte)'\t' or (byte)'\r')) return 0;
        }
        return text.Length;
    }

    private static int Digit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };
}
