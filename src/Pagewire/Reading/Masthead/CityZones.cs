using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Pagewire.Reading.Masthead;

/// <summary>Time zones by the names of cities: those of the time zone database in English, capitals in other languages.</summary>
internal static class CityZones
{
    private static readonly Lazy<Dictionary<string, string>> s_ids = new(Build);

    /// <summary>The zone of a city.</summary>
    /// <param name="name">The city's name, in any case.</param>
    /// <param name="zone">Its zone.</param>
    public static bool TryFind(string name, [NotNullWhen(true)] out DateTimeZone? zone)
    {
        zone = s_ids.Value.TryGetValue(Fold(name), out var id) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        return zone is not null;
    }

    private static Dictionary<string, string> Build()
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (names, id) in s_capitals)
            foreach (var name in names.Split('|')) ids.TryAdd(Fold(name), id);
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            var slash = id.LastIndexOf('/');
            if (slash > 0 && !id.StartsWith("Etc/", StringComparison.Ordinal) && !id.StartsWith("SystemV/", StringComparison.Ordinal) && !id.StartsWith("US/", StringComparison.Ordinal) && !id.StartsWith("Canada/", StringComparison.Ordinal))
                ids.TryAdd(Fold(id[(slash + 1)..].Replace('_', ' ')), id);
        }
        return ids;
    }

    private static string Fold(string name) => name.ToLowerInvariant().Replace('ё', 'е').Replace('-', ' ').Replace("’", "'", StringComparison.Ordinal).Trim();

    private static readonly (string Names, string Id)[] s_capitals =
    [
        ("Москва|Moskau|Moscou|Moscú|Moscovo|Mosca|Moskwa|Moskva|Moskou|Moskova|Μόσχα|موسكو|莫斯科|モスクワ|모스크바|מוסקבה|Moszkva|Moscova|Moskow|Санкт Петербург|Saint Petersburg|St. Petersburg|St Petersburg", "Europe/Moscow"),
        ("Лондон|Londres|Londra|Londyn|Londen|Londýn|Londra|Λονδίνο|لندن|伦敦|倫敦|ロンドン|런던|לונדון|Lontoo|Edinburgh|Эдинбург|Cardiff", "Europe/London"),
        ("Киев|Київ|Kyiv|Kiew|Kyjev|Kijów|Kijev|كييف|基辅|基輔|キエフ|キーウ|키이우|Κίεβο|Киïв", "Europe/Kyiv"),
        ("Минск|Мінск|Мінськ|Mińsk|Минск (Беларусь)|明斯克|ミンスク|민스크", "Europe/Minsk"),
        ("Париж|Paříž|Parigi|París|Paryż|Parijs|Pariisi|Párizs|Παρίσι|باريس|巴黎|パリ|파리|פריז", "Europe/Paris"),
        ("Берлин|Берлін|Berlín|Berlino|Berlim|Berlijn|Berliini|Βερολίνο|برلين|柏林|ベルリン|베를린|ברלין|Bonn|Бонн|München|Munich|Мюнхен|Frankfurt", "Europe/Berlin"),
        ("Рим|Rom|Roma|Rzym|Řím|Róma|Ρώμη|روما|罗马|羅馬|ローマ|로마|רומא|Milano|Milan|Милан", "Europe/Rome"),
        ("Мадрид|Madryt|Madri|Μαδρίτη|مدريد|马德里|馬德里|マドリード|마드리드|Barcelona|Барселона", "Europe/Madrid"),
        ("Лиссабон|Лісабон|Lissabon|Lisboa|Lisbonne|Lisbona|Lizbona|Lisabon|Λισαβόνα|لشبونة|里斯本|リスボン|리스본", "Europe/Lisbon"),
        ("Вена|Відень|Wien|Vienne|Viena|Vienna|Wiedeń|Vídeň|Wenen|Bécs|Βιέννη|فيينا|维也纳|維也納|ウィーン|빈|Viyana", "Europe/Vienna"),
        ("Варшава|Warszawa|Warschau|Varsovie|Varsovia|Varsavia|Varšava|Varsó|Βαρσοβία|وارسو|华沙|華沙|ワルシャワ|바르샤바|Varşova", "Europe/Warsaw"),
        ("Прага|Praha|Prag|Praga|Praag|Prága|Πράγα|براغ|布拉格|プラハ|프라하", "Europe/Prague"),
        ("Братислава|Bratysława|Pozsony|Pressburg", "Europe/Bratislava"),
        ("Будапешт|Budapeszt|Budapešť|Boedapest|Βουδαπέστη|بودابست|布达佩斯|ブダペスト|부다페스트", "Europe/Budapest"),
        ("Бухарест|Bucureşti|București|Bukarest|Bucarest|Bukareszt|Boekarest|Βουκουρέστι", "Europe/Bucharest"),
        ("София|Софія|Sofija|Szófia|Sófia|Σόφια|Sofya", "Europe/Sofia"),
        ("Белград|Бєлград|Београд|Beograd|Belgrad|Bělehrad|Belgrado|Βελιγράδι", "Europe/Belgrade"),
        ("Загреб|Agram|Zagrzeb|Záhřeb|Zágráb", "Europe/Zagreb"), ("Любляна|Laibach|Lubiana|Lublana", "Europe/Ljubljana"), ("Сараево|Sarajewo", "Europe/Sarajevo"), ("Скопье|Skopie|Скопје", "Europe/Skopje"),
        ("Афины|Афіни|Αθήνα|Athen|Athènes|Atenas|Atene|Ateny|Athény|أثينا|雅典|アテネ|아테네|Atina", "Europe/Athens"),
        ("Анкара|أنقرة|安卡拉|アンカラ|앙카라|Ankara|Стамбул|İstanbul|Стамбул|Istambul|Stambuł|اسطنبول|إسطنبول|伊斯坦布尔", "Europe/Istanbul"),
        ("Стокгольм|Estocolmo|Stoccolma|Sztokholm|Στοκχόλμη|ستوكهولم|斯德哥尔摩|ストックホルム|스톡홀름|Tukholma", "Europe/Stockholm"),
        ("Осло|أوسلو|奥斯陆|オスロ|오슬로", "Europe/Oslo"),
        ("Копенгаген|København|Kopenhagen|Copenhague|Copenaghen|Kopenhaga|Kodaň|Κοπεγχάγη|كوبنهاغن|哥本哈根|コペンハーゲン|코펜하겐", "Europe/Copenhagen"),
        ("Хельсинки|Гельсінкі|Helsingfors|Helsinque|هلسنكي|赫尔辛基|ヘルシンキ|헬싱키", "Europe/Helsinki"),
        ("Рейкьявик|Рейк'явік|Reykjavík|Rejkjawik", "Atlantic/Reykjavik"),
        ("Таллин|Таллінн|Tallin", "Europe/Tallinn"), ("Рига|Рига|Rīga|Ryga|Riga", "Europe/Riga"), ("Вильнюс|Вільнюс|Wilno|Wilna|Vilna", "Europe/Vilnius"),
        ("Брюссель|Brüssel|Bruxelles|Brussel|Bruselas|Bruxelas|Bruksela|Brusel|Βρυξέλλες|بروكسل|布鲁塞尔|ブリュッセル|브뤼셀", "Europe/Brussels"),
        ("Амстердам|Amesterdão|阿姆斯特丹|アムステルダム|암스테르담|The Hague|Den Haag|Гаага|La Haye", "Europe/Amsterdam"),
        ("Берн|Bern|Berna|Berne|Женева|Genève|Genf|Geneva|Ginebra|Ginevra|Genewa|جنيف|日内瓦|Цюрих|Zürich", "Europe/Zurich"),
        ("Дублин|Дублін|Dublino|Baile Átha Cliath|都柏林|ダブリン", "Europe/Dublin"), ("Люксембург|Luxemburg|Lussemburgo", "Europe/Luxembourg"),
        ("Кишинёв|Кишинів|Chişinău|Chișinău|Kischinau|Kiszyniów", "Europe/Chisinau"),
        ("Тбилиси|Тбілісі|Tiflis|თბილისი", "Asia/Tbilisi"), ("Ереван|Єреван|Eriwan|Erevan", "Asia/Yerevan"), ("Баку|Bakı|Bakou", "Asia/Baku"),
        ("Астана|Нур-Султан|Нурсултан|Nur-Sultan|Astana|Алма-Ата|Алматы|Alma-Ata", "Asia/Almaty"), ("Ташкент|Taschkent|Tachkent|Toshkent", "Asia/Tashkent"), ("Бишкек|Bischkek|Bichkek", "Asia/Bishkek"),
        ("Душанбе|Duschanbe|Douchanbé", "Asia/Dushanbe"), ("Ашхабад|Aschgabat|Achgabat|Ашгабат", "Asia/Ashgabat"),
        ("Вашингтон|Washington|Washington, D.C.|Washington DC|Washington D.C.|Ουάσινγκτον|واشنطن|华盛顿|華盛頓|ワシントン|워싱턴|וושינגטון|Waszyngton|Нью-Йорк|Нью Йорк|Nueva York|Nova York|Nowy Jork|New York City|NYC|纽约|紐約|ニューヨーク|뉴욕|Boston|Miami", "America/New_York"),
        ("Оттава|Ottawa|渥太华|オタワ", "America/Toronto"), ("Мехико|Ciudad de México|México|Mexiko-Stadt|Mexico|Città del Messico|墨西哥城", "America/Mexico_City"),
        ("Гавана|La Habana|Havanna|La Havane|哈瓦那", "America/Havana"), ("Каракас|加拉加斯", "America/Caracas"), ("Богота|Bogotá|波哥大", "America/Bogota"), ("Лима|利马", "America/Lima"),
        ("Бразилиа|Brasília|Brasilia|巴西利亚|Rio de Janeiro|Рио-де-Жанейро|São Paulo", "America/Sao_Paulo"),
        ("Буэнос-Айрес|Буенос-Айрес|Buenos Aires|布宜诺斯艾利斯", "America/Argentina/Buenos_Aires"), ("Сантьяго|Santiago de Chile|圣地亚哥", "America/Santiago"), ("Монтевидео", "America/Montevideo"),
        ("Los Angeles|San Francisco|Лос-Анджелес|洛杉矶|ロサンゼルス|Seattle", "America/Los_Angeles"), ("Chicago|Чикаго|芝加哥", "America/Chicago"),
        ("Пекин|Пекін|Peking|Pékin|Pekín|Pequim|Pechino|Pekin|Beijing|Πεκίνο|بكين|北京|베이징|בייג'ינג|上海|Шанхай", "Asia/Shanghai"),
        ("Гонконг|Hongkong|香港|홍콩", "Asia/Hong_Kong"), ("Тайбэй|臺北|台北|Taipeh", "Asia/Taipei"),
        ("Токио|Токіо|Tokio|Tóquio|Tokyo|Τόκιο|طوكيو|东京|東京|도쿄|טוקיו", "Asia/Tokyo"),
        ("Сеул|Seúl|Séoul|Seul|首尔|首爾|ソウル|서울|سول", "Asia/Seoul"), ("Пхеньян|平壤|平壌|평양", "Asia/Pyongyang"), ("Улан-Батор|Ulan-Bator|Улаанбаатар", "Asia/Ulaanbaatar"),
        ("Дели|Нью-Дели|Delhi|New Delhi|Neu-Delhi|Nueva Delhi|नई दिल्ली|दिल्ली|نيودلهي|新德里|ニューデリー|뉴델리|Mumbai|Мумбаи", "Asia/Kolkata"),
        ("Исламабад|Islamabad|إسلام آباد|伊斯兰堡", "Asia/Karachi"), ("Кабул|Kaboul|كابول|کابل|喀布尔", "Asia/Kabul"),
        ("Тегеран|Teheran|Téhéran|Teherán|طهران|تهران|德黑兰|テヘラン|테헤란|טהרן|Tahran", "Asia/Tehran"),
        ("Багдад|Bagdad|بغداد|巴格达|Bağdat", "Asia/Baghdad"), ("Дамаск|Damas|Damaskus|Damasco|دمشق|大马士革|Şam", "Asia/Damascus"), ("Бейрут|Beyrouth|بيروت|贝鲁特", "Asia/Beirut"),
        ("Иерусалим|Єрусалим|Jérusalem|Jerusalén|Gerusalemme|القدس|ירושלים|耶路撒冷|エルサレム|Тель-Авив|Tel-Aviv|Tel Aviv|תל אביב|تل أبيب|特拉维夫", "Asia/Jerusalem"),
        ("Амман|عمان|安曼", "Asia/Amman"), ("Эр-Рияд|Riad|Riyad|الرياض|利雅得", "Asia/Riyadh"), ("Доха|الدوحة", "Asia/Qatar"), ("Абу-Даби|Abu Dhabi|أبو ظبي|Дубай|دبي|阿布扎比|迪拜", "Asia/Dubai"),
        ("Кувейт|Kuwait|الكويت", "Asia/Kuwait"), ("Сана|صنعاء", "Asia/Aden"), ("Маскат|مسقط", "Asia/Muscat"), ("Манама|المنامة", "Asia/Bahrain"),
        ("Каир|Kairo|Le Caire|El Cairo|Il Cairo|القاهرة|开罗|開羅|カイロ|카이로|קהיר|Kahire", "Africa/Cairo"), ("Алжир|Alger|Argel|Algeri|الجزائر", "Africa/Algiers"), ("Тунис|Túnez|تونس", "Africa/Tunis"),
        ("Триполи|طرابلس", "Africa/Tripoli"), ("Рабат|الرباط", "Africa/Casablanca"), ("Хартум|الخرطوم", "Africa/Khartoum"), ("Аддис-Абеба|Addis Abeba", "Africa/Addis_Ababa"), ("Найроби|内罗毕", "Africa/Nairobi"),
        ("Абуджа|Abuja", "Africa/Lagos"), ("Претория|Pretoria|Кейптаун|Cape Town|Йоханнесбург", "Africa/Johannesburg"), ("Аккра", "Africa/Accra"), ("Дакар", "Africa/Dakar"),
        ("Бангкок|曼谷|バンコク|방콕|กรุงเทพ", "Asia/Bangkok"), ("Ханой|Hà Nội|Hanoi|河内", "Asia/Ho_Chi_Minh"), ("Джакарта|Djakarta|雅加达|ジャカルタ", "Asia/Jakarta"), ("Куала-Лумпур|吉隆坡", "Asia/Kuala_Lumpur"),
        ("Сингапур|Singapur|Singapour|新加坡|シンガポール|싱가포르", "Asia/Singapore"), ("Манила|马尼拉|マニラ", "Asia/Manila"),
        ("Канберра|Canberra|堪培拉|キャンベラ|Сидней|悉尼|シドニー", "Australia/Sydney"), ("Веллингтон|Wellington|惠灵顿", "Pacific/Auckland"),
        ("Екатеринбург|Jekaterinburg", "Asia/Yekaterinburg"), ("Новосибирск|Nowosibirsk", "Asia/Novosibirsk"), ("Владивосток|Wladiwostok", "Asia/Vladivostok"), ("Калининград", "Europe/Kaliningrad"), ("Самара", "Europe/Samara"), ("Иркутск", "Asia/Irkutsk"), ("Красноярск", "Asia/Krasnoyarsk"), ("Омск", "Asia/Omsk"), ("Якутск", "Asia/Yakutsk"),
        ("UTC|GMT", "Etc/UTC"),
    ];
}
