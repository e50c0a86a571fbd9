namespace Pagewire.Extraction.Dates.Parsing;

/// <summary>A number, a word or a single symbol of a text. Positions are those of the original text.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Value, bool SpaceBefore)
{
    /// <summary>How many digits a number has, or letters a word.</summary>
    public int Length => End - Start;

    public bool Is(char symbol) => Kind == TokenKind.Symbol && Value == symbol;
}

internal enum TokenKind : byte
{
    /// <summary>Behind the last token.</summary>
    None,

    /// <summary>Decimal digits of any script; the value is -1 where it has more than nine.</summary>
    Number,

    /// <summary>Letters; one token for each Han or kana character, since those scripts put no spaces between words.</summary>
    Word,

    /// <summary>Any other character; its value is the character, dashes and the like made one.</summary>
    Symbol,
}
