/// Joins lines of print, words that are parted at the end of a line included.
struct HyphenJoiner {
  /// First parts of words that keep their hyphen.
  private static let prefixes: Set<String> = ["self", "ex", "non", "co", "vice", "half", "well"]

  /// The words of the whole text, in small letters.
  private var words: Set<String> = []

  /// Takes the words of `lines` for how the text writes them elsewhere.
  init(lines: [String]) {
    for line in lines {
      for word in line.split(separator: " ") {
        words.insert(HyphenJoiner.bare(word))
      }
    }
  }

  /// Appends `line` to `text`: with a space, or without where a word is parted between them.
  ///
  /// The hyphen goes, unless the text has the word with it elsewhere, or a part that keeps it.
  func append(_ line: String, to text: inout String) {
    guard let last = text.last else {
      text = line
      return
    }
    guard last == "-" || last == "\u{AD}" || last == "\u{2010}",
      let before = text.dropLast().last, before.isLetter || before.isNumber,
      line.first?.isLetter == true
    else {
      text += " " + line
      return
    }
    let first = text.dropLast().split(separator: " ").last.map(HyphenJoiner.bare) ?? ""
    let second = line.split(separator: " ").first.map(HyphenJoiner.bare) ?? ""
    let keeps =
      last != "\u{AD}"
      && (!before.isLowercase || line.first?.isLowercase != true || first.contains("-")
        || words.contains(first + "-" + second)
        || Self.prefixes.contains(first) && !words.contains(first + second))
    if !keeps { text.removeLast() }
    text += line
  }

  private static func bare(_ word: Substring) -> String {
    var rest = word[...]
    while let first = rest.first, !first.isLetter, !first.isNumber { rest.removeFirst() }
    while let last = rest.last, !last.isLetter, !last.isNumber { rest.removeLast() }
    return rest.lowercased()
  }
}
