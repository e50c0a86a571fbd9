using Pagewire.Extraction.Dates.Parsing;

namespace Pagewire.Extraction.Dates.Words;

/// <summary>A month's name.</summary>
/// <param name="Number">1 to 12; with the calendar's number of <see cref="MonthCalendar"/> added for another than the Gregorian.</param>
/// <param name="Languages">The languages that use the name as an abbreviation, separated by spaces; null for a name that is no everyday word or part of one elsewhere.</param>
internal readonly record struct MonthName(int Number, string? Languages);

/// <summary>The names of the months, in all the cases and abbreviations that stand in dates.</summary>
internal static class MonthNames
{
    private const string Persian = "fa prs ps";
    private const string Ethiopian = "am ti om";

    // Twelve months a line, their forms separated by spaces. Names of three letters or so that mean something else in
    // another language carry their languages and count only there, or beside a year.
    private static readonly (string? Languages, string Months)[] s_names =
    [
        // English
        (null, "january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec"),
        // Russian
        (null, "январь января янв|февраль февраля фев февр|март марта мар|апрель апреля апр|май мая|июнь июня июн|июль июля июл|август августа авг|сентябрь сентября сен сент|октябрь октября окт|ноябрь ноября ноя нояб|декабрь декабря дек"),
        // Ukrainian, Belarusian
        (null, "січень січня січ|лютий лютого лют|березень березня бер|квітень квітня квіт|травень травня трав|червень червня черв|липень липня лип|серпень серпня серп|вересень вересня вер|жовтень жовтня жовт|листопад листопада лист|грудень грудня груд"),
        (null, "студзень студзеня|люты лютага|сакавік сакавіка|красавік красавіка|травень мая|чэрвень чэрвеня|ліпень ліпеня|жнівень жніўня|верасень верасня|кастрычнік кастрычніка|лістапад лістапада|снежань снежня"),
        // Bulgarian, Serbian, Macedonian
        (null, "януари ян|февруари|март|април|май|юни|юли|август|септември септ|октомври|ноември ноем|декември"),
        (null, "јануар јануара јануари јан|фебруар фебруара фебруари феб|март марта|април априла|мај маја|јун јуна јуни|јул јула јули|август августа|септембар септембра септември|октобар октобра октомври|новембар новембра ноември|децембар децембра декември дец"),
        (null, "januar januara|februar februara|mart marta|april aprila|maj maja|jun juna|jul jula|avgust avgusta avg|septembar septembra|oktobar oktobra|novembar novembra|decembar decembra"),
        // German, Dutch
        (null, "januar jänner jän jaen|februar feber|märz maerz mär mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez"),
        (null, "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december"),
        // French
        (null, "janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre|octobre|novembre|décembre déc"),
        // Spanish, Portuguese, Italian, Catalan, Galician
        (null, "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre"),
        ("es gl", "ene|||abr|||||set||| dic"),
        (null, "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"),
        ("pt gl", "|fev||abr|mai|||ago|set|out||dez"),
        (null, "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"),
        ("it", "gen genn|febb||apr|mag magg|giu|lug|ago|set sett|ott||dic"),
        ("es ca", "|||||||ago ag||||des"),
        (null, "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre"),
        (null, "xaneiro|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro"),
        // Polish
        (null, "styczeń stycznia|luty lutego|marzec marca|kwiecień kwietnia|maj maja|czerwiec czerwca|lipiec lipca|sierpień sierpnia|wrzesień września|październik października|listopad listopada|grudzień grudnia"),
        ("pl", "sty|lut||kwi|||||wrz|paź||gru"),
        ("pl", "|||||cze|lip|sie|||lis|"),
        // Czech, Slovak, Croatian, Slovene
        (null, "leden ledna|únor února|březen března|duben dubna|květen května|červen června|červenec července|srpen srpna|září|říjen října|listopad listopadu|prosinec prosince"),
        ("cs", "led|úno|bře|dub|kvě|čvn čer|čvc|srp|zář|říj|lis|pro"),
        (null, "január januára|február februára|marec marca|apríl apríla|máj mája|jún júna|júl júla|august augusta|september septembra|október októbra|november novembra|december decembra"),
        (null, "siječanj siječnja|veljača veljače|ožujak ožujka|travanj travnja|svibanj svibnja|lipanj lipnja|srpanj srpnja|kolovoz kolovoza|rujan rujna|listopad|studeni studenoga studenog|prosinac prosinca"),
        (null, "|||||junij|julij|||||"),
        // Swedish, Danish, Norwegian, Icelandic
        (null, "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"),
        (null, "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"),
        (null, "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"),
        ("no nb nn id is", "|||||||||||des"),
        (null, "janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember"),
        // Finnish, Estonian
        (null, "tammikuu tammikuuta|helmikuu helmikuuta|maaliskuu maaliskuuta|huhtikuu huhtikuuta|toukokuu toukokuuta|kesäkuu kesäkuuta|heinäkuu heinäkuuta|elokuu elokuuta|syyskuu syyskuuta|lokakuu lokakuuta|marraskuu marraskuuta|joulukuu joulukuuta"),
        ("fi", "tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu"),
        (null, "jaanuar jaanuari|veebruar veebruari veebr|märts märtsi|aprill aprilli|mai|juuni|juuli|august augusti|september septembri|oktoober oktoobri|november novembri|detsember detsembri dets"),
        // Latvian, Lithuanian
        (null, "janvāris janvārī|februāris februārī|marts martā|aprīlis aprīlī|maijs maijā|jūnijs jūnijā|jūlijs jūlijā|augusts augustā|septembris septembrī|oktobris oktobrī|novembris novembrī|decembris decembrī"),
        (null, "sausis sausio|vasaris vasario|kovas kovo|balandis balandžio|gegužė gegužės|birželis birželio|liepa liepos|rugpjūtis rugpjūčio|rugsėjis rugsėjo|spalis spalio|lapkritis lapkričio|gruodis gruodžio"),
        // Hungarian, Romanian
        (null, "január|február|március márc|április ápr|május máj|június jún|július júl|augusztus|szeptember szept|október|november|december"),
        (null, "ianuarie ian|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie"),
        ("ro", "|||||iun|iul||||noi|"),
        // Greek
        (null, "ιανουάριος ιανουαρίου ιαν|φεβρουάριος φεβρουαρίου φεβ φεβρ|μάρτιος μαρτίου μαρ|απρίλιος απριλίου απρ|μάιος μαΐου μαι|ιούνιος ιουνίου ιουν|ιούλιος ιουλίου ιουλ|αύγουστος αυγούστου αυγ|σεπτέμβριος σεπτεμβρίου σεπ σεπτ|οκτώβριος οκτωβρίου οκτ|νοέμβριος νοεμβρίου νοε|δεκέμβριος δεκεμβρίου δεκ"),
        // Turkish, Azerbaijani
        (null, "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık"),
        ("tr", "oca|şub|mar|nis||haz|tem|ağu|eyl|eki|kas|ara"),
        (null, "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr"),
        // Indonesian, Malay
        (null, "januari|februari|maret|april|mei|juni|juli|agustus agt agu|september|oktober|november nop nopember|desember"),
        (null, "januari|februari||april|mei|jun|julai|ogos|september|oktober|november|disember"),
        // Hebrew, with and without "in"
        (null, "ינואר בינואר|פברואר בפברואר|מרץ מרס במרץ במרס|אפריל באפריל|מאי במאי|יוני ביוני|יולי ביולי|אוגוסט באוגוסט|ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|דצמבר בדצמבר"),
        // Arabic: Egypt and the Gulf, the Levant (one-word names), the Maghreb
        (null, "يناير|فبراير|مارس|أبريل ابريل إبريل|مايو|يونيو يونيه|يوليو يوليه|أغسطس اغسطس|سبتمبر|أكتوبر اكتوبر|نوفمبر|ديسمبر"),
        (null, "|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|||"),
        (null, "جانفي|فيفري||أفريل|ماي|جوان|جويلية|أوت غشت|شتنبر|أكتوبر|نونبر|دجنبر"),
        // Persian
        (null, "ژانویه|فوریه|مارس|آوریل آپریل|مه می|ژوئن|ژوئیه جولای|اوت آگوست|سپتامبر|اکتبر|نوامبر|دسامبر"),
        // The Persian calendar, in Iran and in Afghanistan
        (Persian, "فروردین فروردینماه|اردیبهشت اردیبهشتماه|خرداد خردادماه|تیر تیرماه|مرداد مردادماه امرداد|شهریور شهریورماه|مهر مهرماه|آبان آبانماه|آذر آذرماه|دی دیماه|بهمن بهمنماه|اسفند اسفندماه"),
        (Persian, "حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت"),
        // Urdu, Pashto
        (null, "جنوری|فروری فبروري فېبروري|مارچ|اپریل|مئی مۍ|جون|جولائی جولای|اگست اګست|ستمبر سپتمبر|اکتوبر|نومبر|دسمبر"),
        // Hindi
        (null, "जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर"),
        ("hi", "जन|फर||||||अग|सित|अक्तू अक्टू|नव|दिस"),
        // Marathi, Nepali
        (null, "जानेवारी|फेब्रुवारी|मार्च|एप्रिल||जून|जुलै|ऑगस्ट|सप्टेंबर|ऑक्टोबर|नोव्हेंबर|डिसेंबर"),
        (null, "|फेब्रुअरी||अप्रिल|||जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर"),
        ("mr ne", "जाने|फेब्रु||एप्रि|मे|जुन||ऑग|सप्टें|ऑक्टो|नोव्हें|डिसें"),
        // Bengali, Assamese, Gujarati, Punjabi, Odia
        (null, "জানুয়ারি জানুয়ারী জানুৱাৰী|ফেব্রুয়ারি ফেব্রুয়ারী ফেব্ৰুৱাৰী|মার্চ মাৰ্চ|এপ্রিল এপ্ৰিল|মে|জুন|জুলাই|আগস্ট আগষ্ট|সেপ্টেম্বর ছেপ্তেম্বৰ|অক্টোবর অক্টোবৰ|নভেম্বর নৱেম্বৰ|ডিসেম্বর ডিচেম্বৰ"),
        ("bn as", "জানু|ফেব||এপ্রি|||জুল|আগ|সেপ সেপ্টে|অক্টো|নভে|ডিসে"),
        (null, "જાન્યુઆરી|ફેબ્રુઆરી|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ ઓગસ્ટ|સપ્ટેમ્બર|ઑક્ટોબર ઓક્ટોબર|નવેમ્બર|ડિસેમ્બર"),
        ("gu", "જાન્યુ|ફેબ્રુ|||||||સપ્ટે|ઑક્ટો|નવે|ડિસે"),
        (null, "ਜਨਵਰੀ|ਫਰਵਰੀ|ਮਾਰਚ|ਅਪ੍ਰੈਲ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ|ਅਗਸਤ|ਸਤੰਬਰ|ਅਕਤੂਬਰ|ਨਵੰਬਰ|ਦਸੰਬਰ"),
        ("pa", "ਜਨ|ਫਰ||ਅਪ੍ਰੈ|||ਜੁਲਾ|ਅਗ|ਸਤੰ|ਅਕਤੂ|ਨਵੰ|ਦਸੰ"),
        (null, "ଜାନୁଆରୀ|ଫେବୃଆରୀ ଫେବ୍ରୁଆରୀ|ମାର୍ଚ୍ଚ|ଅପ୍ରେଲ|ମଇ|ଜୁନ|ଜୁଲାଇ|ଅଗଷ୍ଟ|ସେପ୍ଟେମ୍ବର|ଅକ୍ଟୋବର|ନଭେମ୍ବର|ଡିସେମ୍ବର"),
        // Tamil, Telugu, Malayalam, Kannada, Sinhala
        (null, "ஜனவரி|பிப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்|செப்டம்பர்|அக்டோபர்|நவம்பர்|டிசம்பர்"),
        (null, "జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|జులై జూలై|ఆగస్టు ఆగస్ట్|సెప్టెంబర్ సెప్టెంబరు|అక్టోబర్ అక్టోబరు|నవంబర్ నవంబరు|డిసెంబర్ డిసెంబరు"),
        (null, "ജനുവരി|ഫെബ്രുവരി|മാർച്ച്|ഏപ്രിൽ|മേയ് മെയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ് ആഗസ്റ്റ്|സെപ്റ്റംബർ|ഒക്ടോബർ|നവംബർ|ഡിസംബർ"),
        (null, "ಜನವರಿ|ಫೆಬ್ರವರಿ ಫೆಬ್ರುವರಿ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್|ಸೆಪ್ಟೆಂಬರ್|ಅಕ್ಟೋಬರ್|ನವೆಂಬರ್|ಡಿಸೆಂಬರ್"),
        (null, "ජනවාරි|පෙබරවාරි|මාර්තු|අප්‍රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු|සැප්තැම්බර්|ඔක්තෝබර්|නොවැම්බර්|දෙසැම්බර්"),
        ("ta te", "ஜன జన|பிப் ఫిబ్ర|மார்|ஏப் ఏప్రి||||ஆக ఆగ|செப் సెప్టెం|அக் అక్టో|நவ నవం|டிச డిసెం"),
        ("ml kn si", "ജനു ಜನ ජන|ഫെബ്രു ಫೆಬ್ರ පෙබ|മാർ මාර්|ഏപ്രി ಏಪ್ರಿ||||ഓഗ ಆಗ අගෝ|സെപ്റ്റം ಸೆಪ್ಟೆಂ සැප්|ഒക്ടോ ಅಕ್ಟೋ ඔක්|നവം ನವೆಂ නොවැ|ഡിസം ಡಿಸೆಂ දෙසැ"),
        // Thai, Lao, Khmer, Burmese: the last two also with the word "month"
        (null, "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"),
        (null, "ມັງກອນ|ກຸມພາ|ມີນາ|ເມສາ|ພຶດສະພາ|ມິຖຸນາ|ກໍລະກົດ|ສິງຫາ|ກັນຍາ|ຕຸລາ|ພະຈິກ|ທັນວາ"),
        (null, "មករា ខែមករា|កុម្ភៈ ខែកុម្ភៈ|មីនា ខែមីនា|មេសា ខែមេសា|ឧសភា ខែឧសភា|មិថុនា ខែមិថុនា|កក្កដា ខែកក្កដា|សីហា ខែសីហា|កញ្ញា ខែកញ្ញា|តុលា ខែតុលា|វិច្ឆិកា ខែវិច្ឆិកា|ធ្នូ ខែធ្នូ"),
        (null, "ဇန်နဝါရီ ဇန်နဝါရီလ|ဖေဖော်ဝါရီ ဖေဖော်ဝါရီလ|မတ် မတ်လ|ဧပြီ ဧပြီလ|မေ မေလ|ဇွန် ဇွန်လ|ဇူလိုင် ဇူလိုင်လ|ဩဂုတ် ဩဂုတ်လ သြဂုတ် သြဂုတ်လ|စက်တင်ဘာ စက်တင်ဘာလ|အောက်တိုဘာ အောက်တိုဘာလ|နိုဝင်ဘာ နိုဝင်ဘာလ|ဒီဇင်ဘာ ဒီဇင်ဘာလ"),
        // Amharic, and the calendar of Ethiopia
        (null, "ጃንዩወሪ ጃንዋሪ ጃንዩ|ፌብሩወሪ ፌብሩዋሪ ፌብሩ|ማርች|ኤፕሪል ኤፕሪ|ሜይ|ጁን|ጁላይ|ኦገስት ኦገስ|ሴፕቴምበር ሴፕቴ|ኦክቶበር ኦክቶ|ኖቬምበር ኖቬም|ዲሴምበር ዲሴም"),
        (Ethiopian, "መስከረም|ጥቅምት|ኅዳር ህዳር ሕዳር|ታኅሣሥ ታህሳስ ታኅሳስ ታህሣሥ|ጥር|የካቲት|መጋቢት|ሚያዝያ ሚያዚያ|ግንቦት|ሰኔ|ሐምሌ ሀምሌ|ነሐሴ ነሃሴ|ጳጉሜ ጳጉሜን"),
        // Armenian, Georgian
        (null, "հունվար հունվարի հնվ|փետրվար փետրվարի փտվ|մարտ մարտի մրտ|ապրիլ ապրիլի ապր|մայիս մայիսի մյս|հունիս հունիսի հնս|հուլիս հուլիսի հլս|օգոստոս օգոստոսի օգս|սեպտեմբեր սեպտեմբերի սեպ|հոկտեմբեր հոկտեմբերի հոկ|նոյեմբեր նոյեմբերի նոյ|դեկտեմբեր դեկտեմբերի դեկ"),
        (null, "იანვარი იანვარს იანვრის|თებერვალი თებერვალს თებერვლის|მარტი მარტს მარტის|აპრილი აპრილს აპრილის|მაისი მაისს მაისის|ივნისი ივნისს ივნისის|ივლისი ივლისს ივლისის|აგვისტო აგვისტოს|სექტემბერი სექტემბერს სექტემბრის|ოქტომბერი ოქტომბერს ოქტომბრის|ნოემბერი ნოემბერს ნოემბრის|დეკემბერი დეკემბერს დეკემბრის"),
        ("ka", "იან|თებ|მარ|აპრ|მაი|ივნ|ივლ|აგვ|სექ სექტ|ოქტ|ნოე ნოემ|დეკ"),
        // Kazakh, Kyrgyz, Tajik and Uzbek in Cyrillic, Tatar
        ("kk", "қаңтар қаң|ақпан ақп|наурыз нау|сәуір сәу|мамыр мам|маусым мау|шілде шіл|тамыз там|қыркүйек қыр|қазан қаз|қараша қар|желтоқсан жел"),
        (null, "январы|февралы|марты|апрели|майы|июну|июлу|августу|сентябры|октябры|ноябры|декабры"),
        (null, "январ январи гыйнвар|феврал феврали|марти|апрел|майи|июни|июли|августи|сентябр сентябри|октябр октябри|ноябр ноябри|декабр декабри"),
        // Uzbek, Turkmen
        (null, "yanvar yan|fevral fev|mart|aprel|may|iyun iyn|iyul iyl|avgust|sentabr sentyabr|oktabr oktyabr|noyabr noy|dekabr dek"),
        (null, "ýanwar|fewral|||maý|iýun|iýul|awgust|sentýabr|oktýabr|noýabr|"),
        // Basque, Albanian, Maltese
        (null, "urtarrila urtarrilaren urtarrilak|otsaila otsailaren otsailak|martxoa martxoaren martxoak|apirila apirilaren apirilak|maiatza maiatzaren maiatzak|ekaina ekainaren ekainak|uztaila uztailaren uztailak|abuztua abuztuaren abuztuak|iraila irailaren irailak|urria urriaren urriak|azaroa azaroaren azaroak|abendua abenduaren abenduak"),
        ("eu", "urt|ots||api||eka|uzt|abu|ira|urr|aza|abe"),
        (null, "janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor"),
        ("sq", "|shk||pri||qer|korr|gush|sht|tet|nën|dhj"),
        (null, "jannar|frar|marzu|april|mejju|ġunju|lulju|awwissu|settembru|ottubru|novembru|diċembru"),
        ("mt", "|fra|||mej|ġun|lul|aww||||diċ"),
        // Irish, Welsh
        (null, "eanáir|feabhra|márta|aibreán aibreáin|bealtaine|meitheamh meithimh|iúil|lúnasa||||"),
        ("ga", "ean|feabh||aib|beal|meith||lún|mfómh|dfómh|samhain samhna samh|nollaig nollag noll"),
        (null, "ionawr|chwefror|mawrth|ebrill||mehefin|gorffennaf|awst||hydref|tachwedd|rhagfyr"),
        ("cy", "ion|chwef chw|maw|ebr|mai|meh|gorff||medi|hyd|tach|rhag"),
        // Swahili, Afrikaans, Filipino
        (null, "januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba"),
        ("sw ms", "||mac|||||||||"),
        ("af", "januarie|februarie||||junie|julie|||||"),
        (null, "enero|pebrero|marso||mayo|hunyo|hulyo||setyembre|oktubre|nobyembre|disyembre"),
        // Hausa, Somali, Romansh
        (null, "janairu|faburairu fabrairu|maris|afrilu|mayu|yuni|yuli|agusta|satumba|oktoba|nuwamba|disamba"),
        (null, "janaayo jannaayo|febraayo|maarso|abriil|maajo|juun|luuliyo|agoosto|sebtembar sebteembar|oktoobar|nofembar noofembar|disembar diseembar"),
        (null, "schaner|favrer||avrigl|matg|zercladur|fanadur|avust|settember||november|december"),
        // Abbreviations in Lithuanian, Estonian, Hebrew
        ("lt", "saus|vas|kov|bal|geg|birž|liep|rugp|rugs|spal|lapkr|gruod"),
        ("et", "jaan||||||||||"),
        ("he", "ינו|פבר||אפר||||אוג|ספט|אוק|נוב|דצמ"),
    ];

