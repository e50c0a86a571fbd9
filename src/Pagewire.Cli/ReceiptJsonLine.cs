using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pagewire.Catalogue;

namespace Pagewire.Cli;

/// <summary>A receipt as one line of JSON.</summary>
internal static class ReceiptJsonLine
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The receipt's object, without a line end.</summary>
    public static string Of(Receipt receipt)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options)) ReceiptJson.Write(json, receipt);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
