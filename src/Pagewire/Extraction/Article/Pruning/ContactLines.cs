using System.Collections.Frozen;
using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Leaves out whom to ask, which press offices put under a text: a label, and names, numbers and addresses of mail after it, without a sentence.</summary>
/// <param name="lines">The body's lines.</param>
internal sealed class ContactLines(BodyLines lines)
{
    private const int LongestLabel = 40;
    private const int MostLines = 14;

    // A telephone's number has so many digits at least.
    private const int LeastDigits = 6;

    // Folded as TitleText.Fold does.
    private static readonly FrozenSet<string> s_labels = new[]
    {
        "contact", "contacts", "contact information", "media contact", "media contacts", "press contact", "press contacts", "press office", "media inquiries", "press inquiries", "media enquiries", "press enquiries", "for media inquiries", "for media enquiries",
        "kontakt", "pressekontakt", "medienkontakt", "kontakt für medien", "kontakt für die medien", "ansprechpartner", "ansprechpartnerin", "ansprechperson", "ansprechpartner für die presse", "pressestelle", "rückfragehinweis", "contact presse", "contacts presse", "contact média", "contact médias", "contacts médias", "service de presse",
        "contacto", "contacto de prensa", "contacto para medios", "contacto para la prensa", "contatti", "contatto stampa", "contatti stampa", "ufficio stampa", "contato", "contatos", "contactos", "assessoria de imprensa", "perscontact", "contactpersoon", "contactpersonen", "kontakt dla mediów", "kontakt prasowy",
        "presskontakt", "kontaktperson", "kontaktpersoner", "pressekontakter", "yhteystiedot", "lisätietoja", "kontakty", "kontakt pro média", "kapcsolat", "sajtókapcsolat", "contacte", "basın iletişim", "iletişim", "контакты", "контакты для сми", "контакты для прессы", "пресс служба", "контакти", "контакти для змі",
        "お問い合わせ先", "問い合わせ先", "お問合せ先", "本件に関するお問い合わせ先", "联系方式", "联系人", "聯絡人", "문의", "للتواصل",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Leaves them out.</summary>
    public void LeaveOut()
    {
        var reaches = false;
        for (var (i, left) = (lines.End - 1, MostLines); i > lines.First && left > 0; i--)
        {
            if (lines.IsGone(i)) continue;
            if (lines[i].IsProse) return;
            var line = lines.Text(i);
            reaches |= Reaches(line);
            if (reaches && IsLabel(line))
            {
                lines.LeaveOut(i, lines.End);
                return;
            }
            // A programme under a heading, a table of places: more than whom to ask.
            if (lines.Block(i).Tag is Tag.Td or Tag.Th or Tag.Li || lines.Block(i).Tag.IsHeading()) return;
            left--;
        }
    }

    // "Media contact:", alone or with the name behind it.
    private static bool IsLabel(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny(':', '：') is > 0 and var colon) line = line[..colon];
        return line.Length <= LongestLabel && s_labels.Contains(TitleText.Fold(line.ToString()));
    }

    private static bool Reaches(ReadOnlySpan<char> line)
    {
        if (line.Contains('@')) return true;
        var digits = 0;
        foreach (var c in line)
            if (char.IsAsciiDigit(c)) digits++;
        return digits >= LeastDigits;
    }
}
