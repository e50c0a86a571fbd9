namespace Pagewire.Reading.Languages;

/// <summary>The commonest words of languages, those first that others do not have.</summary>
internal static class StopWords
{
    private static readonly (string Language, string Words)[] s_words =
    [
        ("en", "the of and to in is that for was with on as it by are this be from at which have has not he his their they been were will its or an would"),
        ("ru", "и в не на что с по это как а к но из у за от о так же для было его все мы при если их только или когда также который которые года был была был были ее будет"),
        ("uk", "і в на що не з та до у за як це для про від є його а але його який які також був була були буде ми вони року щодо або після якщо тільки"),
        ("be", "і ў на што не з да як у за гэта для па ад яго але які якія таксама быў была былі будзе мы яны"),
        ("bg", "и на в за да се от е не по с са като но до че ще при това след към които която който бе във със"),
        ("sr", "и у је на да се за од са који су као а не што из то биће или након које"),
        ("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch"),
        ("fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ont été cette mais ou aux leur"),
        ("es", "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o este fue ha sí porque esta son entre está"),
        ("it", "di e il la che in a per un è del non con della una si le i da sono dei nel alla anche al più come dal gli ha delle ma nella"),
        ("pt", "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao das à seu sua ou foi ser tem pelo pela até isso"),
        ("ca", "de la i el que a en els per un les del amb una es no al és més com dels ha han va aquest però també"),
        ("pl", "i w na z do się nie to że o jest po za od przez jak dla ale oraz jego był są co tym ma także być które który będzie"),
        ("cs", "a v se na je že s z do o k i ve za to který jako po ale by pro od byl jsou však také nebo při již když"),
        ("sk", "a v sa na je že s z do o k aj vo za to ktorý ako po ale by pre od bol sú však tiež alebo pri už keď"),
        ("hr", "i u je na da se za od su koji kao a ne što iz to bi će ili nakon koje bio"),
        ("nl", "de van het een en in is dat op te zijn voor met die aan niet als er maar om ook door naar bij hij was uit nog wordt deze worden heeft"),
        ("sv", "och att det i en på som är av för med den till inte om ett har de var från han men vi eller ska kan så sig"),
        ("da", "og at det i en på som er af for med den til ikke om et har de var fra han men vi eller skal kan så sig blev efter"),
        ("no", "og å det i en på som er av for med den til ikke om et har de var fra han men vi eller skal kan så seg ble etter jeg"),
        ("fi", "ja on ei se että oli hän mutta ovat kuin myös joka ole sen mukaan sekä vain tai kun jo hänen ovat olla tämä"),
        ("et", "ja on ei et see oli ta aga kui ka mis oma või ning kes pole selle nad"),
        ("hu", "a az és hogy nem is egy meg ez volt de el csak már mint még vagy ki ha azt fel ezt van lesz"),
        ("ro", "de și în a la cu care o nu din pe se un este mai ca pentru sunt fost au ce sau dar după prin într"),
        ("tr", "ve bir bu da de için ile çok daha olarak gibi olan kadar sonra ne ama her en değil var mi ki o oldu"),
        ("id", "yang dan di ini dengan untuk dari itu dalam pada tidak akan ke juga ada oleh telah adalah sebagai dapat karena kami"),
        ("vi", "của và là các có được trong cho không một đã với những này người khi từ đến về"),
        ("ar", "في من على أن إلى التي عن مع هذا الذي هذه ما كان بعد لا بين قد كما ذلك كل أو حيث"),
        ("fa", "در و به از که این را با است برای آن یک خود تا کرد بر هم نیز شد می های اند"),
    ];

    private static readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> s_languagesByWord = s_words
        .SelectMany((entry, language) => entry.Words.Split(' ').Distinct().Select(word => (word, language)))
        .GroupBy(pair => pair.word, pair => pair.language).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The languages by number.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. s_words.Select(entry => entry.Language)];

    /// <summary>The numbers of the languages that use the word, in lower case.</summary>
    public static int[] Of(ReadOnlySpan<char> word) => s_languagesByWord.TryGetValue(word, out var languages) ? languages : [];
}
