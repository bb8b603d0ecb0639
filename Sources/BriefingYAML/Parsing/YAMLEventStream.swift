internal import CYAML

/// The events of one text, pulled from libyaml one at a time.
///
/// A class because libyaml's parser keeps pointers to itself and to the text, which therefore live
/// at fixed addresses until `deinit` frees them.
@safe
final class YAMLEventStream {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let lineOffset: Int

  /// Starts reading `text`, whose first line has the number `lineOffset` + 1.
  init(_ text: String, lineOffset: Int) throws(YAMLError) {
    self.lineOffset = lineOffset
    unsafe parser = .allocate(capacity: 1)
    unsafe input = .allocate(capacity: text.utf8.count)
    _ = unsafe input.initialize(from: text.utf8)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.initialize(to: yaml_parser_t())
      throw YAMLError(.outOfMemory, line: lineOffset + 1, column: 1)
    }
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; ``YAMLEvent/Kind/none`` after the end of the stream.
  func next() throws(YAMLError) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    let mark = unsafe event.start_mark
    return YAMLEvent(
      kind: unsafe kind(of: event),
      line: lineOffset + Int(mark.line) + 1,
      column: Int(mark.column) + 1
    )
  }

  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT:
      return unsafe .alias(string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return unsafe .scalar(
        text: String(decoding: bytes, as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
        tag: string(scalar.tag),
        anchor: string(scalar.anchor)
      )
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe .sequenceStart(tag: string(start.tag), anchor: string(start.anchor))
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return unsafe .mappingStart(tag: string(start.tag), anchor: string(start.anchor))
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    default: return .none
    }
  }

  private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(decodingCString: pointer, as: UTF8.self)
  }

  private func failure() -> YAMLError {
    if unsafe parser.pointee.error == YAML_MEMORY_ERROR {
      return YAMLError(.outOfMemory, line: lineOffset + 1, column: 1)
    }
    var problem = "not YAML"
    if let text = unsafe parser.pointee.problem { problem = unsafe String(cString: text) }
    // libyaml's reader knows the byte of a forbidden character, its scanner and parser the place.
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      let place = unsafe place(ofByte: parser.pointee.problem_offset)
      return YAMLError(.syntax(problem), line: place.line, column: place.column)
    }
    let mark = unsafe parser.pointee.problem_mark
    return YAMLError(
      .syntax(problem),
      line: lineOffset + Int(mark.line) + 1,
      column: Int(mark.column) + 1
    )
  }

  private func place(ofByte offset: Int) -> (line: Int, column: Int) {
    let before = unsafe input.prefix(offset)
    let line = unsafe before.lazy.filter { $0 == UInt8(ascii: "\n") }.count
    let lineStart = unsafe before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // Continuation bytes of UTF-8 do not count.
    let column = unsafe before[lineStart...].lazy.filter { $0 & 0xC0 != 0x80 }.count
    return (lineOffset + line + 1, column + 1)
  }
}
