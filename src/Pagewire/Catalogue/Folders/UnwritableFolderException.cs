namespace Pagewire.Catalogue.Folders;

/// <summary>A folder that files belong in cannot be written to, and will not be until somebody changes that; the message names it and says what is needed.</summary>
public sealed class UnwritableFolderException : IOException
{
    internal UnwritableFolderException(string folder, Exception trouble)
        : base($"The folder '{folder}' cannot be written to; the user that this program runs as needs the right to make files there ({trouble.Message.ReplaceLineEndings(" ").TrimEnd('.')}).", trouble)
    {
    }
}
