internal import BriefingText

/// Marks the words inside quotation marks, the marks included, for the encoder's input.
///
/// Coarser than the product's own quotations, since the model was trained with it: `“` opens and
/// `”` closes; `"` and a doubled `'` toggle, a doubled `` ` `` opens. A mark that could only close
/// never opens. Every paragraph starts outside, and ends what it opened.
struct QuotationMarker {
  let scalars: [Unicode.Scalar]

  /// Sets ``BasicWord/isQuoted`` of `words`, whose borders are known.
  func mark(_ words: inout [BasicWord]) {
    var isInside = false
    var isSecondOfPair = false
    for index in words.indices {
      if index > 0, words[index - 1].border == .paragraph { isInside = false }
      if isSecondOfPair {
        isSecondOfPair = false
        words[index].isQuoted = words[index - 1].isQuoted
        continue
      }
      let mark = scalars[words[index].span.start]
      let isPair = isDoubled(index, words)
      if mark == "\u{201C}" || mark == "\u{201E}" || isPair && mark == "`" {
        words[index].isQuoted = true
        isInside = true
      } else if mark == "\u{201D}" {
        words[index].isQuoted = isInside
        isInside = false
      } else if mark == "\"" || mark == "\u{201F}" || isPair {
        let end = words[index].span.end + (isPair ? 1 : 0)
        let closesOnly =
          words[index].isGlued && (end >= scalars.count || isSpace(scalars[end]))
        words[index].isQuoted = isInside || !closesOnly
        isInside = words[index].isQuoted && !isInside
      } else {
        words[index].isQuoted = isInside
      }
      isSecondOfPair = isPair
    }
  }

  private func isDoubled(_ index: Int, _ words: [BasicWord]) -> Bool {
    let mark = scalars[words[index].span.start]
    guard mark == "'" || mark == "`", index + 1 < words.count, words[index + 1].isGlued else {
      return false
    }
    return scalars[words[index + 1].span.start] == mark
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    let kind = CharacterClass(scalar)
    return kind == .space || kind == .lineEnd
  }
}
