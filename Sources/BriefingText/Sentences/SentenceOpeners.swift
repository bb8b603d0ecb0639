/// Words that open a sentence and are rarely part of a name.
///
/// After an abbreviation or a single letter, a capital says little: these words say that a new
/// sentence begins. Counted in news of the public domain: nine in ten of their capitals open one.
enum SentenceOpeners {
  /// Whether the word in small letters is one of them.
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    "a", "about", "according", "actually", "additionally", "after", "again", "all", "almost",
    "also", "although", "among", "an", "analysts", "and", "another", "any", "anyway", "around",
    "as", "asked", "at", "because", "before", "besides", "both", "but", "by", "citing", "clashes",
    "could", "critics", "crude", "currently", "delegates", "demonstrators", "despite", "details",
    "did", "do", "does", "dozens", "during", "each", "earlier", "economists", "eight", "elsewhere",
    "even", "every", "everyone", "experts", "few", "finally", "five", "following", "for",
    "forecasters", "former", "four", "from", "further", "given", "gunmen", "had", "has", "have",
    "he", "her", "here", "him", "his", "hours", "how", "however", "hundreds", "i", "if", "in",
    "indeed", "initial", "instead", "insurgents", "investigators", "it", "its", "just", "last",
    "later", "lawmakers", "leaders", "like", "local", "many", "maybe", "me", "meantime",
    "meanwhile", "might", "militants", "millions", "more", "moreover", "most", "must", "my",
    "nearly", "negotiations", "negotiators", "neither", "never", "nevertheless", "nine", "no",
    "nobody", "none", "nor", "not", "now", "of", "officials", "on", "once", "one", "only",
    "opponents", "opposition", "or", "organizers", "originally", "other", "others", "otherwise",
    "our", "over", "overall", "people", "perhaps", "police", "previously", "probably",
    "prosecutors", "protesters", "rebels", "recent", "recently", "relatives", "reports", "rescuers",
    "researchers", "residents", "scientists", "separately", "seven", "several", "she", "shortly",
    "should", "since", "six", "so", "some", "sometimes", "soon", "speaking", "still", "such",
    "supporters", "talks", "ten", "tens", "tensions", "thanks", "that", "the", "their", "them",
    "then", "there", "therefore", "these", "they", "this", "those", "though", "thousands", "three",
    "through", "throughout", "thus", "to", "twenty", "two", "under", "unfortunately", "unlike",
    "until", "various", "very", "voters", "was", "we", "were", "what", "when", "where", "whether",
    "which", "while", "who", "why", "with", "within", "without", "witnesses", "would", "yes",
    "yesterday", "yet", "you", "your",
  ]
}
