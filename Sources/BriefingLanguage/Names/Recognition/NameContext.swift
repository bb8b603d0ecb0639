internal import BriefingText

/// How the words of a text are written, worked out once for the correction of its names.
struct NameContext {
  /// One token.
  struct Word {
    /// What the gazetteer says of it.
    var gazetteer: GazetteerTokenClass
    /// The run of capitalised tokens that holds it, as an index; nil for none.
    var run: Int?
    /// The capitalisation of its sentence.
    var style: CapitalStyle
    /// Whether it is the first word of its sentence or quotation.
    var opens: Bool
  }

  /// One a token.
  let words: [Word]
  /// Neighbouring tokens of one sentence that are capitalised, with the hyphens between them.
  let runs: [Range<Int>]
  /// The words that the text writes without a capital somewhere.
  let small: Set<String>

  /// Looks at every token of `text`.
  init(_ text: TaggedText, gazetteer: Gazetteer?) {
    let tokens = text.tokens
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    for sentence in text.sentences {
      let slice = tokens[sentence.tokens]
      let style = CapitalStyle(of: slice)
      let classes = gazetteer?.classes(of: slice)
      var opens = true
      for index in sentence.tokens {
        words.append(
          Word(
            gazetteer: classes?[index - sentence.tokens.lowerBound] ?? GazetteerTokenClass(),
            run: nil,
            style: style,
            opens: opens
          )
        )
        if Self.quotationMarks.contains(tokens[index].text) {
          opens = true
        } else if tokens[index].kind == .word || tokens[index].kind == .number {
          opens = false
        }
      }
    }
    runs = Self.runs(in: text)
    for (number, run) in runs.enumerated() {
      for index in run { words[index].run = number }
    }
    self.words = words
    small = Set(tokens.lazy.filter { $0.kind == .word && !$0.isCapitalized }.map(\.lower))
  }

  private static let quotationMarks: Set<String> = [
    "\"", "\u{201C}", "\u{201D}", "\u{2018}", "''", "``", "`", "\u{AB}", "\u{BB}",
  ]

  private static func runs(in text: TaggedText) -> [Range<Int>] {
    let tokens = text.tokens
    var runs: [Range<Int>] = []
    for sentence in text.sentences {
      var index = sentence.tokens.lowerBound
      let end = sentence.tokens.upperBound
      while index < end {
        guard tokens[index].isCapitalized else {
          index += 1
          continue
        }
        let start = index
        index += 1
        while index < end {
          if tokens[index].isCapitalized {
            index += 1
          } else if index + 1 < end, tokens[index + 1].isCapitalized, joins(index, in: tokens) {
            index += 2
          } else {
            break
          }
        }
        runs.append(start..<index)
      }
    }
    return runs
  }

  /// Whether the token joins the capitals on its two sides: a hyphen without spaces, an ampersand.
  private static func joins(_ index: Int, in tokens: [Token]) -> Bool {
    let token = tokens[index]
    if token.text == "&" { return true }
    return GazetteerKey.isJoint(token) && !token.followsSpace && !tokens[index + 1].followsSpace
  }
}
