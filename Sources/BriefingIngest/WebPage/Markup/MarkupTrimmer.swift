internal import Glibc

/// Takes out of a page what its reading does not use, before it is parsed.
///
/// Four fifths of a page's bytes are scripts, styles, drawings, and attributes for these; parsing
/// them costs more than all else. Scripts are found by their tags alone, as browsers find them;
/// those of linked data stay.
enum MarkupTrimmer {
  /// `markup` behind `prefix`, without scripts, styles, drawings and comments, with the attributes
  /// of ``MarkupAttribute`` only, and one white space for several.
  ///
  /// - Complexity: linear.
  static func trimmed(_ markup: ArraySlice<UInt8>, prefix: [UInt8] = []) -> [UInt8] {
    // At most one space is put in for each byte.
    [UInt8](unsafeUninitializedCapacity: prefix.count + 2 * markup.count) { buffer, count in
      markup.withUnsafeBufferPointer { bytes in
        var output = MarkupOutput(buffer: buffer)
        for byte in prefix { output.append(byte) }
        var scanner = MarkupScanner(bytes: bytes)
        var position = 0
        while let less = scanner.next(0x3C, from: position) {
          output.appendText(bytes, position, less)
          if let end = scanner.endOfHidden(at: less) {
            output.append(0x20)
            position = end
          } else if let end = scanner.endOfLinkedData(at: less) {
            output.append(bytes, less, end)
            position = end
          } else {
            position = scanner.copyTag(at: less, to: &output)
          }
        }
        output.appendText(bytes, position, bytes.count)
        count = output.count
      }
    }
  }
}

/// Where bytes go.
private struct MarkupOutput {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  mutating func append(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  /// Takes back what stands behind `count` bytes.
  mutating func cut(to count: Int) { self.count = count }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard start < end, let source = bytes.baseAddress, let target = buffer.baseAddress else {
      return
    }
    memcpy(target + count, source + start, end - start)
    count += end - start
  }

  /// The bytes with one white space for several.
  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var index = start
    while index < end {
      let byte = bytes[index]
      append(byte)
      index += 1
      guard byte <= 0x20 else { continue }
      while index < end, bytes[index] <= 0x20 { index += 1 }
    }
  }
}

