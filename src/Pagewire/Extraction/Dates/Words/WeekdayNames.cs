namespace Pagewire.Extraction.Dates.Words;

/// <summary>The names of the days of the week: they stand beside dates and tell nothing more.</summary>
internal static class WeekdayNames
{
    private static readonly WordTable<bool> s_names = new(Names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => KeyValuePair.Create(name, true)));

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Words => s_names.Words;

    /// <summary>Whether the word is one; in Chinese and Japanese, where a word is one character here, one of the characters that name days.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => s_names.TryGet(word, out _);

    // Several languages a line; "feira" ends Portuguese "segunda-feira".
    private const string Names =
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun "
        + "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье пн вт ср чт пт сб вс "
        + "понеділок вівторок середа середу четвер п'ятниця ятниця ятницю субота суботу неділя неділю нд панядзелак аўторак "
        + "понеделник вторник сряда четвъртък петък събота неделя понедељак уторак четвртак петак "
        + "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
        + "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo "
        + "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim "
        + "lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom "
        + "segunda terça quarta quinta sexta feira seg ter qua qui sex "
        + "lunedì martedì mercoledì giovedì venerdì sabato domenica gio "
        + "dilluns dimarts dimecres dijous divendres dissabte diumenge "
        + "poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę pon wt śr czw pt sob nd niedz "
        + "pondělí úterý středa středu čtvrtek pátek neděle neděli po út st čt pá ne pondelok utorok streda štvrtok piatok nedeľa ponedjeljak utorak srijeda četvrtak petak nedjelja ponedeljek torek sreda četrtek petek nedelja "
        + "måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag mån tis ons tor tors fre lör sön man tir lør søn "
        + "mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur "
        + "maanantai maanantaina tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai perjantaina lauantai lauantaina sunnuntai sunnuntaina ti ke to pe la su "
        + "esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis "
        + "hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți miercuri joi vineri sâmbătă duminică "
        + "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δευ τρι τετ πεμ παρ σαβ κυρ "
        + "pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt çar per cmt paz "
        + "senin selasa rabu kamis jumat sabtu minggu ahad isnin khamis jumaat "
        + "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد اثنين ثلاثاء أربعاء خميس جمعة سبت أحد "
        + "دوشنبه سه‌شنبه سهشنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه یکشنبه یک‌شنبه "
        + "ראשון שני שלישי רביעי חמישי שישי שבת יום ביום "
        + "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार "
        + "सोम मंगल बुध गुरु शुक्र शनि रवि बृहस्पतिवार वीरवार इतवार मंगळवार आइतबार सोमबार मङ्गलबार बुधबार बिहिबार शुक्रबार शनिबार "
        + "রবিবার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার રવિવાર સોમવાર મંગળવાર બુધવાર ગુરુવાર શુક્રવાર શનિવાર "
        + "ਐਤਵਾਰ ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ਨਿੱਚਰਵਾਰ ਸ਼ਨੀਵਾਰ ରବିବାର ସୋମବାର ମଙ୍ଗଳବାର ବୁଧବାର ଗୁରୁବାର ଶୁକ୍ରବାର ଶନିବାର "
        + "ஞாயிறு திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயிற்றுக்கிழமை திங்கட்கிழமை செவ்வாய்க்கிழமை புதன்கிழமை வியாழக்கிழமை வெள்ளிக்கிழமை சனிக்கிழமை "
        + "ఆదివారం సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం ಭಾನುವಾರ ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ "
        + "ഞായറാഴ്ച തിങ്കളാഴ്ച ചൊവ്വാഴ്ച ബുധനാഴ്ച വ്യാഴാഴ്ച വെള്ളിയാഴ്ച ശനിയാഴ്ച ഞായർ തിങ്കൾ ചൊവ്വ ബുധൻ വ്യാഴം വെള്ളി ശനി "
        + "ඉරිදා සඳුදා අඟහරුවාදා බදාදා බ්‍රහස්පතින්දා සිකුරාදා සෙනසුරාදා اتوار پیر منگل بدھ جمعرات جمعہ ہفتہ "
        + "วันอาทิตย์ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันพฤหัส วันศุกร์ วันเสาร์ วันอาทิตย์ที่ วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันพฤหัสที่ วันศุกร์ที่ วันเสาร์ที่ "
        + "อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ ວັນອາທິດ ວັນຈັນ ວັນອັງຄານ ວັນພຸດ ວັນພະຫັດ ວັນສຸກ ວັນເສົາ "
        + "អាទិត្យ ចន្ទ អង្គារ ពុធ ព្រហស្បតិ៍ សុក្រ សៅរ៍ ថ្ងៃអាទិត្យ ថ្ងៃចន្ទ ថ្ងៃអង្គារ ថ្ងៃពុធ ថ្ងៃព្រហស្បតិ៍ ថ្ងៃសុក្រ ថ្ងៃសៅរ៍ "
        + "တနင်္ဂနွေ တနင်္လာ အင်္ဂါ ဗုဒ္ဓဟူး ကြာသပတေး သောကြာ စနေ တနင်္ဂနွေနေ့ တနင်္လာနေ့ အင်္ဂါနေ့ ဗုဒ္ဓဟူးနေ့ ကြာသပတေးနေ့ သောကြာနေ့ စနေနေ့ "
        + "እሑድ እሁድ ሰኞ ማክሰኞ ረቡዕ ሐሙስ ዓርብ አርብ ቅዳሜ "
        + "կիրակի երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ კვირა ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი "
        + "жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жекшемби дүйшөмбү шейшемби шаршемби бейшемби жума ишемби "
        + "якшанбе душанбе сешанбе чоршанбе панҷшанбе ҷумъа шанбе даваа мягмар лхагва пүрэв баасан бямба ням недела четврток петок "
        + "yakshanba dushanba seshanba chorshanba payshanba juma shanba bazar ertəsi çərşənbə axşamı cümə şənbə "
        + "igandea astelehena asteartea asteazkena osteguna ostirala larunbata diel hënë martë mërkurë enjte premte shtunë "
        + "domhnaigh luain máirt céadaoin déardaoin haoine sathairn llun mawrth mercher iau gwener sadwrn "
        + "tnejn tlieta erbgħa ħamis ġimgħa sibt ħadd luns mércores xoves venres mánadagur týsdagur mikudagur hósdagur fríggjadagur leygardagur "
        + "jumapili jumatatu jumanne jumatano alhamisi ijumaa jumamosi sondag vrydag saterdag linggo miyerkules huwebes biyernes sabado "
        + "월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일 "
        + "月 火 水 木 金 土 日 一 二 三 四 五 六 曜 星 期 周 週 祝";
}
