using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Knows the lines at a page's foot that say whose it is, where no class name tells that they are its footer.</summary>
internal static class Imprint
{
    // A longer text is about something.
    private const int Longest = 300;

    private static readonly PhraseSearch s_marks = new(
        "©", "(c) 1", "(c) 2", "copyright 1", "copyright 2", "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "derechos reservados", "direitos reservados", "diritti riservati", "wszelkie prawa zastrzeżone",
        "все права защищены", "всі права захищені", "hakları saklıdır", "sva prava pridržana", "toate drepturile rezervate", "hak cipta dilindungi", "جميع الحقوق محفوظة", "版权所有", "版權所有", "备案号", "icp备", "無断転載", "bản quyền");

    /// <summary>Whether a line is one of them.</summary>
    /// <param name="line">The line.</param>
    public static bool Is(ReadOnlySpan<char> line) => line.Length <= Longest && s_marks.IsIn(line);
}
