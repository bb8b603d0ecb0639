/// Words that carry no content of their own when two texts are compared.
enum StopWords {
  /// Whether `word`, in small letters, is one of them.
  static func contains(_ word: String) -> Bool { all.contains(word) }

  /// Determiners, pronouns, prepositions, conjunctions, auxiliaries, and the verbs of saying,
  /// which tell of the holder and not of the content.
  private static let all: Set<String> = [
    "'d", "'ll", "'m", "'re", "'s", "'ve", "a", "about", "above", "according", "after", "again",
    "against", "all", "also", "although", "am", "among", "an", "and", "another", "any", "are",
    "around", "as", "at", "back", "be", "because", "been", "before", "being", "below", "between",
    "both", "but", "by", "ca", "can", "could", "did", "do", "does", "doing", "done", "down",
    "during", "each", "either", "else", "even", "ever", "every", "few", "first", "for", "from",
    "further", "get", "go", "got", "had", "has", "have", "having", "he", "her", "here", "hers",
    "herself", "him", "himself", "his", "how", "however", "i", "if", "in", "into", "is", "it",
    "its", "itself", "just", "last", "like", "made", "make", "many", "may", "me", "might", "more",
    "most", "much", "must", "my", "n't", "new", "no", "nor", "not", "now", "of", "off", "on",
    "once", "one", "only", "or", "other", "our", "out", "over", "own", "really", "said", "same",
    "say", "saying", "says", "shall", "she", "should", "since", "so", "some", "still", "such",
    "take", "tell", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "though", "through", "to", "told", "too", "two", "under", "until", "up",
    "upon", "us", "very", "was", "we", "well", "were", "what", "when", "where", "which", "while",
    "who", "whom", "why", "will", "with", "within", "without", "wo", "would", "yet", "you", "your",
  ]
}
