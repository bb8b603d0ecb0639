import CCmark

/// The first pass: finds the block conventions that only the source text can tell for certain.
///
/// Tables and figures take their places in the tree here; fold lines get a mark and headings with
/// an id of their own an entry, both for the second pass.
struct BlockReader {
  var source: MarkdownSource
  let figures: [String: Figure]
  let wording: MarkdownWording

  /// The id written at the end of a heading.
  var headingIDs: [Node: String] = [:]

  /// The id of each figure put into the tree.
  var figureIDs: [Node: String] = [:]

  init(source: MarkdownSource, figures: [String: Figure], wording: MarkdownWording) {
    self.source = source
    self.figures = figures
    self.wording = wording
  }

  /// Reads all paragraphs and headings of the document.
  mutating func read(_ root: Node) throws(MarkdownError) {
    for block in try Self.textBlocks(in: root) {
      guard let first = block.firstChild else { continue }
      if block.kind == CMARK_NODE_HEADING {
        try readHeading(block)
      } else if first.kind == CMARK_NODE_IMAGE, first.next == nil {
        try readFigure(block, image: first)
      } else if first.literalBegins(with: "|") || first.literalBegins(with: "T") {
        try readTable(block)
      } else if first.literalBegins(with: "+") {
        try readFoldLine(block)
      }
    }
  }

  /// The paragraphs and headings in order, without a look at what is in their lines.
  private static func textBlocks(in root: Node) throws(MarkdownError) -> [Node] {
    var blocks: [Node] = []
    var depth = 0
    var current = root.firstChild
    while let node = current {
      let kind = node.kind
      if kind == CMARK_NODE_PARAGRAPH || kind == CMARK_NODE_HEADING {
        blocks.append(node)
      } else if let child = node.firstChild {
        depth += 1
        guard depth <= MarkdownRenderer.nestingLimit else {
          throw .nestedTooDeeply(line: node.startLine, limit: MarkdownRenderer.nestingLimit)
        }
        current = child
        continue
      }
      var ended = node
      while ended.next == nil, let parent = ended.parent, parent != root {
        depth -= 1
        ended = parent
      }
      current = ended.next
    }
    return blocks
  }
}

extension BlockReader {
  /// Takes a trailing `{#id}` out of a heading, unless the source escapes it.
  private mutating func readHeading(_ heading: Node) throws(MarkdownError) {
    guard let last = heading.lastChild, last.kind == CMARK_NODE_TEXT else { return }
    let text = last.literal
    guard text.utf8.last == UInt8(ascii: "}"),
      let brace = text.utf8.lastIndex(of: UInt8(ascii: "{")),
      text[brace...].hasPrefix("{#")
    else { return }
    guard headingSource(heading).endsUnescaped(with: text[brace...].utf8) else { return }
    let id = String(text[brace...].dropFirst(2).dropLast())
    guard Identifiers.isValid(id) else { throw .invalidID(id: id, line: heading.startLine) }
    headingIDs[heading] = id
    last.literal = text[..<brace].trimmingTrailingBlanks()
  }

  /// The last source line of a heading's text, without closing number signs and blanks.
  private mutating func headingSource(_ heading: Node) -> ArraySlice<UInt8> {
    // The last line of a heading over several lines is its underline.
    let isUnderlined = heading.endLine > heading.startLine
    let range = source.line(isUnderlined ? heading.endLine - 1 : heading.startLine)
    var line = source.bytes[range].trimmingTrailingBlanks()
    if !isUnderlined, let end = line.lastIndex(where: { $0 != UInt8(ascii: "#") }),
      line[end].isBlank
    {
      line = line[...end].trimmingTrailingBlanks()
    }
    return line
  }

  /// Marks a paragraph `+++ Summary` or `+++`, unless the source escapes it.
  private mutating func readFoldLine(_ paragraph: Node) throws(MarkdownError) {
    guard let first = paragraph.firstChild, first.literal.hasPrefix("+++") else { return }
    let opening = source.opening(of: paragraph)
    guard opening.starts(with: "+++".utf8) else { return }
    let rest = opening.dropFirst(3)
    guard rest.first?.isBlank ?? true else { return }
    let line = paragraph.startLine
    let isBreak = { (node: Node) in
      node.kind == CMARK_NODE_SOFTBREAK || node.kind == CMARK_NODE_LINEBREAK
    }
    if paragraph.children.contains(where: isBreak) { throw .runningFold(line: line) }
    let isClosing = first.next == nil && first.literal == "+++"
    paragraph.mark = NodeMark(isClosing ? .foldClosing : .foldOpening, line: line)
    first.literal = isClosing ? "" : first.literal.dropFirst(3).trimmingLeadingBlanks()
  }
}

extension UInt8 {
  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension ArraySlice<UInt8> {
  /// Whether these bytes end so, and no backslash takes the meaning of the first of them away.
  func endsUnescaped(with ending: some Collection<UInt8>) -> Bool {
    guard suffix(ending.count).elementsEqual(ending) else { return false }
    let backslashes = dropLast(ending.count).reversed().prefix { $0 == UInt8(ascii: "\\") }
    return backslashes.count.isMultiple(of: 2)
  }

  func trimmingTrailingBlanks() -> ArraySlice<UInt8> {
    self[startIndex..<((lastIndex { !$0.isBlank }).map { $0 + 1 } ?? startIndex)]
  }
}

extension Substring {
  func trimmingLeadingBlanks() -> String {
    String(self[(utf8.firstIndex { !$0.isBlank } ?? endIndex)...])
  }

  func trimmingTrailingBlanks() -> String {
    guard let last = (utf8.lastIndex { !$0.isBlank }) else { return "" }
    return String(self[...last])
  }
}
