using Pagewire.Catalogue;

namespace Pagewire.Cli;

/// <summary>How receipts are shown while uploads are taken in.</summary>
internal sealed class ReceiptOutput
{
    private readonly Action<Receipt> _write;

    private ReceiptOutput(Action<Receipt> write) => _write = write;

    /// <summary>A line each; errors go to the error output.</summary>
    public static ReceiptOutput Lines { get; } = new(receipt => (receipt.Errors.Count > 0 ? Console.Error : Console.Out).WriteLine(ReceiptLine.Of(receipt)));

    /// <summary>Only errors.</summary>
    public static ReceiptOutput Quiet { get; } = new(receipt =>
    {
        if (receipt.Errors.Count > 0) Console.Error.WriteLine(ReceiptLine.Of(receipt));
    });

    /// <summary>A JSON object a line.</summary>
    public static ReceiptOutput Json { get; } = new(receipt => Console.Out.WriteLine(ReceiptJsonLine.Of(receipt)));

    /// <summary>What a user asked for.</summary>
    public static ReceiptOutput For(bool json, bool quiet) => json ? Json : quiet ? Quiet : Lines;

    /// <summary>Shows one.</summary>
    public void Write(Receipt receipt) => _write(receipt);
}
