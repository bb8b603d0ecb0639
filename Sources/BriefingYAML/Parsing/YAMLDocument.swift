/// Reads YAML text into values.
public enum YAMLDocument {
  /// The root value of `text`; an empty scalar when the text holds none.
  ///
  /// - Parameter firstLine: the number that the first line has in the file, for front matter and
  ///   other parts of files.
  /// - Throws: ``YAMLError`` for text that is not YAML, a key that stands twice, anchors, aliases,
  ///   tags, a second document, and text beyond `limits`.
  public static func parse(
    _ text: String,
    limits: YAMLLimits = YAMLLimits(),
    firstLine: Int = 1
  ) throws(YAMLError) -> YAMLNode {
    guard text.utf8.count <= limits.bytes else {
      throw YAMLError(.tooLong(limit: limits.bytes), line: firstLine, column: 1)
    }
    let events = try YAMLEventStream(text, lineOffset: firstLine - 1)
    var composer = YAMLComposer(events: events, limits: limits)
    return try composer.document()
  }
}
