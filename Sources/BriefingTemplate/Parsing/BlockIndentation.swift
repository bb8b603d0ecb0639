/// Removes the indentation of blocks where they are written, to be added where they are rendered.
///
/// A block whose opening tag ends its line is indented as its lines have in common; without lines
/// of text, as its tag is. What is removed here the renderer adds again, or adds what the block of
/// the parent has in place of it.
enum BlockIndentation {
  /// The same tokens with the blocks' lines moved left, and the indentation noted at their tags.
  static func remove(from tokens: [TemplateToken], of source: [UInt8]) -> [TemplateToken] {
    var tokens = tokens
    for index in tokens.indices where tokens[index].kind == .close {
      let block = tokens[index].partner
      if tokens[block].kind == .block, tokens[block].isDropped {
        removeIndentation(ofBlock: block, from: &tokens, source)
      }
    }
    return tokens
  }

  private static func removeIndentation(
    ofBlock block: Int,
    from tokens: inout [TemplateToken],
    _ source: [UInt8]
  ) {
    var common: Range<Int>?
    for index in lines(ofBlock: block, tokens) {
      guard let own = indentation(of: tokens[index], source) else { continue }
      common = common.map { commonPrefix($0, own, source) } ?? own
    }
    guard let common else { return }
    tokens[block].indentation = common
    for index in lines(ofBlock: block, tokens) {
      if tokens[index].kind == .text {
        let blank = source[tokens[index].range].prefix(common.count).prefix(while: isIndentation)
        tokens[index].range = tokens[index].range.dropFirst(blank.count)
      } else {
        tokens[index].indentation = tokens[index].indentation.dropFirst(common.count)
      }
    }
  }

  /// The tokens in a block that begin a line or are a line's only tag.
  ///
  /// What is inside parents and inside blocks that have been moved left already is passed over.
  private static func lines(ofBlock block: Int, _ tokens: [TemplateToken]) -> [Int] {
    var found: [Int] = []
    var index = block + 1
    while index < tokens[block].partner {
      let token = tokens[index]
      switch token.kind {
      case .text:
        if token.startsLine { found.append(index) }
      case .partial:
        if token.isDropped || token.startsLine { found.append(index) }
      case .parent:
        if token.isDropped || token.startsLine { found.append(index) }
        index = token.partner
      case .block:
        if token.isDropped || token.startsLine { found.append(index) }
        if token.isDropped { index = token.partner }
      default:
        if token.startsLine { found.append(index) }
      }
      index += 1
    }
    return found
  }

  /// The white space that a line begins with, or `nil` for a blank line.
  private static func indentation(of token: TemplateToken, _ source: [UInt8]) -> Range<Int>? {
    guard token.kind == .text else { return token.indentation }
    let blank = source[token.range].prefix(while: isIndentation)
    let rest = source[blank.endIndex..<token.range.upperBound]
    if let first = rest.first, ASCII.isWhitespace(first) { return nil }
    return token.range.prefix(blank.count)
  }

  private static func commonPrefix(
    _ first: Range<Int>,
    _ second: Range<Int>,
    _ source: [UInt8]
  ) -> Range<Int> {
    let shared = zip(source[first], source[second]).prefix { $0 == $1 }
    return first.prefix(shared.count)
  }

  private static func isIndentation(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.tab
  }
}
