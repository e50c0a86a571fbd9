using System.Collections.Frozen;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article;

/// <summary>Names that stand where a category does and name none: what systems give to whatever nobody has filed, the front page, and places on it.</summary>
internal static class NoCategories
{
    // Folded as TitleText.Fold does.
    private static readonly FrozenSet<string> s_names = new[]
    {
        "uncategorized", "uncategorised", "unkategorisiert", "nicht kategorisiert", "ohne kategorie", "non classé", "non classifié", "sin categoría", "sin categorizar", "sense categoria", "senza categoria", "sem categoria", "bez kategorii", "geen categorie", "niet gecategoriseerd", "zonder categorie", "okategoriserade", "ukategorisert", "ikke kategoriseret", "luokittelematon",
        "nezařazené", "nezaradené", "nekategorizirano", "nerazvrščeno", "fără categorie", "kategorizálatlan", "kategorisiz", "без рубрики", "без категории", "без категорії", "некатегоризирано", "αταξινόμητα", "غير مصنف", "دسته بندی نشده", "ללא קטגוריה", "未分类", "未分類", "미분류", "chưa phân loại", "tak berkategori", "tanpa kategori",
        "featured", "top story", "top stories", "topstory", "topthema", "top thema", "aufmacher", "spotlight", "slider", "slideshow", "carousel", "popular", "popular posts", "most popular", "trending", "editors picks", "wichtig", "à la une", "a la une", "destacado", "destacada", "destacados", "destacadas", "destaque", "destaques", "in evidenza", "primo piano", "uitgelicht", "öne çıkanlar", "важное", "главное", "rss", "rss feeds", "rss feed",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded name is one of them.</summary>
    /// <param name="folded">The name, as <see cref="Headlines.TitleText.Fold"/> gives it.</param>
    public static bool Contain(string folded) => s_names.Contains(folded) || HomeWords.Contain(folded);
}
