/// Cuts a template's source into tags and text, and pairs opening with closing tags.
struct TemplateScanner {
  private let source: [UInt8]
  private let file: String
  private let depthLimit: Int
  private var openDelimiter: [UInt8] = [ASCII.leftBrace, ASCII.leftBrace]
  private var closeDelimiter: [UInt8] = [ASCII.rightBrace, ASCII.rightBrace]
  private var tokens: [TemplateToken] = []
  /// The indices of the tags that are open, outermost first.
  private var openers: [Int] = []
  private var index = 0
  private var position = TextPosition.start

  private init(source: [UInt8], file: String, depthLimit: Int) {
    self.source = source
    self.file = file
    self.depthLimit = depthLimit
  }

  /// The tags and texts of the source, in order.
  ///
  /// - Throws: what is wrong with the first tag that cannot be understood.
  static func tokens(
    of source: [UInt8],
    file: String,
    depthLimit: Int
  ) throws(TemplateError) -> [TemplateToken] {
    var scanner = TemplateScanner(source: source, file: file, depthLimit: depthLimit)
    try scanner.scan()
    return scanner.tokens
  }

  private mutating func scan() throws(TemplateError) {
    while let tag = find(openDelimiter, from: index) {
      appendText(upTo: tag)
      try scanTag()
    }
    appendText(upTo: source.count)
    if let unclosed = openers.last {
      let token = tokens[unclosed]
      throw TemplateError(
        file: file,
        position: token.position,
        reason: .unclosedSection(name: token.name)
      )
    }
  }

  /// Reads the tag that begins at `index`.
  private mutating func scanTag() throws(TemplateError) {
    let start = index
    var content = start + openDelimiter.count
    while content < source.count, ASCII.isWhitespace(source[content]) { content += 1 }
    let sigil = content < source.count ? source[content] : ASCII.space
    var ending = closeDelimiter
    switch sigil {
    case ASCII.leftBrace: ending.insert(ASCII.rightBrace, at: 0)
    case ASCII.equals: ending.insert(ASCII.equals, at: 0)
    default: break
    }
    let kind = Self.kind(of: sigil)
    if kind != .value { content += 1 }
    guard let end = find(ending, from: content) else { throw error(.unclosedTag) }
    let tag = start..<end + ending.count

    switch kind {
    case .comment:
      append(kind, tag)
    case .delimiters:
      append(kind, tag)
      try setDelimiters(content..<end)
    case .close:
      try close(tag, name: name(content..<end))
    case .section, .inverted, .parent, .block:
      guard openers.count < depthLimit else { throw error(.tooDeep(limit: depthLimit)) }
      let name = try name(content..<end)
      append(kind, tag, name: name)
      openers.append(tokens.count - 1)
    case .value, .rawValue, .partial, .text:
      append(kind, tag, name: try name(content..<end))
    }
    advance(to: tag.upperBound)
  }

  private static func kind(of sigil: UInt8) -> TemplateToken.Kind {
    switch sigil {
    case ASCII.exclamation: .comment
    case ASCII.equals: .delimiters
    case ASCII.leftBrace, ASCII.ampersand: .rawValue
    case ASCII.hash: .section
    case ASCII.caret: .inverted
    case ASCII.slash: .close
    case ASCII.greaterThan: .partial
    case ASCII.lessThan: .parent
    case ASCII.dollar: .block
    default: .value
    }
  }

  /// Pairs a closing tag with the tag that is open.
  private mutating func close(_ tag: Range<Int>, name: String) throws(TemplateError) {
    guard let opener = openers.popLast() else { throw error(.strayClose(name: name)) }
    guard tokens[opener].name == name else {
      throw error(
        .mismatchedClose(
          found: name,
          expected: tokens[opener].name,
          openedOnLine: tokens[opener].position.line
        )
      )
    }
    append(.close, tag, name: name)
    tokens[opener].partner = tokens.count - 1
    tokens[tokens.count - 1].partner = opener
  }

  private mutating func setDelimiters(_ content: Range<Int>) throws(TemplateError) {
    let parts = source[content].split(whereSeparator: ASCII.isWhitespace)
    guard parts.count == 2, !source[content].contains(ASCII.equals) else {
      throw error(.invalidDelimiters)
    }
    openDelimiter = Array(parts[0])
    closeDelimiter = Array(parts[1])
  }

  /// The name in a tag; of a dynamic name `* a` the white space after the asterisk is removed.
  private func name(_ content: Range<Int>) throws(TemplateError) -> String {
    var bytes = trimmed(source[content])
    let isDynamic = bytes.first == ASCII.asterisk
    if isDynamic { bytes = trimmed(bytes.dropFirst()) }
    guard !bytes.isEmpty else { throw error(.emptyTag) }
    let name = (isDynamic ? "*" : "") + String(decoding: bytes, as: UTF8.self)
    guard !bytes.contains(where: ASCII.isWhitespace) else { throw error(.invalidName(name)) }
    return name
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: ASCII.isWhitespace)
    while let last = bytes.last, ASCII.isWhitespace(last) { bytes.removeLast() }
    return bytes
  }

  private mutating func append(_ kind: TemplateToken.Kind, _ range: Range<Int>, name: String = "") {
    tokens.append(
      TemplateToken(
        kind: kind,
        range: range,
        name: name,
        position: position,
        enclosing: openers.last ?? -1
      )
    )
  }

  /// Adds the text before `end`, one token for each line, and moves there.
  private mutating func appendText(upTo end: Int) {
    while index < end {
      let lineEnd = source[index..<end].firstIndex(of: ASCII.newline).map { $0 + 1 } ?? end
      append(.text, index..<lineEnd)
      advance(to: lineEnd)
    }
  }

  private mutating func advance(to end: Int) {
    while index < end {
      position.advance(over: source[index])
      index += 1
    }
  }

  /// Where the bytes next occur.
  private func find(_ bytes: [UInt8], from start: Int) -> Int? {
    var candidate = start
    while candidate + bytes.count <= source.count {
      if source[candidate] == bytes[0], source[candidate...].starts(with: bytes) {
        return candidate
      }
      candidate += 1
    }
    return nil
  }

  /// An error at the tag that is being read.
  private func error(_ reason: TemplateError.Reason) -> TemplateError {
    TemplateError(file: file, position: position, reason: reason)
  }
}
