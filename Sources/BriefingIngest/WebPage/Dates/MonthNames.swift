/// The names of months in the languages of the news, for dates that stand on pages.
///
/// Source: Unicode CLDR 44, `dates/calendars/gregorian/months`, wide and abbreviated, format and
/// stand-alone. Left out are names that mean different months in two languages: `listopad` is
/// October in Croatian and November in Polish and Czech.
enum MonthNames {
  private static let table: [[String]] = [
    [
      "january jan januar januari janvier janv enero ene janeiro gennaio gen jänner tammikuuta",
      "tammikuu stycznia styczeń sty ledna leden januára január januára ianuarie ian января янв",
      "январь січня січень січ януари януар јануар siječnja ιανουαρίου ιαν ocak oca sausio",
      "sausis janvāris janvārī jaanuar enero يناير ינואר בינואר հունվարի հունվար जनवरी ژانویه",
      "janar студзеня იანვარი yanvar qaңтар қаңтар জানুয়ারি ஜனவரி",
    ],
    [
      "february feb februar februari février févr fév febrero fevereiro fev febbraio febr helmikuuta",
      "helmikuu lutego luty lut února únor februára február februarie февраля фев февраль лютого",
      "лютий февруари фебруар veljače φεβρουαρίου φεβ şubat şub vasario vasaris februāris februārī",
      "veebruar pebrero فبراير פברואר בפברואר փետրվարի փետրվար फरवरी फ़रवरी فوریه shkurt fevral",
    ],
    [
      "march mar märz mär mrz maart mars marzo março marts maaliskuuta maaliskuu marca marzec",
      "března březen marec március márc martie марта март мар березня березень март ožujka",
      "μαρτίου μάρ mart kovo kovas märts marso maret مارس מרץ במרץ մարտի մարտ मार्च martın",
    ],
    [
      "april apr avril avr abril abr aprile aprill huhtikuuta huhtikuu kwietnia kwiecień kwi dubna",
      "duben apríla apríl április aprilie апреля апр апрель квітня квітень април travnja απριλίου",
      "απρ nisan nis balandžio balandis aprīlis aprīlī أبريل ابريل إبريل אפריל באפריל ապրիլի",
      "ապրիլ अप्रैल آوریل prill aprel",
    ],
    [
      "may mai mei mayo maio maggio mag maj toukokuuta toukokuu maja května květen mája máj május",
      "máj мая май травня травень svibnja μαΐου μάι mayıs gegužės gegužė maijs maijā mayo مايو",
      "מאי במאי մայիսի մայիս मई مه мај",
    ],
    [
      "june jun juni juin junio junho giugno giu kesäkuuta kesäkuu czerwca czerwiec cze června",
      "červen júna jún június iunie июня июнь червня червень юни јун lipnja ιουνίου ιούν haziran haz",
      "birželio birželis jūnijs jūnijā juuni hunyo يونيو יוני ביוני հունիսի հունիս जून ژوئن",
      "qershor iyun",
    ],
    [
      "july jul juli juillet juil julio julho luglio lug heinäkuuta heinäkuu lipca lipiec července",
      "červenec júla júl július iulie июля июль липня липень юли јул srpnja ιουλίου ιούλ temmuz tem",
      "liepos liepa jūlijs jūlijā juuli hulyo يوليو יולי ביולי հուլիսի հուլիս जुलाई ژوئیه korrik",
      "iyul",
    ],
    [
      "august aug août agosto ago augustus augusti elokuuta elokuu sierpnia sierpień sie srpna",
      "srpen augusta augusztus aug августа август авг серпня серпень kolovoza αυγούστου αύγ",
      "ağustos ağu rugpjūčio rugpjūtis augusts augustā agustus ogos أغسطس اغسطس אוגוסט באוגוסט",
      "օգոստոսի օգոստոս अगस्त اوت gusht avqust",
    ],
    [
      "september sep sept septembre septiembre setiembre setembro set settembre syyskuuta syyskuu",
      "września wrzesień wrz září septembra szeptember szept septembrie сентября сен сент",
      "сентябрь вересня вересень септември септембар rujna σεπτεμβρίου σεπ eylül eyl rugsėjo",
      "rugsėjis septembris septembrī setyembre سبتمبر ספטמבר בספטמבר սեպտեմբերի սեպտեմբեր सितंबर",
      "सितम्बर سپتامبر shtator sentyabr",
    ],
    [
      "october oct oktober okt octobre octubre outubro out ottobre ott lokakuuta lokakuu",
      "października październik paź října říjen októbra október octombrie октября окт октябрь",
      "жовтня жовтень октомври октобар οκτωβρίου οκτ ekim eki spalio spalis oktobris oktobrī",
      "oktoober oktubre أكتوبر اكتوبر אוקטובר באוקטובר հոկտեմբերի հոկտեմբեր अक्टूबर اکتبر tetor",
      "oktyabr",
    ],
    [
      "november nov novembre noviembre novembro marraskuuta marraskuu novembra noiembrie ноября",
      "ноя нояб ноябрь ноември новембар studenoga studenog νοεμβρίου νοέ kasım kas lapkričio",
      "lapkritis novembris novembrī nobyembre نوفمبر נובמבר בנובמבר նոյեմբերի նոյեմբեր नवंबर",
      "नवम्बर نوامبر nëntor noyabr",
    ],
    [
      "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des",
      "joulukuuta joulukuu grudnia grudzień gru prosince prosinec decembra decembrie декабря дек",
      "декабрь грудня грудень декември децембар prosinca δεκεμβρίου δεκ aralık ara gruodžio gruodis",
      "decembris decembrī detsember disyembre ديسمبر דצמבר בדצמבר դեկտեմբերի դեկտեմբեր दिसंबर",
      "دسامبر dhjetor dekabr",
    ],
  ]
  /// The months of the Levant and Iraq, of one word; two more names have two.
  private static let levantine: [(name: String, month: Int)] = [
    ("شباط", 2), ("آذار", 3), ("اذار", 3), ("نيسان", 4), ("أيار", 5), ("ايار", 5),
    ("حزيران", 6), ("تموز", 7), ("آب", 8), ("أيلول", 9), ("ايلول", 9),
  ]

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, lines) in table.enumerated() {
      for line in lines {
        for name in line.split(separator: " ") { numbers[String(name)] = index + 1 }
      }
    }
    for (name, month) in levantine { numbers[name] = month }
    return numbers
  }()

  /// The number, from 1, of the month named `word` in small letters; nil for any other word.
  static func number(of word: String) -> Int? { numbers[word] }
}
