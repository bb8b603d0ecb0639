/// Lines like `Title: …` and `Date: …` at the start of a file.
struct HeaderLines {
  /// So many known keys make lines a header; one alone can be the start of the text.
  private static let fewestKeys = 2
  /// Longer words before a colon are text.
  private static let longestKey = 30

  /// No header has more lines; what follows is text.
  private static let mostLines = 100

  let entries: [MetadataEntry]
  /// The index of the first line after the header.
  let bodyStart: Int

  /// Reads the header that begins at the line with the index `start` or after blank lines; nil
  /// when there is none.
  init?(lines: [Substring], start: Int) {
    guard let first = lines[start...].firstIndex(where: { !$0.isEmpty }) else { return nil }
    var entries: [MetadataEntry] = []
    var count = 0
    var index = first
    while index < min(lines.count, first + Self.mostLines),
      let key = HeaderLines.key(of: lines[index])
    {
      if let entry = HeaderLines.entry(lines[index], key: key, index: index) {
        entries.append(entry)
      }
      count += 1
      index += 1
    }
    guard count >= Self.fewestKeys, !entries.isEmpty else { return nil }
    self.entries = entries
    bodyStart = index
  }

  /// The entries of the lines from the index `start` on that have known keys.
  static func known(in lines: ArraySlice<Substring>, start: Int) -> [MetadataEntry] {
    lines.indices.filter { $0 >= start }.prefix(mostLines).compactMap { index in
      key(of: lines[index]).flatMap { entry(lines[index], key: $0, index: index) }
    }
  }

  /// The known key before the line's first colon.
  static func key(of line: Substring) -> (field: MetadataField, rank: Int)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon]
    guard key.utf8.count <= longestKey else { return nil }
    return MetadataField.lookUp(String(key))
  }

  /// The entry of a line with a known key; nil for keys that are not used and empty values.
  private static func entry(
    _ line: Substring,
    key: (field: MetadataField, rank: Int),
    index: Int
  ) -> MetadataEntry? {
    guard key.field != .other, let colon = line.firstIndex(of: ":") else { return nil }
    let value = unquoted(line[line.index(after: colon)...])
    guard !value.isEmpty else { return nil }
    return MetadataEntry(field: key.field, rank: key.rank, values: [value], line: index + 1)
  }

  private static func unquoted(_ value: Substring) -> String {
    let text = TextNormalizer().line(String(value))
    guard text.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'"
    else { return text }
    return String(text.dropFirst().dropLast())
  }
}
