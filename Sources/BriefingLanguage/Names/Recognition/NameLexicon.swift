/// Words of news English that tell what the capitals beside them name.
enum NameLexicon {
  /// Stand before a person's name. The words are in small letters without a stop.
  static let personTitles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "president", "vice-president", "premier",
    "minister", "secretary", "senator", "sen", "representative", "rep", "congressman",
    "congresswoman", "governor", "gov", "mayor", "king", "queen", "prince", "princess", "sir",
    "lord", "lady", "dame", "baroness", "ambassador", "chancellor", "judge", "justice", "general",
    "gen", "captain", "capt", "colonel", "col", "lieutenant", "lt", "sergeant", "sgt", "major",
    "maj", "admiral", "adm", "commander", "cmdr", "brigadier", "brig", "marshal", "private",
    "corporal", "director", "spokesman", "spokeswoman", "spokesperson", "chairman", "chairwoman",
    "chief", "ceo", "coach", "reverend", "rev", "father", "pope", "bishop", "archbishop",
    "cardinal", "ayatollah", "imam", "sheik", "sheikh", "shaikh", "mullah", "rabbi", "emir",
    "sultan", "leader", "commissioner", "inspector", "detective", "officer", "attorney",
    "economist", "analyst", "author", "actor", "actress", "singer", "activist", "dictator",
    "candidate", "emperor", "czar", "tsar", "mp", "lawmaker", "envoy",
  ]

  /// Titles that are never part of a person's name, where a name begins with one.
  static let properTitles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "president", "premier", "minister",
    "secretary", "senator", "sen", "rep", "congressman", "congresswoman", "gov", "governor",
    "ambassador", "chancellor", "gen", "general", "capt", "captain", "col", "colonel", "lt",
    "lieutenant", "sgt", "sergeant", "maj", "adm", "admiral", "spokesman", "spokeswoman",
    "spokesperson", "chairman", "chairwoman", "pm", "mp", "cmdr", "commander", "king", "queen",
    "prince", "princess", "emperor", "empress", "tsar", "pope", "sir", "lord", "lady",
  ]

  /// Follow a surname and are part of the name.
  static let nameSuffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// Name kinds of organisations, inside or at the end of their names.
  static let organizationHeads: Set<String> = [
    "academy", "administration", "agency", "airlines", "airways", "alliance", "army", "assembly",
    "association", "authority", "bank", "board", "brigade", "brigades", "brotherhood", "bureau",
    "cabinet", "centre", "center", "church", "club", "coalition", "college", "command",
    "commission", "committee", "commons", "community", "company", "co", "confederation",
    "congress", "corp", "corporation", "corps", "council", "court", "department", "directorate",
    "exchange", "faction", "federation", "force", "forces", "forum", "foundation", "front", "fund",
    "group", "guard", "herald", "holdings", "hospital", "inc", "industries", "institute",
    "institution", "intelligence", "international", "journal", "laboratory", "league", "limited",
    "llc", "lords", "ltd", "magazine", "media", "militia", "ministry", "mission", "movement",
    "museum", "navy", "network", "news", "office", "orchestra", "organisation", "organization",
    "parliament", "partners", "partnership", "party", "patrol", "plc", "police", "post", "press",
    "radio", "reserve", "school", "secretariat", "senate", "service", "services", "society",
    "staff", "star", "studios", "syndicate", "systems", "team", "telegraph", "television",
    "times", "treasury", "tribune", "tribunal", "trust", "tv", "union", "university", "watch",
  ]

  /// Stand before the name of a place.
  static let placePrepositions: Set<String> = [
    "in", "near", "outside", "across", "around", "inside",
  ]

  /// Follow or precede the name of one who speaks.
  static let speechVerbs: Set<String> = [
    "said", "says", "told", "added", "adds", "announced", "argued", "asked", "claimed", "declared",
    "denied", "explained", "insisted", "noted", "replied", "stated", "stressed", "testified",
    "tweeted", "urged", "vowed", "warned", "wrote", "called", "believes", "thinks", "recalled",
  ]

  /// Small words inside the names of persons.
  static let particles: Set<String> = [
    "al", "el", "bin", "ibn", "abu", "de", "da", "di", "del", "della", "der", "den", "dos", "du",
    "la", "le", "van", "von", "ter", "ten", "ould", "bint", "ben", "y", "e", "und",
  ]
}
