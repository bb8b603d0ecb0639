/// The most frequent words of English and of other languages in Latin letters.
enum FrequentWords {
  /// Longer words are in no list.
  static let longest = 8

  /// Source: the most frequent function words of the written part of the British National Corpus
  /// (Leech, Rayson and Wilson 2001), those left out that are frequent words of Dutch, German,
  /// French, Spanish, Italian, Portuguese or the Scandinavian languages (`in`, `is`, `was`, `a`,
  /// `on`, `we`, `he`, `me`, `no`, `as`, `for`, `over`, `had`, `all`, `her`, `do`, `so`, `at`).
  static let english = keys(
    """
    the of and to that it with be by not this but from they his which or are she you one were been
    have has their there would will when who what can more if out up about into them than only its
    some could other then these two may any your such after also said says an
    """
  )

  /// Articles, prepositions, pronouns and conjunctions that every grammar of the language lists
  /// first: German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish and Norwegian,
  /// Polish, Turkish, Indonesian, Romanian, Vietnamese. Words of English are left out.
  static let foreign = keys(
    """
    der und den von das mit sich des auf für nicht eine dem ist im zu ein es auch bei
    le la les du une que dans pour qui sur est au par il pas ne ce ces aux
    el los las del por con para se lo como su más pero sus fue
    os da dos em um uma não ao pela pelo mais são das na
    di che della per un non sono gli nel alla dei delle è anche
    de het een van en dat op te voor niet zijn aan ook bij naar
    och att det som på av till är har inte med för ett
    og til af ikke er fra han blev
    w z się nie że jest jak po od przez oraz dla
    bir bu için ile olarak olan gibi
    yang dan untuk dengan dari pada ini dalam tidak akan
    și în cu din care este pentru
    và của là các cho trong không có người được
    """
  )

  /// The bytes of a word as one number.
  private static func keys(_ words: String) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" })
    where word.utf8.count <= longest {
      keys.insert(word.utf8.reduce(0) { $0 << 8 | UInt64($1) })
    }
    return keys
  }
}
