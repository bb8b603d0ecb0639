internal import BriefingText

/// The words that patterns ask for, with their readings.
struct TimeVocabulary: Sendable {
  /// A name of several words, as the first pass finds it.
  struct Name: Sendable {
    let words: [String]
    let reading: TimeReading
  }

  /// The readings of a word in small letters.
  private var readings: [String: [TimeReading]] = [:]
  /// The readings that a word has only when it is capitalised.
  private var capitalised: [String: [TimeReading]] = [:]
  /// The names of several words.
  private(set) var names: [Name] = []
  /// The lists of words around a time expression.
  private(set) var cues = TimeCues()

  /// Reads lines `class code = word, word`; a word written with a capital has the reading only when
  /// it is capitalised in the text, too. Lines `cue NAME = word word` fill the lists of words around.
  ///
  /// - Throws: `TimeRulesError` for a line of another form, an unknown class, or a list without words.
  init(lines: RuleLines) throws(TimeRulesError) {
    for line in lines {
      guard let equals = line.text.firstIndex(of: "=") else {
        throw lines.error(line.number, "no = in a line of the vocabulary")
      }
      let head = line.text[..<equals].split(separator: " ")
      if head.first == "cue" {
        guard head.count == 2, let cue = TimeCue.byName[String(head[1])] else {
          throw lines.error(line.number, "no such cue")
        }
        let words = line.text[line.text.index(after: equals)...].split(separator: " ")
        cues.add(words.map(String.init), to: cue)
        continue
      }
      guard head.count == 2, let timeClass = TimeClass.byName[String(head[0])] else {
        throw lines.error(line.number, "a line begins with a class and a code")
      }
      let code = String(head[1])
      let term = Double(code).map { TimeTerm.number($0) } ?? .code(code)
      let reading = TimeReading(timeClass, timeClass.isCounted ? term : .code(code))
      for word in line.text[line.text.index(after: equals)...].split(separator: ",") {
        add(word.split(separator: " ").map(String.init), reading)
      }
    }
    if let cue = cues.missing {
      throw lines.error(0, "no words of the cue \(cue)")
    }
  }

  private mutating func add(_ words: [String], _ reading: TimeReading) {
    if words.count > 1 {
      names.append(Name(words: words.map { Token.lowercased($0) }, reading: reading))
    } else if let word = words.first {
      let small = Token.lowercased(word)
      if small == word {
        readings[small, default: []].append(reading)
      } else {
        capitalised[small, default: []].append(reading)
      }
    }
  }

  /// Gives the words of patterns their symbols.
  mutating func add(words: [String: Int]) {
    for (word, symbol) in words {
      readings[word, default: []].append(TimeReading(symbol, .word))
    }
  }

  /// The readings of `token`; none for most words.
  func readings(of token: Token) -> [TimeReading] {
    var found = readings[token.lower] ?? []
    if token.kind == .number || token.lower.hasPrefix("'") {
      found += NumberShapes.readings(of: token)
    }
    if token.isCapitalized, let more = capitalised[token.lower] { found += more }
    return found
  }
}

extension TimeClass {
  /// Whether the codes of the class in the vocabulary are numbers to count with.
  var isCounted: Bool {
    switch self {
    case .cardinal, .tens, .scale, .ordinalWord, .number, .fraction: true
    default: false
    }
  }
}
