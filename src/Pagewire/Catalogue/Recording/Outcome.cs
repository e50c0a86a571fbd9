namespace Pagewire.Catalogue.Recording;

/// <summary>What a sighting did to its item.</summary>
internal enum Outcome
{
    /// <summary>Nothing that a reader sees.</summary>
    Same,

    /// <summary>It changed what the item says.</summary>
    Changed,

    /// <summary>It made the item.</summary>
    New,
}
