/// What is wrong with a pattern.
struct TimePatternError: Error {
  let problem: String
}

/// Reads patterns; gives numbers to the words that they name.
struct TimePatternReader {
  /// The symbols of words; those of classes come before.
  private(set) var words: [String: Int] = [:]
  /// The patterns defined by name.
  private(set) var definitions: [String: TimePattern] = [:]

  private var pieces: [Substring] = []
  private var position = 0

  /// Gives `pattern` the name `name`.
  mutating func define(_ name: String, as pattern: TimePattern) { definitions[name] = pattern }

  /// The symbol of `word`.
  mutating func symbol(of word: String) -> Int {
    if let known = words[word] { return known }
    let number = TimeClass.allCases.count + words.count
    words[word] = number
    return number
  }

  /// Reads the pattern `text`.
  mutating func pattern(_ text: some StringProtocol) throws(TimePatternError) -> TimePattern {
    pieces = TimePatternReader.pieces(of: String(text))
    position = 0
    let pattern = try choice()
    guard position == pieces.count else {
      throw TimePatternError(problem: "unexpected \(pieces[position])")
    }
    return pattern
  }

  private mutating func choice() throws(TimePatternError) -> TimePattern {
    var branches = [try sequence()]
    while position < pieces.count, pieces[position] == "/" {
      position += 1
      branches.append(try sequence())
    }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(TimePatternError) -> TimePattern {
    var parts: [TimePattern] = []
    while position < pieces.count, !["/", ")", "]"].contains(pieces[position]) {
      parts.append(try part())
    }
    guard !parts.isEmpty else { throw TimePatternError(problem: "an empty pattern") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func part() throws(TimePatternError) -> TimePattern {
    let piece = pieces[position]
    position += 1
    switch piece {
    case "(": return try closed(by: ")")
    case "[": return .optional(try closed(by: "]"))
    default: break
    }
    if piece.hasSuffix(":"), position < pieces.count {
      return try part().named(String(piece.dropLast()))
    }
    if piece.hasPrefix("{"), piece.hasSuffix("}") {
      guard let pattern = definitions[String(piece.dropFirst().dropLast())] else {
        throw TimePatternError(problem: "no definition of \(piece)")
      }
      return pattern
    }
    if let open = piece.firstIndex(of: "<"), piece.hasSuffix(">") {
      let name = String(piece[piece.index(after: open)...].dropLast())
      guard let timeClass = TimeClass.byName[name] else {
        throw TimePatternError(problem: "no class \(name)")
      }
      let slot = piece[..<open].dropLast()
      return .symbol(timeClass.rawValue, slot: slot.isEmpty ? name : String(slot))
    }
    let word = piece.first == "\"" && piece.count > 1 ? piece.dropFirst().dropLast() : piece
    return .symbol(symbol(of: String(word)), slot: "")
  }

  private mutating func closed(by mark: Substring) throws(TimePatternError) -> TimePattern {
    let pattern = try choice()
    guard position < pieces.count, pieces[position] == mark else {
      throw TimePatternError(problem: "no closing \(mark)")
    }
    position += 1
    return pattern
  }

  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var index = text.startIndex
    while index < text.endIndex {
      let mark = text[index]
      if mark == " " {
        index = text.index(after: index)
        continue
      }
      var end = text.index(after: index)
      if mark == "\"" {
        while end < text.endIndex, text[end] != "\"" { end = text.index(after: end) }
        if end < text.endIndex { end = text.index(after: end) }
      } else if !"()[]/".contains(mark) {
        while end < text.endIndex, !" ()[]/".contains(text[end]) { end = text.index(after: end) }
      }
      pieces.append(text[index..<end])
      index = end
    }
    return pieces
  }
}
