internal import BriefingText

/// Cuts a text into basic words: at white space and around every mark.
///
/// The pretrained encoder's own rules (Devlin et al. 2019, "BERT"), with offsets into the text as
/// it stands; `Training/encoder` does the same, code point by code point.
struct WordReader {
  let vocabulary: Vocabulary

  /// The words of `text` with their pieces, shapes and borders.
  func words(of text: SourceText) -> WordList {
    let scalars = text.scalars
    var list = WordList(words: [], pieces: [])
    list.words.reserveCapacity(scalars.count / 5)
    list.pieces.reserveCapacity(scalars.count / 4)
    var splitter = PieceSplitter(vocabulary: vocabulary)
    var start: Int?
    /// Where the last word ended, and whether a line has ended since.
    var last = 0
    var sawLineEnd = false

    func append(_ from: Int, _ to: Int) {
      if !list.words.isEmpty {
        if sawLineEnd {
          list.words[list.words.count - 1].border = .paragraph
        } else if from > last, opensSentence(scalars[from]), endsSentence(scalars[..<last]) {
          list.words[list.words.count - 1].border = .sentence
        }
      }
      let first = list.pieces.count
      splitter.split(scalars[from..<to], into: &list.pieces)
      list.words.append(
        BasicWord(
          span: TextSpan(from, to),
          pieces: first..<list.pieces.count,
          shape: WordShape(scalars[from..<to]),
          isGlued: !list.words.isEmpty && from == last
        )
      )
      last = to
      sawLineEnd = false
    }

    for (index, scalar) in scalars.enumerated() {
      let kind = CharacterClass(scalar)
      switch kind {
      case .space, .lineEnd, .mark:
        if let from = start {
          append(from, index)
          start = nil
        }
        if kind == .lineEnd { sawLineEnd = true }
        if kind == .mark { append(index, index + 1) }
      case .letter:
        if start == nil { start = index }
      case .dropped:
        break
      }
    }
    if let from = start { append(from, scalars.count) }
    if !list.words.isEmpty { list.words[list.words.count - 1].border = .paragraph }
    QuotationMarker(scalars: scalars).mark(&list.words)
    return list
  }

  private func opensSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{201C}", "\"", "\u{2018}", "(": true
    default: scalar.properties.isUppercase
    }
  }

  /// Whether the text up to a gap ends in a stop, but for closing marks; looks at four code points.
  private func endsSentence(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    for scalar in before.suffix(4).reversed() {
      switch scalar {
      case ".", "?", "!", "\u{2026}": return true
      case "\"", "'", "\u{201D}", "\u{2019}", ")", "]": continue
      default: return false
      }
    }
    return false
  }
}

/// What a code point does to the words around it.
enum CharacterClass: Equatable {
  /// Parts words.
  case space
  /// Parts words and paragraphs.
  case lineEnd
  /// Is a word of its own.
  case mark
  /// Is part of a word.
  case letter
  /// Starts no word and is left out of one.
  case dropped

  /// Classifies `scalar` as the training does.
  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      switch scalar.value {
      case 0x0A: self = .lineEnd
      // Python's white space, which has the four separators of ASCII.
      case 0x09, 0x0B...0x0D, 0x1C...0x20: self = .space
      case 0x00...0x1F, 0x7F: self = .dropped
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .letter
      default: self = .mark
      }
      return
    }
    if scalar.value == 0xFFFD {
      self = .dropped
    } else if scalar.properties.isWhitespace {
      self = .space
    } else if (0x4E00...0x9FFF).contains(scalar.value) {
      self = .mark
    } else {
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
        .modifierSymbol, .otherSymbol:
        self = .mark
      case .control, .format, .unassigned, .privateUse, .surrogate:
        self = .dropped
      default:
        self = .letter
      }
    }
  }
}
