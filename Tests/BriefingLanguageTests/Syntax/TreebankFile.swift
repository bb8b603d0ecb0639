import BriefingText
import FoundationEssentials

@testable import BriefingLanguage

/// A file of Universal Dependencies in ../shared: its words with their tags and lemmas.
struct TreebankFile {
  struct Word {
    let form: String
    let lemma: String
    let universal: String
    let penn: String
  }

  /// The development part of UD English EWT.
  static let path = "../shared/data/syntax/ewt/en_ewt-ud-dev.conllu"

  static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  var sentences: [[Word]] = []

  init() throws {
    let text = try String(contentsOf: URL(filePath: Self.path), encoding: .utf8)
    var words: [Word] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !words.isEmpty { sentences.append(words) }
        words = []
        continue
      }
      let fields = line.split(separator: "\t")
      guard fields.count == 10, Int(fields[0]) != nil else { continue }
      words.append(
        Word(
          form: String(fields[1]),
          lemma: String(fields[2]),
          universal: String(fields[3]),
          penn: String(fields[4])
        )
      )
    }
  }

  /// The tag of the product for a tag of the treebank; nil where it has none.
  static func tag(_ penn: String) -> PennTag? {
    switch penn {
    case "-LRB-", "-RRB-", "``", "''", ",", ":", "HYPH", "NFP": .punctuation
    case "$", "ADD": .symbol
    case "AFX": .adjective
    default: PennTag(rawValue: penn)
    }
  }

  /// The words as tokens of a text in which a space parts any two.
  static func tokens(of words: [Word]) -> [Token] {
    var start = 0
    return words.map { word in
      let scalars = Array(word.form.unicodeScalars)
      let span = TextSpan(start, start + scalars.count)
      start = span.end + 1
      return Token(span: span, scalars: scalars[...], followsSpace: true)
    }
  }
}
