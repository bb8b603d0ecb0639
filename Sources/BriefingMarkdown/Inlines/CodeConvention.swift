/// What a code span of the form `kind:value` stands for.
enum CodeConvention: Equatable {
  case id(String)
  case insertion(String)
  case deletion(String)
  /// A valid machine-readable value and the words that are shown.
  case time(value: String, shown: String)
  /// Words after `time:` that begin with no valid value: shown as they are.
  case words(String)
  case badge(classes: String, shown: String)

  /// Kinds with a meaning of their own, which no badge can take.
  static let reservedKinds: Set<String> = ["id", "ins", "del", "time"]

  /// Reads the characters of a code span; `nil` is an ordinary one.
  init?(_ code: String, badges: [String: BadgeKind]) {
    guard let colon = code.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let kind = String(code[..<colon])
    let value = Self.trimmed(code[code.utf8.index(after: colon)...])
    switch kind {
    case "id": self = .id(String(value))
    case "ins": self = .insertion(String(value))
    case "del": self = .deletion(String(value))
    case "time": self = Self.time(value)
    default:
      guard !value.isEmpty, let badge = badges[kind] else { return nil }
      self = .badge(classes: badge.classes(of: value), shown: badge.shownText(of: value))
    }
  }

  private static func time(_ value: Substring) -> CodeConvention {
    let space = value.utf8.firstIndex(of: UInt8(ascii: " ")) ?? value.endIndex
    let time = value[..<space]
    guard TimeValue.isValid(time) else { return .words(String(value)) }
    let shown = trimmed(value[space...])
    return .time(value: String(time), shown: String(shown.isEmpty ? time : shown))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.utf8.firstIndex { $0 != UInt8(ascii: " ") } ?? text.endIndex
    let end = text.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { text[start...$0] } ?? text[start..<start]
  }
}

extension CodeConvention {
  /// The words that stand for the span in a heading's plain text: ratings and old text are left out.
  var plainText: String {
    switch self {
    case .id, .deletion, .badge: ""
    case .insertion(let text), .words(let text), .time(_, let text): text
    }
  }

  /// The node that stands for the span; `nil` for an id, which belongs to the block around it.
  ///
  /// Classes are slugs and times were checked, so neither has a character to escape.
  func node() -> Node? {
    switch self {
    case .id: nil
    case .insertion(let text): .inline("<ins>", "</ins>", [.text(text)])
    case .deletion(let text): .inline("<del>", "</del>", [.text(text)])
    case .time(let value, let shown):
      .inline("<time datetime=\"\(value)\">", "</time>", [.text(shown)])
    case .words(let text): .text(text)
    case .badge(let classes, let shown):
      .inline("<span class=\"\(classes)\">", "</span>", [.text(shown)])
    }
  }
}
