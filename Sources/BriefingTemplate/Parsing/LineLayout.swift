/// Finds the tags that stand alone on their lines, and drops those lines' white space.
///
/// The specification's rule: a line that holds one tag and white space, the tag no interpolation,
/// leaves nothing but what the tag renders. For inheritance it is extended: a block's opening and
/// closing tag may share the line, and what stands between a parent's tags does not count, since
/// it is not rendered there; but it has lines of its own, laid out by the same rule.
struct LineLayout {
  /// Part of a line: tokens that share one line and one level of parents.
  private struct Fragment {
    let tokens: Range<Int>
    let startsLine: Bool
  }

  private let source: [UInt8]
  private var tokens: [TemplateToken]
  private var pending: [Fragment] = []

  private init(source: [UInt8], tokens: [TemplateToken]) {
    self.source = source
    self.tokens = tokens
  }

  /// The same tokens with what is dropped, what begins a line and what is indented marked.
  static func apply(to tokens: [TemplateToken], of source: [UInt8]) -> [TemplateToken] {
    var layout = LineLayout(source: source, tokens: tokens)
    layout.layOutLines()
    return layout.tokens
  }

  private mutating func layOutLines() {
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, !endsLine(tokens[end]) { end += 1 }
      end = min(end + 1, tokens.count)
      pending.append(Fragment(tokens: start..<end, startsLine: true))
      while let fragment = pending.popLast() { layOut(fragment) }
      start = end
    }
  }

  private mutating func layOut(_ fragment: Fragment) {
    let outer = outerTokens(of: fragment)
    guard let first = outer.first else { return }
    let startsLine = fragment.startsLine && first == fragment.tokens.lowerBound
    let tags = outer.filter { tokens[$0].kind != .text }
    let areTagsAlone = outer.allSatisfy { tokens[$0].kind != .text || isBlank(tokens[$0]) }
    guard areTagsAlone, !tags.isEmpty, canStandAlone(tags) else {
      tokens[first].startsLine = startsLine
      return
    }
    if startsLine, tokens[first].kind == .text {
      tokens[tags[0]].indentation = tokens[first].range
    }
    if let last = tags.last, let end = outer.last, endsLine(tokens[end]) {
      tokens[last].endsLine = true
    }
    for index in outer { tokens[index].isDropped = true }
  }

  /// The tokens that are not between the tags of a parent.
  ///
  /// What is becomes a fragment of its own if it reaches to the start or the end of the line.
  private mutating func outerTokens(of fragment: Fragment) -> [Int] {
    let range = fragment.tokens
    var start = range.lowerBound
    if let close = range.last(where: { isParentClose($0) && tokens[$0].partner < start }) {
      pending.append(Fragment(tokens: start..<close, startsLine: fragment.startsLine))
      start = close
    }
    var outer: [Int] = []
    while start < range.upperBound {
      outer.append(start)
      if tokens[start].kind == .parent {
        let close = tokens[start].partner
        if close >= range.upperBound {
          pending.append(Fragment(tokens: start + 1..<range.upperBound, startsLine: false))
        }
        start = min(close, range.upperBound)
      } else {
        start += 1
      }
    }
    return outer
  }

  /// Whether tags that have a line for themselves take the line with them.
  private func canStandAlone(_ tags: [Int]) -> Bool {
    if tags.count == 1 { return tokens[tags[0]].kind.canStandAlone }
    var hasClosed = false
    for tag in tags {
      let isClose = tokens[tag].kind == .close
      let opener = isClose ? tokens[tag].partner : tag
      switch tokens[opener].kind {
      case .parent: if tags.count != 2 || tokens[tags[0]].partner != tags[1] { return false }
      case .block: if isArgument(opener) { continue }
      default: return false
      }
      if !isClose, hasClosed { return false }
      hasClosed = isClose
    }
    return true
  }

  /// Whether the block is an argument to a parent, which is not rendered where it stands.
  private func isArgument(_ block: Int) -> Bool {
    let enclosing = tokens[block].enclosing
    return enclosing >= 0 && tokens[enclosing].kind == .parent
  }

  private func isParentClose(_ index: Int) -> Bool {
    tokens[index].kind == .close && tokens[tokens[index].partner].kind == .parent
  }

  private func endsLine(_ token: TemplateToken) -> Bool {
    token.kind == .text && source[token.range.upperBound - 1] == ASCII.newline
  }

  private func isBlank(_ token: TemplateToken) -> Bool {
    source[token.range].allSatisfy(ASCII.isWhitespace)
  }
}
