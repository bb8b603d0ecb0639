/// The pass over one paragraph.
///
/// Keeps a stack each for brackets and for every mark of emphasis, and remembers what it searched,
/// so that hostile text costs no more than other text of its length.
struct InlineScanner {
  /// Longer tags are text.
  private static let longestTag = 2_000
  /// Longer labels of links are text.
  private static let longestLabel = 200
  /// Longer runs of backticks are text, as in cmark.
  private static let longestBackticks = 80
  private static let longestEntity = 10
  /// Tags that part words.
  private static let breaks: Set<String> = [
    "br", "p", "div", "li", "td", "th", "tr", "h1", "h2", "h3", "hr",
  ]

  private let scalars: [Unicode.Scalar]
  private let definitions: Set<String>
  private var position = 0
  /// What was read; nil for marks that turned out to have a partner.
  private var output: [Unicode.Scalar?] = []
  /// The open brackets: where each one stands in the output, where its text begins in the
  /// paragraph, and whether it is an image's.
  private var brackets: [(output: Int, input: Int, isImage: Bool)] = []
  /// Where the text after the last bracket of any kind begins: labels hold no brackets.
  private var lastBracketEnd = 0
  /// The runs of each mark of emphasis that can open, by their place in the output.
  private var openers: [Unicode.Scalar: [(output: Int, count: Int)]] = [:]
  /// Where the next end of a tag and of a comment is, so that no stretch is searched twice.
  private var nextTagEnd = 0
  private var nextCommentEnd = 0
  /// The partner of every parenthesis; filled when the first link needs it.
  private var parentheses: [Int: Int]?
  /// The lengths of backtick runs that have no partner further on.
  private var loneBackticks: Set<Int> = []

  init(_ scalars: [Unicode.Scalar], definitions: Set<String>) {
    self.scalars = scalars
    self.definitions = definitions
  }

  mutating func plain() -> String {
    while position < scalars.count {
      switch scalars[position] {
      case "\\": readEscape()
      case "`": readCode()
      case "*", "_", "~": readEmphasis()
      case "!" where scalar(1) == "[": open(isImage: true)
      case "[": open(isImage: false)
      case "]": closeBracket()
      case "<": readTag()
      case "&": readEntity()
      default: emit(scalars[position])
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: output.compactMap { $0 })
    return String(view)
  }

  private func scalar(_ distance: Int) -> Unicode.Scalar? {
    let index = position + distance
    return index >= 0 && index < scalars.count ? scalars[index] : nil
  }

  private mutating func emit(_ scalar: Unicode.Scalar) {
    output.append(scalar)
    position += 1
  }

  private mutating func readEscape() {
    if let next = scalar(1), next.isASCII, next.properties.generalCategory.isMark {
      position += 1
    }
    emit(scalars[position])
  }

  // MARK: Code

  private mutating func readCode() {
    let count = run(of: "`", at: position)
    let start = position + count
    if count <= Self.longestBackticks, !loneBackticks.contains(count) {
      var end = start
      while end < scalars.count {
        guard scalars[end] == "`" else {
          end += 1
          continue
        }
        let closing = run(of: "`", at: end)
        if closing == count {
          output += scalars[start..<end].map { $0 }
          position = end + closing
          return
        }
        end += closing
      }
      loneBackticks.insert(count)
    }
    output += scalars[position..<start].map { $0 }
    position = start
  }

  private func run(of mark: Unicode.Scalar, at start: Int) -> Int {
    var end = start
    while end < scalars.count, scalars[end] == mark { end += 1 }
    return end - start
  }

  // MARK: Emphasis

  /// Takes out pairs of marks by the flanking rules of CommonMark 0.31, section 6.2.
  private mutating func readEmphasis() {
    let mark = scalars[position]
    let count = run(of: mark, at: position)
    let before = scalar(-1) ?? " "
    let after = scalar(count) ?? " "
    let isLeft =
      !after.properties.isWhitespace
      && (!after.isMarkdownPunctuation || before.properties.isWhitespace
        || before.isMarkdownPunctuation)
    let isRight =
      !before.properties.isWhitespace
      && (!before.isMarkdownPunctuation || after.properties.isWhitespace
        || after.isMarkdownPunctuation)
    let isWordMark = mark == "*"
    var canOpen = isLeft && (isWordMark || !isRight || before.isMarkdownPunctuation)
    var canClose = isRight && (isWordMark || !isLeft || after.isMarkdownPunctuation)
    // A single tilde means "about".
    if mark == "~", count != 2 { (canOpen, canClose) = (false, false) }
    var left = count
    let first = output.count
    output += Array(repeating: mark, count: count)
    position += count
    if canClose {
      while left > 0, let opener = openers[mark]?.popLast() {
        let taken = min(left, opener.count)
        for index in 0..<taken {
          output[opener.output + opener.count - 1 - index] = nil
          output[first + count - left + index] = nil
        }
        left -= taken
        dropOpeners(from: opener.output + 1)
        if opener.count > taken { openers[mark]?.append((opener.output, opener.count - taken)) }
      }
    }
    if canOpen, left > 0 { openers[mark, default: []].append((first + count - left, left)) }
  }

  /// Forgets the runs that stand in the output from `start` on: pairs never cross.
  private mutating func dropOpeners(from start: Int) {
    for mark in "*_~".unicodeScalars {
      while let last = openers[mark]?.last, last.output >= start { openers[mark]?.removeLast() }
    }
  }

  // MARK: Links and images

  private mutating func open(isImage: Bool) {
    brackets.append((output.count, position + (isImage ? 2 : 1), isImage))
    if isImage { emit("!") }
    emit("[")
    lastBracketEnd = position
  }

  private mutating func closeBracket() {
    let close = position
    let textStart = lastBracketEnd
    lastBracketEnd = close + 1
    guard let bracket = brackets.popLast() else { return emit("]") }
    let isFootnote = close > bracket.input && scalars[bracket.input] == "^"
    let isLabel = textStart == bracket.input
    guard
      let end = isFootnote
        ? close + 1 : targetEnd(of: bracket.input..<close, isLabel: isLabel)
    else { return emit("]") }
    position = end
    dropOpeners(from: bracket.output)
    if bracket.isImage || isFootnote {
      output.removeSubrange(bracket.output...)
    } else {
      output[bracket.output] = nil
    }
  }

  /// Where the address or label after the bracket at ``position`` ends; nil when there is none.
  private mutating func targetEnd(of text: Range<Int>, isLabel: Bool) -> Int? {
    switch scalar(1) {
    case "(": return partner(of: position + 1).map { $0 + 1 }
    case "[":
      let start = position + 2
      let limit = min(scalars.count, start + Self.longestLabel)
      guard start < limit, let close = scalars[start..<limit].firstIndex(of: "]") else {
        return nil
      }
      let label = close > start ? start..<close : text
      return (close > start || isLabel) && isDefined(label) ? close + 1 : nil
    default:
      return isLabel && isDefined(text) ? position + 1 : nil
    }
  }

  private func isDefined(_ label: Range<Int>) -> Bool {
    guard label.count <= Self.longestLabel, !definitions.isEmpty else { return false }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[label])
    return definitions.contains(MarkdownInline.label(Substring(String(view))))
  }