private struct MarkupScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The parts that have no end from here on; a page of openings alone is searched once.
  private var endless: Set<String> = []

  /// Longer openings of scripts have no type of linked data.
  private static let longestScriptTag = 1_000
  /// How much of a tag is used.
  private enum TagKind {
    /// Its name, and what it is called.
    case block
    /// Its name, and what it says of a date.
    case inline
    /// Nothing, unless it says something of a date.
    case span
    /// Nothing: bold type and the like, and elements without a text.
    case formatting
    /// What it refers to.
    case reference
  }

  private static let kinds = WordTable<TagKind>([
    (.inline, ["a", "img"]), (.span, ["span"]), (.reference, ["link"]),
    (
      .formatting,
      [
        "b", "i", "em", "strong", "font", "small", "u", "big", "tt", "s", "strike", "mark", "wbr",
        "input", "source", "track", "param", "col", "bdi", "ins",
      ]
    ),
  ])
  private static let inlineAttributes = WordTable<Bool>([
    (true, ["itemprop", "content", "datetime", "pubdate"])
  ])
  /// Whether the spans that are open were kept.
  private var spans: [Bool] = []
  private static let attributes = WordTable<Bool>([
    (true, MarkupAttribute.allCases.map(\.rawValue) + ["charset", "http-equiv"])
  ])
  private static let linkAttributes = WordTable<Bool>([(true, ["rel", "href", "itemprop"])])

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  func next(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  // MARK: Parts without text

  /// Where the hidden part that begins at the `<` at `less` ends; nil where none begins.
  mutating func endOfHidden(at less: Int) -> Int? {
    guard less + 3 < bytes.count else { return nil }
    let byte = bytes[less + 1]
    if byte == UInt8(ascii: "!") {
      return matches("!--", at: less + 1) ? endOfComment(from: less + 4) : nil
    }
    if byte | 0x20 == UInt8(ascii: "n") {
      return matches("noscript", at: less + 1) ? endOfElement("noscript", from: less + 9) : nil
    }
    if byte | 0x20 == UInt8(ascii: "b") {
      return matches("button", at: less + 1) ? endOfElement("button", from: less + 7) : nil
    }
    guard byte | 0x20 == UInt8(ascii: "s") else { return nil }
    if matches("select", at: less + 1) { return endOfElement("select", from: less + 7) }
    if matches("style", at: less + 1) { return endOfElement("style", from: less + 6) }
    if matches("svg", at: less + 1) { return endOfElement("svg", from: less + 4) }
    guard matches("script", at: less + 1), !isLinkedData(less) else { return nil }
    return endOfElement("script", from: less + 7)
  }

  /// Where the script of linked data that begins at the `<` at `less` ends.
  mutating func endOfLinkedData(at less: Int) -> Int? {
    guard less + 7 < bytes.count, matches("script", at: less + 1), isLinkedData(less) else {
      return nil
    }
    return endOfElement("script", from: less + 7)
  }

  private func isLinkedData(_ less: Int) -> Bool {
    guard let close = next(0x3E, from: less), close - less <= Self.longestScriptTag else {
      return false
    }
    return (less..<close).contains { matches("ld+json", at: $0) }
  }

  private mutating func endOfComment(from start: Int) -> Int? {
    if endless.contains("!") { return nil }
    // "<!-->" is a whole comment.
    if start < bytes.count, bytes[start] == 0x3E { return start + 1 }
    var index = start
    while let dash = next(0x2D, from: index) {
      if dash + 2 < bytes.count, bytes[dash + 1] == 0x2D {
        if bytes[dash + 2] == 0x3E { return dash + 3 }
        if bytes[dash + 2] == 0x21, dash + 3 < bytes.count, bytes[dash + 3] == 0x3E {
          return dash + 4
        }
      }
      index = dash + 1
    }
    endless.insert("!")
    return nil
  }

  private mutating func endOfElement(_ name: String, from start: Int) -> Int? {
    guard !endless.contains(name), start < bytes.count, endsName(bytes[start]) else { return nil }
    var index = start
    while let less = next(0x3C, from: index) {
      let end = less + 2 + name.utf8.count
      if end < bytes.count, bytes[less + 1] == 0x2F, matches(name, at: less + 2),
        endsName(bytes[end]), let close = next(0x3E, from: end)
      {
        return close + 1
      }
      index = less + 1
    }
    endless.insert(name)
    return nil
  }

  private func endsName(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x3E || byte == 0x2F }

  /// Whether `name`, in small letters, stands at `start` in letters of either case.
  private func matches(_ name: StaticString, at start: Int) -> Bool {
    guard start + name.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<name.utf8CodeUnitCount {
      let byte = name.utf8Start[offset]
      let other = bytes[start + offset]
      guard other == byte || ((0x41...0x5A).contains(other) && other | 0x20 == byte) else {
        return false
      }
    }
    return true
  }

  private func matches(_ name: String, at start: Int) -> Bool {
    var index = start
    for byte in name.utf8 {
      guard index < bytes.count else { return false }
      let other = bytes[index]
      guard other == byte || ((0x41...0x5A).contains(other) && other | 0x20 == byte) else {
        return false
      }
      index += 1
    }
    return true
  }

  // MARK: Tags

  /// Copies the tag whose `<` stands at `less`, without the attributes that are not used; leaves
  /// out tags that only format.
  ///
  /// A tag that is not well formed is copied up to where it stops being so.
  ///
  /// - Returns: where the copy ends.
  mutating func copyTag(at less: Int, to output: inout MarkupOutput) -> Int {
    let isEnd = less + 1 < bytes.count && bytes[less + 1] == 0x2F
    var index = less + (isEnd ? 2 : 1)
    var name = WordHash()
    while index < bytes.count, isLetter(bytes[index]) || isDigit(bytes[index]) {
      name.add(bytes[index] | 0x20)
      index += 1
    }
    let ends = index < bytes.count && endsName(bytes[index])
    let kind = ends ? Self.kinds[name] ?? .block : .block
    if isEnd, let end = endOfLeftOut(kind, from: index) { return end }
    let start = output.count
    output.append(bytes, less, index)
    // An end, a comment, a sign for "less": the parser knows what to do.
    guard name.count > 0, !isEnd else {
      output.append(bytes, index, min(index + 1, bytes.count))
      return min(index + 1, bytes.count)
    }
    let (end, keepsAny) = copyAttributes(of: kind, from: index, to: &output)
    let isLeftOut = kind == .formatting || kind == .span && !keepsAny
    if kind == .span { spans.append(!isLeftOut) }
    if isLeftOut { output.cut(to: start) }
    return end
  }

  /// Where the end tag of an element whose tags are left out ends; nil where it is kept.
  private mutating func endOfLeftOut(_ kind: TagKind, from index: Int) -> Int? {
    guard kind == .formatting || kind == .span && spans.popLast() != true,
      let close = next(0x3E, from: index)
    else { return nil }
    return close + 1
  }

  /// Copies the attributes that are used, and the end of the tag.
  ///
  /// - Returns: where the copy ends, and whether there was any.
  private func copyAttributes(
    of kind: TagKind,
    from start: Int,
    to output: inout MarkupOutput
  ) -> (end: Int, keepsAny: Bool) {
    let kept =
      switch kind {
      case .block: Self.attributes
      case .reference: Self.linkAttributes
      case .span, .formatting, .inline: Self.inlineAttributes
      }
    var keepsAny = false
    var index = start
    while index < bytes.count {
      while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == 0x2F { index += 1 }
      guard index < bytes.count, bytes[index] != 0x3C else { break }
      if bytes[index] == 0x3E {
        output.append(0x3E)
        return (index + 1, keepsAny)
      }
      guard let end = endOfAttribute(from: index) else {
        output.append(0x20)
        break
      }
      if kept[hash(from: index)] != nil {
        output.append(0x20)
        output.append(bytes, index, end)
        keepsAny = true
      }
      index = max(end, index + 1)
    }
    return (index, keepsAny)
  }

  /// The hash of the attribute's name that begins at `start`.
  private func hash(from start: Int) -> WordHash {
    var hash = WordHash()
    var index = start
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3D, bytes[index] != 0x3E,
      bytes[index] != 0x2F
    {
      hash.add((0x41...0x5A).contains(bytes[index]) ? bytes[index] | 0x20 : bytes[index])
      index += 1
    }
    return hash
  }

  /// Where the attribute that begins at `start` ends; nil where its value has no end.
  private func endOfAttribute(from start: Int) -> Int? {
    var index = start
    // A mark before the name belongs to it.
    repeat {
      index += 1
    } while index < bytes.count && bytes[index] > 0x20 && bytes[index] != 0x3D
      && bytes[index] != 0x3E && bytes[index] != 0x2F
    var value = index
    while value < bytes.count, bytes[value] <= 0x20 { value += 1 }
    guard value < bytes.count, bytes[value] == 0x3D else { return index }
    value += 1
    while value < bytes.count, bytes[value] <= 0x20 { value += 1 }
    guard value < bytes.count else { return nil }
    if bytes[value] == 0x22 || bytes[value] == 0x27 {
      return next(bytes[value], from: value + 1).map { $0 + 1 }
    }
    while value < bytes.count, bytes[value] > 0x20, bytes[value] != 0x3E { value += 1 }
    return value
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