    /// <summary>The names of one word.</summary>
    public static WordTable<MonthName> Single { get; } = new(Build());

    /// <summary>The names of two words, such as <c>كانون الثاني</c> and <c>Meán Fómhair</c>, and of two letters with a dot between them in Thai and Lao.</summary>
    public static WordTable<MonthName> Double { get; } = new(
    [
        .. Months("ม.ค|ก.พ|มี.ค|เม.ย|พ.ค|มิ.ย|ก.ค|ส.ค|ก.ย|ต.ค|พ.ย|ธ.ค"),
        .. Months("ມ.ກ|ກ.ພ|ມ.ນ|ມ.ສ|ພ.ພ|ມິ.ຖ|ກ.ລ|ສ.ຫ|ກ.ຍ|ຕ.ລ|ພ.ຈ|ທ.ວ"),
        .. Months("tháng một|tháng hai|tháng ba|tháng tư|tháng năm|tháng sáu|tháng bảy|tháng tám|tháng chín|tháng mười"),
        .. Months("нэгдүгээр сарын|хоёрдугаар сарын|гуравдугаар сарын|дөрөвдүгээр сарын|тавдугаар сарын|зургаадугаар сарын|долоодугаар сарын|наймдугаар сарын|есдүгээр сарын|аравдугаар сарын"),
        .. Months("||||||||meán fómhair|deireadh fómhair||"),
        new("كانون الثاني", new(1, null)), new("كانون ثاني", new(1, null)),
        new("كانون الأول", new(12, null)), new("كانون أول", new(12, null)),
        new("تشرين الأول", new(10, null)), new("تشرين أول", new(10, null)),
        new("تشرين الثاني", new(11, null)), new("تشرين ثاني", new(11, null)),
    ]);

