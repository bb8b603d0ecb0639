internal import BriefingText

extension GazetteerEntry {
  /// The words that stay small in a name whose case the source does not give.
  private static let smallWords: Set<Substring> = [
    "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with",
  ]

  /// Reads a line's fields; nil when its kind is none that this program knows.
  init?(_ fields: GazetteerTable.Fields) {
    guard let kind = Kind(rawValue: String(decoding: fields.kind, as: UTF8.self)) else {
      return nil
    }
    self.kind = kind
    let code = fields.code
    self.code = code.isEmpty ? nil : code
    let written = fields.name
    name = written.isEmpty ? Self.title(of: fields.key) : written
    let of = fields.of
    canonicalName = of.isEmpty ? name : of

    var marks: Marks = []
    var number: Int?
    var since: Int?
    var until: Int?
    for word in String(decoding: fields.detail, as: UTF8.self).split(separator: " ") {
      if let mark = Self.marks[word] {
        marks.formUnion(mark)
      } else if let equals = word.firstIndex(of: "="), let value = Int(word[equals...].dropFirst())
      {
        switch word[..<equals] {
        case "pop", "rank": number = value
        case "since": since = value
        case "until": until = value
        default: break
        }
      }
    }
    self.marks = marks
    self.number = number
    years = since.map { $0...max($0, until ?? Int.max) }
  }

  private static let marks: [Substring: Marks] = [
    "weak": .weak, "capital": .capital, "acronym": .acronym, "former": .former, "part": .part,
    "long": .long, "adjective": .adjective, "noun": .noun, "plural": .plural,
    "F": .female, "M": .male, "either": [.female, .male],
  ]

  private static func title(of key: String) -> String {
    let words = key.split(separator: " ")
    return words.enumerated().map { position, word in
      position > 0 && smallWords.contains(word)
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// Whether `tokens`, which spell the name, are capitalised where the name is.
  ///
  /// An acronym must be written in capitals; in any other name a word may be in capitals
  /// altogether.
  func agrees(withCaseOf tokens: ArraySlice<Token>) -> Bool {
    if marks.contains(.acronym) || isAcronym {
      return tokens.allSatisfy { $0.letterCase != .lower && $0.letterCase != .title }
        || tokens.map(\.text).joined() == name
    }
    let written = name.split { $0 == " " || $0 == "-" || $0 == "/" }
    let words = tokens.filter { $0.kind == .word && $0.text.utf8.first != UInt8(ascii: "'") }
    guard written.count == words.count else {
      return tokens.first?.isCapitalized ?? false
    }
    return zip(written, words).allSatisfy { written, word in
      guard let first = written.unicodeScalars.first, first.properties.isUppercase else {
        return true
      }
      return word.isCapitalized
    }
  }

  /// A single word of at most six capitals.
  private var isAcronym: Bool {
    name.utf8.count <= 6 && name.utf8.count > 1
      && name.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
