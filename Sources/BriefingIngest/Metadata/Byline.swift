/// The names of a byline.
enum Byline {
  /// A line of names is not longer.
  private static let mostWords = 14
  /// Small words between names and offices.
  private static let smallWords: Set<String> = [
    "and", "of", "in", "for", "the", "at", "with", "de", "da", "di", "del", "la", "le", "van",
    "von", "der", "den", "al", "el", "bin", "ibn", "bint", "ul", "y", "&", "|", "staff", "writer",
    "writers", "reporter", "reporters", "correspondent", "correspondents", "editor",
  ]

  /// `text` without `By` before it; nil when nothing is left.
  static func names(_ text: String) -> String? {
    var names = Substring(text)
    if names.lowercased().hasPrefix("by ") { names = names.dropFirst(3) }
    let trimmed = TextNormalizer().line(String(names))
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The names of a line that is a byline and nothing else; nil for any other line.
  static func names(ofLine line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let first = words.first, first == "By" || first == "BY", words.count <= mostWords
    else { return nil }
    let rest = words.dropFirst()
    guard let second = rest.first else { return nil }
    // "By Friday", "By March 5" and "By May", but "By April Jones".
    let word = second.filter { $0.isLetter }.lowercased()
    let isMonth = DateWords.month(word) != nil && rest.count == 1
    guard DateWords.weekday(word) == nil, !isMonth else { return nil }
    guard rest.contains(where: { $0.first?.isUppercase == true }), rest.allSatisfy(isName) else {
      return nil
    }
    // A stop ends a sentence, but for an initial's: "By J. R."
    guard !line.hasSuffix(".") || (words.last?.count ?? 0) <= 3 else { return nil }
    return names(String(line))
  }

  private static func isName(_ word: Substring) -> Bool {
    if word.contains(where: { $0.isNumber }) { return false }
    if word.first?.isUppercase == true { return true }
    let bare = word.filter { $0 != "," }
    return smallWords.contains(String(bare))
  }
}
