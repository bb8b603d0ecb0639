internal import FoundationEssentials

/// The mapped file of the gazetteer: sorted lines, found by binary search.
struct GazetteerTable: Sendable {
  private static let head = "# briefing gazetteer 1"
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")

  private let data: Data
  private let start: Int

  /// Maps the file at `path`; only its head is read.
  init(path: String) throws(GazetteerError) {
    do {
      data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    } catch {
      throw .unreadable(path: path)
    }
    let head = data.prefix(1024).split(separator: Self.newline, maxSplits: 2)
    let first = head.first.map { String(decoding: $0.prefix(80), as: UTF8.self) } ?? ""
    guard first == Self.head else { throw .version(path: path, found: first) }
    // "# N entries in M bytes"
    let size = head.dropFirst().first?.split(separator: UInt8(ascii: " ")).dropFirst(4).first
    guard let size, Int(String(decoding: size, as: UTF8.self)) == data.count,
      data.last == Self.newline
    else { throw .damaged(path: path) }
    start = data.withUnsafeBytes { bytes in
      var line = 0
      while line < bytes.count, bytes[line] == UInt8(ascii: "#") {
        while bytes[line] != Self.newline { line += 1 }
        line += 1
      }
      return line
    }
    guard start < data.count else { throw .damaged(path: path) }
  }

  /// Gives a view of the mapped bytes to `body`.
  func read<Result>(_ body: (Lines) -> Result) -> Result {
    data.withUnsafeBytes { body(Lines(bytes: $0, start: start)) }
  }

  /// The lines of a mapped table, valid inside ``GazetteerTable/read(_:)``.
  struct Lines {
    let bytes: UnsafeRawBufferPointer
    /// The offset of the first entry.
    let start: Int

    /// The offset of the first line whose key is not smaller than `key`, or the end.
    ///
    /// - Complexity: logarithmic in the size of the table.
    func first(notBefore key: [UInt8]) -> Int {
      var low = start
      var high = bytes.count
      while low < high {
        var line = low + (high - low) / 2
        while line > low, bytes[line - 1] != GazetteerTable.newline { line -= 1 }
        if compare(line, key) < 0 {
          low = self.line(after: line)
        } else {
          high = line
        }
      }
      return low
    }

    /// The offset of the line after the one that holds `offset`.
    func line(after offset: Int) -> Int {
      var end = offset
      while end < bytes.count, bytes[end] != GazetteerTable.newline { end += 1 }
      return min(end + 1, bytes.count)
    }

    /// Whether the line at `line` has exactly this key.
    func matches(_ line: Int, _ key: [UInt8]) -> Bool {
      line < bytes.count && compare(line, key) == 0
    }

    /// Whether the key of the line at `line` begins with `key` and a blank.
    func continues(_ line: Int, _ key: [UInt8]) -> Bool {
      let end = line + key.count
      guard end < bytes.count, bytes[end] == UInt8(ascii: " ") else { return false }
      for (index, byte) in key.enumerated() where bytes[line + index] != byte { return false }
      return true
    }

    /// The fields of the line at `line`.
    func fields(_ line: Int) -> Fields { Fields(bytes: bytes, line: line) }

    /// Below zero when the key of the line is smaller than `key`, zero when it is the same.
    private func compare(_ line: Int, _ key: [UInt8]) -> Int {
      for (index, byte) in key.enumerated() {
        let found = line + index < bytes.count ? bytes[line + index] : GazetteerTable.newline
        if found == GazetteerTable.tab || found == GazetteerTable.newline { return -1 }
        if found != byte { return Int(found) - Int(byte) }
      }
      let end = line + key.count
      return end >= bytes.count || bytes[end] == GazetteerTable.tab ? 0 : 1
    }
  }

  /// The fields of one line, found as they are asked for.
  struct Fields {
    private let bytes: UnsafeRawBufferPointer
    /// The ends of the six fields.
    private var bounds: (Range<Int>, Range<Int>, Range<Int>, Range<Int>, Range<Int>, Range<Int>)

    init(bytes: UnsafeRawBufferPointer, line: Int) {
      self.bytes = bytes
      var position = line
      func next() -> Range<Int> {
        let start = min(position, bytes.count)
        var end = start
        while end < bytes.count, bytes[end] != GazetteerTable.tab,
          bytes[end] != GazetteerTable.newline
        {
          end += 1
        }
        // At the line's end the position stays, so that the fields cut off there are empty.
        position = end < bytes.count && bytes[end] == GazetteerTable.tab ? end + 1 : end
        return start..<end
      }
      bounds = (next(), next(), next(), next(), next(), next())
    }

    var key: String { string(bounds.0) }
    var kind: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[bounds.1]) }
    var code: String { string(bounds.2) }
    var name: String { string(bounds.3) }
    var nameBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[bounds.3]) }
    var of: String { string(bounds.4) }
    var detail: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[bounds.5]) }

    private func string(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self)
    }
  }
}
