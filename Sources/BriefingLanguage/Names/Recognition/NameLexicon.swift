/// Words that stand beside or inside the names of persons.
enum NameLexicon {
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

  /// Small words inside the names of persons.
  static let particles: Set<String> = [
    "al", "el", "bin", "ibn", "abu", "de", "da", "di", "del", "della", "der", "den", "dos", "du",
    "la", "le", "van", "von", "ter", "ten", "ould", "bint", "ben", "y", "e", "und",
  ]
}
