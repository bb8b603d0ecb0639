public import BriefingText
internal import FoundationEssentials

/// Finds the base form of a word from its part of speech.
///
/// A table of exceptions comes before the regular rules of English; `Training/lemmas/lemmas.py`
/// makes it of UD English EWT and a list of irregular verbs.
public struct Lemmatizer: Sendable {
  /// The table's file in the data folder.
  public static let tableName = "lemmas.tsv"
  /// The version of the table's format.
  private static let version = 1
  private static let heading = "# briefing lemmas "

  private struct Exception {
    let tag: PennTag
    let lemma: String
  }

  private let exceptions: [String: [Exception]]

  /// Makes the lemmatizer with the table of the program's data folder.
  ///
  /// - Throws: ``SyntaxDataError``; there is no lemmatizer without its table.
  public init() throws(SyntaxDataError) {
    guard let path = DataFile.path(Self.tableName) else { throw .missing(name: Self.tableName) }
    try self.init(path: path)
  }

  /// Makes the lemmatizer with the table in the file at `path`.
  ///
  /// - Throws: ``SyntaxDataError`` when the file cannot be read, or a row is not a tag, a form and
  ///   a lemma.
  public init(path: String) throws(SyntaxDataError) {
    guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
      throw .unreadable(path: path)
    }
    var exceptions: [String: [Exception]] = [:]
    let lines = text.split(separator: "\n")
    try Self.check(heading: lines.first ?? "", path: path)
    for (number, line) in lines.enumerated().dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let tag = PennTag(rawValue: String(fields[0])) else {
        throw .damaged(path: path, reason: "line \(number + 1)")
      }
      exceptions[String(fields[1]), default: []].append(
        Exception(tag: tag, lemma: String(fields[2]))
      )
    }
    self.exceptions = exceptions
  }

  private static func check(heading: Substring, path: String) throws(SyntaxDataError) {
    guard heading.hasPrefix(Self.heading),
      let found = Int(heading.dropFirst(Self.heading.count).prefix { $0.isNumber })
    else { throw .damaged(path: path, reason: "its first line") }
    guard found == version else {
      throw .version(path: path, found: found, expected: version)
    }
  }

  /// The lemma of `token` as a `tag`, in small letters.
  public func lemma(of token: Token, tag: PennTag) -> String {
    lemma(of: token.lower, tag: tag)
  }

  /// The lemma of a word in small letters.
  public func lemma(of lower: String, tag: PennTag) -> String {
    let group: PennTag
    switch tag {
    case .properNoun, .noun, .punctuation, .cardinal: return lower
    case .pastParticiple: group = .pastVerb
    case .pluralProperNoun: group = .pluralNoun
    default: group = tag
    }
    if let rows = exceptions[lower], let row = rows.first(where: { $0.tag == group }) {
      return row.lemma
    }
    return LemmaRules.lemma(of: lower, tag: group)
  }
}