  /// Where the parenthesis that opens at `index` closes.
  private mutating func partner(of index: Int) -> Int? {
    if let parentheses { return parentheses[index] }
    var partners: [Int: Int] = [:]
    var stack: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == "(" { stack.append(index) }
      if scalar == ")", let start = stack.popLast() { partners[start] = index }
    }
    parentheses = partners
    return partners[index]
  }

  // MARK: HTML

  private mutating func readTag() {
    if scalar(1) == "!", scalar(2) == "-", scalar(3) == "-", let end = commentEnd() {
      position = end
      return
    }
    let next = scalar(1) ?? " "
    let isTag = next.isASCII && next.properties.isAlphabetic || next == "/" || next == "!"
    guard isTag, let end = tagEnd() else { return emit("<") }
    let content = scalars[(position + 1)..<end]
    if content.contains(":") || content.contains("@"), !content.contains(" ") {
      // An address in angle brackets.
      output += content.map { $0 }
    } else if Self.breaks.contains(InlineScanner.name(of: content)) {
      output.append(" ")
    }
    position = end + 1
  }

  private static func name(of content: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: content.drop { $0 == "/" }.prefix { $0.isASCII && $0 != " " && $0 != "/" }
    )
    return String(view).lowercased()
  }

  private mutating func tagEnd() -> Int? {
    if nextTagEnd <= position {
      nextTagEnd = scalars[position...].firstIndex(of: ">") ?? scalars.count
    }
    guard nextTagEnd < scalars.count, nextTagEnd - position <= Self.longestTag else { return nil }
    return nextTagEnd
  }

  /// Where the comment that begins here is over.
  private mutating func commentEnd() -> Int? {
    if nextCommentEnd < position + 4 {
      nextCommentEnd = scalars.count
      for end in scalars.indices[position...].dropFirst(6)
      where scalars[end] == ">" && scalars[end - 1] == "-" && scalars[end - 2] == "-" {
        nextCommentEnd = end
        break
      }
    }
    return nextCommentEnd < scalars.count ? nextCommentEnd + 1 : nil
  }

  /// `&amp;`, `&#8217;`, `&#x2019;`.
  private mutating func readEntity() {
    let limit = min(scalars.count, position + Self.longestEntity)
    guard let end = scalars[position..<limit].firstIndex(of: ";") else { return emit("&") }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[(position + 1)..<end])
    guard let scalar = MarkdownEntity.scalar(String(view)) else { return emit("&") }
    output.append(scalar)
    position = end + 1
  }
}

extension Unicode.GeneralCategory {
  /// Whether characters of the category are punctuation or symbols.
  fileprivate var isMark: Bool {
    switch self {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isMarkdownPunctuation: Bool { properties.generalCategory.isMark }
}
