using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Pagewire.Azure;

/// <summary>An error that the Table service answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The service's word for it; empty where there is none.</param>
/// <param name="Message">Its first sentence.</param>
/// <param name="Write">Which write of a batch it is about, from 0; null where it does not say.</param>
internal sealed record TableError(int Status, string Code, string Message, int? Write)
{
    public const string TableNotFound = "TableNotFound";

    /// <summary>Whether the same request may succeed another time.</summary>
    public bool Passes => Status is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>Whether a condition did not hold: the row is there, or gone, or another version.</summary>
    public bool IsConflict => Status == 412 || (Status == 409 && Code == "EntityAlreadyExists") || (Status == 404 && Code is "ResourceNotFound" or "EntityDoesNotExist" or "EntityNotFound");

    /// <summary>Reads the error's body.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">JSON, or XML where the service refuses before it looks at what was asked for; anything else gives an empty code.</param>
    public static TableError Read(int status, string body)
    {
        var (code, message) = body.AsSpan().TrimStart("\uFEFF \r\n") is ['<', ..] ? OfXml(body) : OfJson(body);
        var line = message.Split('\n')[0].Trim();
        // In a batch the message begins with the number of the write: "2:The update condition …".
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(line.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var write)
            ? new(status, code, line[(colon + 1)..], write)
            : new(status, code, line.Length > 0 ? line : "the service gave no reason", null);
    }

    private static (string Code, string Message) OfJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var error = document.RootElement.GetProperty("odata.error");
            return (error.GetProperty("code").GetString() ?? "", error.GetProperty("message").GetProperty("value").GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return ("", "");
        }
    }

    private static (string Code, string Message) OfXml(string xml)
    {
        try
        {
            var error = XElement.Parse(xml.TrimStart('\uFEFF'));
            string Text(string name) => error.Elements().FirstOrDefault(element => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value ?? "";
            return (Text("code"), Text("message"));
        }
        catch (XmlException)
        {
            return ("", "");
        }
    }

    public override string ToString() => $"{Status} {(Code.Length > 0 ? Code : "without a code")}: {Message}".TrimEnd('.') + ".";
}