    /// <summary>In Croatian <c>listopad</c> is October; in Polish and Czech, November.</summary>
    /// <param name="word">A name of the month.</param>
    /// <param name="language">The page's language; null where unknown.</param>
    /// <param name="behindDot">Whether the day before it ends with a dot: so Croats write <c>17. listopada</c>, and Poles do not.</param>
    public static bool IsCroatianOctober(ReadOnlySpan<char> word, string? language, bool behindDot) =>
        language?.StartsWith("hr", StringComparison.OrdinalIgnoreCase) is true ? word.StartsWith("listopad", StringComparison.OrdinalIgnoreCase)
        : behindDot && language?.StartsWith("pl", StringComparison.OrdinalIgnoreCase) is not true && word.Equals("listopada", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<KeyValuePair<string, MonthName>> Months(string names) =>
        names.Split('|').Index().Where(name => name.Item.Length > 0).Select(name => KeyValuePair.Create(name.Item, new MonthName(name.Index + 1, null)));

    private static int FirstMonth(string? languages) => languages switch
    {
        Persian => MonthCalendar.Persian + 1,
        Ethiopian => MonthCalendar.Ethiopian + 1,
        _ => 1,
    };

    // The same abbreviation in several languages is one name; a name without languages counts everywhere.
    private static IEnumerable<KeyValuePair<string, MonthName>> Build() =>
        from line in s_names
        from month in line.Months.Split('|').Index()
        from name in month.Item.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        group (Number: FirstMonth(line.Languages) + month.Index, line.Languages) by name into named
        let number = named.First().Number
        let languages = named.Where(use => use.Number == number).Select(use => use.Languages).Distinct().ToList()
        select KeyValuePair.Create(named.Key, new MonthName(number, languages.Contains(null) ? null : string.Join(' ', languages)));
}
