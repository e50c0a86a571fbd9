using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Azure.Core;
using Azure.Core.Pipeline;
using Pagewire.Catalogue;

namespace Pagewire.Azure;

/// <summary>Sends the letters of a transaction as UTF-8, and refuses one that is larger than the service takes.</summary>
/// <remarks>The SDK's JSON has six bytes, <c>\uXXXX</c>, for each quotation mark and each letter outside ASCII: of Cyrillic three times as many as there need be in the 4 MiB that the service takes at once. What lines and separators are to others stays escaped.</remarks>
internal sealed class TransactionText : HttpPipelinePolicy
{
    private const int MostBytes = 4 << 20;
    private const int EscapeLength = 6;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Everything here is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Content is { } content && message.Request.Headers.TryGetValue("Content-Type", out var type) && type!.StartsWith("multipart/mixed", StringComparison.Ordinal))
        {
            // As large as it will be at once: growing, it would leave much behind that only a full collection takes away.
            using var body = new MemoryStream(content.TryComputeLength(out var known) ? (int)known : 0);
            using (content) await content.WriteToAsync(body, message.CancellationToken);
            var length = Unescape(body.GetBuffer().AsSpan(0, (int)body.Length));
            if (length > MostBytes) throw new TableLimitException($"A commit of {length} bytes is larger than Table storage takes at once (4 MiB).");
            message.Request.Content = RequestContent.Create(body.GetBuffer().AsMemory(0, length));
        }
        await ProcessNextAsync(message, pipeline);
    }

    // In place, for what comes out is never longer. Outside of JSON strings a transaction has no backslash.
    private static int Unescape(Span<byte> text)
    {
        var to = 0;
        for (var at = 0; at < text.Length;)
        {
            var plain = text[at..].IndexOf((byte)'\\') is >= 0 and var next ? next : text.Length - at;
            text.Slice(at, plain).CopyTo(text[to..]);
            (at, to) = (at + plain, to + plain);
            if (at == text.Length) break;
            var (read, written) = text[at + 1] == 'u' ? Letter(text, at, to) : Copy(text, at, to, 2);
            (at, to) = (at + read, to + written);
        }
        return to;
    }

    private static (int Read, int Written) Letter(Span<byte> text, int at, int to)
    {
        var unit = Unit(text[at..]);
        if (unit == '"')
        {
            "\\\""u8.CopyTo(text[to..]);
            return (EscapeLength, 2);
        }
        return char.IsSurrogate(unit) || JavaScriptEncoder.UnsafeRelaxedJsonEscaping.WillEncode(unit)
            ? Copy(text, at, to, EscapeLength)
            : (EscapeLength, new Rune(unit).EncodeToUtf8(text[to..]));
    }

    private static (int Read, int Written) Copy(Span<byte> text, int at, int to, int length)
    {
        text.Slice(at, length).CopyTo(text[to..]);
        return (length, length);
    }

    private static char Unit(ReadOnlySpan<byte> escape) => (char)ushort.Parse(escape[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
