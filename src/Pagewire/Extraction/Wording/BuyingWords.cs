namespace Pagewire.Extraction.Wording;

/// <summary>What shops write on the button beside what they sell: "Add to cart".</summary>
internal static class BuyingWords
{
    /// <summary>The words, each in small letters.</summary>
    public static readonly string[] All =
    [
        "add to cart", "add to basket", "add to bag", "add to trolley", "buy now", "in den warenkorb", "in den einkaufswagen", "jetzt kaufen", "ajouter au panier", "acheter maintenant", "añadir al carrito", "añadir a la cesta", "agregar al carrito", "comprar ahora", "aggiungi al carrello", "acquista ora",
        "adicionar ao carrinho", "comprar agora", "do koszyka", "in winkelwagen", "in winkelmandje", "lägg i varukorg", "legg i handlekurv", "læg i kurv", "lisää ostoskoriin", "do košíku", "do košíka", "kosárba", "adaugă în coș", "dodaj u košaricu", "sepete ekle", "в корзину", "до кошика", "カートに入れる", "加入购物车", "加入購物車", "장바구니",
    ];

    private static readonly PhraseSearch s_words = new(All);

    /// <summary>Whether a text has some of them.</summary>
    /// <param name="text">Any text.</param>
    public static bool AreIn(ReadOnlySpan<char> text) => s_words.IsIn(text);
}
