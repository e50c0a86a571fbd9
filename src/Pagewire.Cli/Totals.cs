using Pagewire.Catalogue;

namespace Pagewire.Cli;

/// <summary>What a run took in.</summary>
internal sealed class Totals
{
    private int _uploads, _sightings, _new, _changed;

    /// <summary>How many uploads had something that could not be read.</summary>
    public int Failed { get; private set; }

    /// <summary>Counts one more.</summary>
    public void Add(Receipt receipt)
    {
        _uploads++;
        _sightings += receipt.Sightings;
        _new += receipt.New;
        _changed += receipt.Changed;
        if (receipt.Errors.Count > 0) Failed++;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{ReceiptLine.Count(_uploads, "upload")}, {ReceiptLine.Count(_sightings, "sighting")}, {ReceiptLine.Count(_new, "new item")}, {_changed} changed{(Failed == 0 ? "" : $", {Failed} with errors")}";
}
