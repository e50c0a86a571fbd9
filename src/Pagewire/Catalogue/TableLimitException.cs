namespace Pagewire.Catalogue;

/// <summary>A row, a key or a batch is larger than the table takes; nothing was written. Fewer rows in a batch, or smaller ones, may fit; the same again never will.</summary>
public sealed class TableLimitException : Exception
{
    /// <summary>Something is too large, of which nothing more is known.</summary>
    public TableLimitException() { }

    /// <summary>Something is too large; the sentence names it and the limit.</summary>
    /// <param name="message">The sentence.</param>
    public TableLimitException(string message) : base(message) { }

    /// <summary>Something is too large, as another exception tells.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="innerException">The other exception.</param>
    public TableLimitException(string message, Exception innerException) : base(message, innerException) { }
}
