/// Takes out of a page what no reader sees, before it is parsed.
///
/// Half of a page's bytes are scripts and styles. They are found by their tags alone, as browsers
/// find them; scripts of linked data stay.
enum MarkupTrimmer {
  /// Longer opening tags of scripts are none of linked data.
  private static let longestScriptTag = 1_000

  /// `markup` without scripts, styles, comments and NUL bytes.
  ///
  /// - Parameter prefix: bytes before the result.
  /// - Complexity: linear.
  static func trimmed(_ markup: ArraySlice<UInt8>, prefix: [UInt8] = []) -> [UInt8] {
    var result = prefix
    result.reserveCapacity(prefix.count + markup.count)
    markup.withUnsafeBufferPointer { bytes in
      var scanner = Scanner(bytes: bytes)
      var start = 0
      while let tag = scanner.nextLess(from: scanner.position) {
        guard let end = scanner.endOfHidden(at: tag) else {
          scanner.position = tag + 1
          continue
        }
        append(bytes[start..<tag], to: &result)
        // What stood between two words parts them.
        result.append(0x20)
        start = end
        scanner.position = end
      }
      append(bytes[start...], to: &result)
    }
    return result
  }

  private static func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to result: inout [UInt8]) {
    if bytes.contains(0) {
      for byte in bytes where byte != 0 { result.append(byte) }
    } else {
      result.append(contentsOf: bytes)
    }
  }

  private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    /// From here on no end of this kind stands; a page of openings alone is searched once.
    private var hasNoEnd: [String: Bool] = [:]

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    func nextLess(from start: Int) -> Int? { next(0x3C, from: start) }

    private func next(_ byte: UInt8, from start: Int) -> Int? {
      var index = start
      while index < bytes.count {
        if bytes[index] == byte { return index }
        index += 1
      }
      return nil
    }

    /// Where the hidden part that begins at the `<` at `tag` ends; nil where none begins.
    mutating func endOfHidden(at tag: Int) -> Int? {
      guard tag + 3 < bytes.count else { return nil }
      if matches("!--", at: tag + 1) { return endOfComment(from: tag + 4) }
      if matches("style", at: tag + 1) { return endOfElement("style", from: tag + 6) }
      guard matches("script", at: tag + 1) else { return nil }
      guard let close = next(0x3E, from: tag), close - tag <= MarkupTrimmer.longestScriptTag
      else { return nil }
      for index in tag..<close where matches("ld+json", at: index) { return nil }
      return endOfElement("script", from: tag + 7)
    }

    private mutating func endOfComment(from start: Int) -> Int? {
      if hasNoEnd["comment"] == true { return nil }
      var index = start
      // "<!-->" and "<!--->" are whole comments.
      if index < bytes.count, bytes[index] == 0x3E { return index + 1 }
      while let dash = next(0x2D, from: index) {
        if dash + 2 < bytes.count, bytes[dash + 1] == 0x2D {
          if bytes[dash + 2] == 0x3E { return dash + 3 }
          if bytes[dash + 2] == 0x21, dash + 3 < bytes.count, bytes[dash + 3] == 0x3E {
            return dash + 4
          }
        }
        index = dash + 1
      }
      hasNoEnd["comment"] = true
      return nil
    }

    private mutating func endOfElement(_ name: String, from start: Int) -> Int? {
      guard hasNoEnd[name] != true, start < bytes.count, endsName(bytes[start]) else { return nil }
      var index = start
      while let less = nextLess(from: index) {
        if less + 1 < bytes.count, bytes[less + 1] == 0x2F, matches(name, at: less + 2),
          less + 2 + name.utf8.count < bytes.count, endsName(bytes[less + 2 + name.utf8.count]),
          let close = next(0x3E, from: less)
        {
          return close + 1
        }
        index = less + 1
      }
      hasNoEnd[name] = true
      return nil
    }

    private func endsName(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x3E || byte == 0x2F }

    /// Whether `name`, in small letters, stands at `start` in letters of either case.
    private func matches(_ name: String, at start: Int) -> Bool {
      var index = start
      for byte in name.utf8 {
        guard index < bytes.count else { return false }
        let other = bytes[index]
        guard other == byte || (other | 0x20 == byte && other >= 0x41 && other <= 0x5A) else {
          return false
        }
        index += 1
      }
      return true
    }
  }
}
