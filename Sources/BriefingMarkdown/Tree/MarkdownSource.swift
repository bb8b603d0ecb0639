/// The bytes that a tree was parsed from, by line, for conventions that the tree alone cannot tell.
///
/// A backslash escape is gone from the tree; only the source says that `\+++` is no marker.
struct MarkdownSource {
  let bytes: [UInt8]

  /// Line bounds without their ends, found when the first line is asked for.
  private lazy var lines: [Range<Int>] = Self.lines(of: bytes)

  /// Keeps the text without a byte-order mark, which libcmark would skip.
  init(_ text: String) {
    let utf8 = text.utf8
    bytes = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(utf8.dropFirst(3)) : Array(utf8)
  }

  /// The byte range of a line, counted from 1, without its end; empty behind the last one.
  mutating func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lines.count else { return bytes.count..<bytes.count }
    return lines[number - 1]
  }

  /// The bytes from where a block starts to the end of that line.
  mutating func opening(of node: Node) -> ArraySlice<UInt8> {
    let line = line(node.startLine)
    return bytes[
      min(line.lowerBound + max(node.startColumn - 1, 0), line.upperBound)..<line.upperBound
    ]
  }

  /// Lines end as in CommonMark: with LF, CR, or CR and LF.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      lines.append(start..<(index - 1))
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
        index += 1
      }
      start = index
    }
    lines.append(start..<bytes.count)
    return lines
  }
}
