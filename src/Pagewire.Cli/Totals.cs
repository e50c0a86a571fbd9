using Pagewire.Catalogue;

namespace Pagewire.Cli;

/// <summary>What a run took in.</summary>
internal sealed class Totals
{
    private int _uploads, _seen, _new, _changed, _failed;

    /// <summary>Counts one more.</summary>
    public void Add(Receipt receipt)
    {
        _uploads++;
        _seen += receipt.Sightings;
        _new += receipt.New;
        _changed += receipt.Changed;
        if (receipt.Errors.Count > 0) _failed++;
    }

    /// <summary>Tells people what it came to.</summary>
    /// <param name="show">How receipts were shown.</param>
    /// <returns>The exit code.</returns>
    public int End(ReceiptOutput show)
    {
        if (show == ReceiptOutput.Lines) Console.WriteLine(ToString());
        return _failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{ReceiptLine.Count(_uploads, "upload")}, {ReceiptLine.Count(_seen, "item")} seen: {_new} new, {_changed} changed{(_failed == 0 ? "" : $", {_failed} with errors")}";
}
