/// One step of libyaml's parser, as Swift values.
struct YAMLEvent {
  let kind: Kind
  /// From 1.
  let line: Int
  /// From 1.
  let column: Int

  enum Kind: Equatable {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(text: String, isPlain: Bool, tag: String?, anchor: String?)
    case sequenceStart(tag: String?, anchor: String?)
    case sequenceEnd
    case mappingStart(tag: String?, anchor: String?)
    case mappingEnd
    case none
  }
}
