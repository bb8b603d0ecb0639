/// Abbreviations that keep their full stop, and what the stop says about the sentence.
///
/// A closed list of news English: titles, ranks, months, companies, states, Latin. Written in
/// small letters without the final stop.
package enum Abbreviations {
  /// Before a name: the stop never ends a sentence.
  package static let titles: Set<String> = [
    "adm", "amb", "atty", "brig", "capt", "cmdr", "col", "cpl", "det", "dr", "drs", "fr", "gen",
    "gov",
    "hon", "insp", "lt", "maj", "messrs", "mlle", "mme", "mr", "mrs", "ms", "msgr", "mt", "ofc",
    "pfc", "pres", "prof", "pvt", "rep", "reps", "rev", "secy", "sen", "sens", "sgt", "spc", "sr",
    "st", "ste", "supt", "vs", "v",
  ]

  /// Elsewhere: the stop ends a sentence only when the next word opens one.
  package static let others: Set<String> = [
    "a.k.a", "al", "ala", "ariz", "ark", "assn", "aug", "ave", "bldg", "blvd", "bros", "calif",
    "cf", "co", "colo", "conn", "corp", "dec", "del", "dept", "dist", "e.g", "est", "etc", "feb",
    "fed", "fig", "fla", "fri", "ft", "ga", "i.e", "ill", "inc", "ind", "intl", "jan", "jr", "jul",
    "jun", "kan", "ky", "la", "ltd", "mar", "mass", "md", "mich", "minn", "mo", "mon", "mont",
    "natl", "neb", "nev", "no", "nos", "nov", "oct", "okla", "ore", "pa", "pp", "rd", "sat", "sep",
    "sept", "sun", "tenn", "tex", "thu", "thur", "thurs", "tue", "tues", "univ", "va", "vol", "vt",
    "wash", "wed", "wis", "wyo", "yr", "yrs",
  ]

  /// Short forms that are also plain words: they keep a stop only when the text goes on after it
  /// in the way that the abbreviation would ("No. 5", "Mar. 3").
  package static let alsoWords: Set<String> = [
    "al", "ark", "col", "co", "dec", "del", "est", "fed", "fig", "fri", "gen", "ill", "ind", "la",
    "mar", "mass", "mo", "mon", "no", "nos", "ore", "pa", "rep", "reps", "rev", "sat", "spc", "sun",
    "thu", "v", "wash", "wed", "ave", "ms", "mt", "st", "jun", "jul", "pres", "hon", "det",
  ]

  /// Names that end in an exclamation mark.
  package static let exclaimed: Set<String> = ["yahoo", "jeopardy"]

  /// The stop ends a sentence before any capital that does not go on with the time: `a.m.`.
  package static let times: Set<String> = ["a.m", "p.m"]

  /// Keep their stop before a number: "p. 12", "c. 1840".
  package static let beforeNumbers: Set<String> = [
    "approx", "art", "c", "ca", "ch", "circa", "ext", "p", "par", "para", "sec",
  ]
}
