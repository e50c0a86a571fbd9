using Pagewire.Catalogue;

namespace Pagewire.Cli;

/// <summary>How receipts are shown while uploads are taken in.</summary>
internal sealed class ReceiptOutput
{
    private readonly Action<Receipt, string?> _write;

    private ReceiptOutput(Action<Receipt, string?> write) => _write = write;

    /// <summary>A line each; errors go to the error output.</summary>
    public static ReceiptOutput Lines { get; } = new((receipt, path) => (receipt.Errors.Count > 0 ? Console.Error : Console.Out).WriteLine(ReceiptLine.Of(receipt, path)));

    /// <summary>Only errors.</summary>
    public static ReceiptOutput Quiet { get; } = new((receipt, path) =>
    {
        if (receipt.Errors.Count > 0) Console.Error.WriteLine(ReceiptLine.Of(receipt, path));
    });

    /// <summary>A JSON object a line.</summary>
    public static ReceiptOutput Json { get; } = new((receipt, _) => Console.Out.WriteLine(ReceiptJsonLine.Of(receipt)));

    /// <summary>What a user asked for.</summary>
    public static ReceiptOutput For(bool json, bool quiet) => json ? Json : quiet ? Quiet : Lines;

    /// <summary>Shows one.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="path">Where the upload's file lies, as the user named it; null where the upload's name tells.</param>
    public void Write(Receipt receipt, string? path = null) => _write(receipt, path);
}
