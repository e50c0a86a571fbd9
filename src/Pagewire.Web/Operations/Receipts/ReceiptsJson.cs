using System.Text.Encodings.Web;
using System.Text.Json;
using Pagewire.Catalogue;

namespace Pagewire.Web.Operations.Receipts;

/// <summary>A page of receipts as JSON.</summary>
internal static class ReceiptsJson
{
    // Read by people too, and never put inside HTML.
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>{"receipts": […], "older": …}</c> in UTF-8.</summary>
    /// <param name="receipts">The receipts.</param>
    /// <param name="older">The address of older ones; null where there are none.</param>
    public static byte[] Write(IEnumerable<Receipt> receipts, string? older = null)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("receipts");
            foreach (var receipt in receipts) ReceiptJson.Write(json, receipt);
            json.WriteEndArray();
            json.WriteString("older", older);
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }
}
