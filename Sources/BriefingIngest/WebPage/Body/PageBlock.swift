/// A stretch of a page's text that is parted from the others: a paragraph, a heading, an item.
struct PageBlock {
  /// The element that begins and ends the stretch.
  let element: Int
  /// The node of its first text, for the order in the page.
  let node: Int
  /// The range of its UTF-8 in ``PageBlocks/text``.
  let range: Range<Int>
  /// Its length in characters, those of scripts without spaces counted as three.
  let weight: Int
  /// The part of ``weight`` that stands in links.
  let linkWeight: Int
  /// Whether it ends as sentences do.
  let endsSentence: Bool

  /// The share of its text that stands in links.
  var linkShare: Double { weight == 0 ? 0 : Double(linkWeight) / Double(weight) }

  /// A sentence at least, most of it outside of links: text of an article or of a comment, not of
  /// the page around it.
  var isProse: Bool {
    weight >= Self.shortestProse && linkShare < Self.mostLinked
      && (endsSentence || weight >= Self.longUnpunctuated)
  }

  private static let shortestProse = 40
  private static let longUnpunctuated = 120
  private static let mostLinked = 0.5
}

/// The blocks of a page in order.
struct PageBlocks {
  /// The blocks, parts that no reader sees left out.
  private(set) var blocks: [PageBlock] = []
  /// The UTF-8 of all blocks, white space collapsed; a line end stands for a break in a block.
  private(set) var text: [UInt8] = []

  /// The UTF-8 of a block.
  func bytes(_ block: PageBlock) -> ArraySlice<UInt8> { text[block.range] }

  /// The text of a block in small letters, with straight apostrophes and on one line, to look
  /// words up.
  func folded(_ block: PageBlock) -> String { PageBlocks.folded(text[block.range]) }

  /// `text` as ``folded(_:)`` gives that of a block.
  static func folded(_ text: String) -> String {
    folded(Array(TextNormalizer().line(text).utf8)[...])
  }

  private static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isASCII = true
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte >= 0x80 {
        // U+2019, the closing quotation mark that stands for an apostrophe.
        if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80,
          bytes[index + 2] == 0x99
        {
          result.append(0x27)
          index += 3
          continue
        }
        isASCII = false
      }
      result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte == 0x0A ? 0x20 : byte)
      index += 1
    }
    let text = String(decoding: result, as: UTF8.self)
    return isASCII ? text : text.lowercased()
  }

  /// The text of a block.
  func string(_ block: PageBlock) -> String {
    String(decoding: text[block.range], as: UTF8.self)
  }

  /// The blocks below the element with the index `root`.
  init(_ tree: MarkupTree, root: Int = 0) {
    guard root < tree.nodes.count else { return }
    var open: [(end: Int, element: Int, isLink: Bool)] = []
    var current = OpenBlock(element: root)
    var links = 0
    var position = root
    let end = Int(tree.nodes[root].end)
    func leave(upTo position: Int) {
      while let last = open.last, last.end <= position {
        open.removeLast()
        if last.isLink {
          links -= 1
        } else {
          finish(&current)
          current = OpenBlock(element: open.last { !$0.isLink }?.element ?? root)
        }
      }
    }
    while position < end {
      leave(upTo: position)
      let node = tree.nodes[position]
      if node.tag == .text {
        let bytes = tree.text[Int(node.first)..<Int(node.last)]
        add(bytes, at: position, isLink: links > 0, to: &current)
      } else if node.tag.isInvisible {
        position = Int(node.end)
        continue
      } else if node.tag == .br {
        lineBreak(&current)
      } else if node.tag == .a {
        links += 1
        open.append((Int(node.end), position, true))
      } else if node.tag.isBlock {
        finish(&current)
        current = OpenBlock(element: position)
        open.append((Int(node.end), position, false))
      }
      position += 1
    }
    leave(upTo: .max)
    finish(&current)
  }

  private struct OpenBlock {
    let element: Int
    var node: Int?
    var start: Int?
    var weight = 0
    var linkWeight = 0
    var isAfterSpace = false
    var breaks = 0
  }

  private mutating func add(
    _ bytes: ArraySlice<UInt8>,
    at node: Int,
    isLink: Bool,
    to block: inout OpenBlock
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte <= 0x20 {
          block.isAfterSpace = true
          index += 1
          continue
        }
        // A no-break space alone is no text; in a text the normal form makes it a space.
        if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
          block.isAfterSpace = true
          index += 2
          continue
        }
        if block.breaks > 1 {
          let element = block.element
          finish(&block)
          block = OpenBlock(element: element)
        }
        if block.start == nil {
          block.start = text.count
          block.node = node
        } else if block.breaks > 0 {
          text.append(0x0A)
        } else if block.isAfterSpace {
          text.append(0x20)
        }
        block.breaks = 0
        block.isAfterSpace = false
        let begin = index
        var weight = 0
        while index < bytes.count, bytes[index] > 0x20 {
          let byte = bytes[index]
          if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { break }
          // A character counts by its first byte, one from U+3000 on (E3 and up) for three.
          if byte < 0x80 || byte >= 0xC0 { weight += byte >= 0xE3 ? 3 : 1 }
          index += 1
        }
        text.append(contentsOf: bytes[begin..<index])
        block.weight += weight + 1
        if isLink { block.linkWeight += weight + 1 }
      }
    }
  }

  private mutating func lineBreak(_ block: inout OpenBlock) {
    if block.start != nil { block.breaks += 1 }
  }

  private mutating func finish(_ block: inout OpenBlock) {
    guard let start = block.start, let node = block.node else { return }
    blocks.append(
      PageBlock(
        element: block.element,
        node: node,
        range: start..<text.count,
        weight: block.weight,
        linkWeight: block.linkWeight,
        endsSentence: PageBlocks.endsSentence(text[start...])
      )
    )
    block.start = nil
  }

  /// Whether text ends in a stop, closing marks left out.
  private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let byte = bytes.last else { return false }
    if byte == 0x2E || byte == 0x3F || byte == 0x21 || byte == 0x3A { return true }
    if byte < 0x80, byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { return false }
    let last = String(decoding: bytes.suffix(16), as: UTF8.self).unicodeScalars.last {
      !"\"'”’»)]*†".unicodeScalars.contains($0)
    }
    return last.map { ".!?…:。！？।։؟".unicodeScalars.contains($0) } ?? false
  }
}
