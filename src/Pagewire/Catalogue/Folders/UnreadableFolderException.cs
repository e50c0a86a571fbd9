namespace Pagewire.Catalogue.Folders;

/// <summary>A folder that pages are looked for in cannot be read, and will not be until somebody changes that; the message names it and says what is needed.</summary>
public sealed class UnreadableFolderException : IOException
{
    /// <summary>Names the folder.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="trouble">What the system said.</param>
    public UnreadableFolderException(string folder, Exception trouble)
        : base($"The folder '{folder}' cannot be read; the user that this program runs as needs the right to list it and to read the pages in it.", trouble)
    {
    }
}
