/// Builds nodes from events, within limits.
struct YAMLComposer {
  private static let textTag = "tag:yaml.org,2002:str"
  /// The tag `!`, which says "no plain resolution".
  private static let plainTextTag = "!"

  let events: YAMLEventStream
  let limits: YAMLLimits
  private var values = 0

  init(events: YAMLEventStream, limits: YAMLLimits) {
    self.events = events
    self.limits = limits
  }

  /// The root of the only document; an empty scalar for an empty text.
  mutating func document() throws(YAMLError) -> YAMLNode {
    _ = try events.next()
    let start = try events.next()
    guard start.kind == .documentStart else {
      return YAMLNode(
        .scalar(YAMLScalar(text: "", isPlain: true)),
        line: start.line,
        column: start.column
      )
    }
    let root = try node(try events.next(), depth: 0)
    _ = try events.next()
    let end = try events.next()
    guard end.kind == .streamEnd else {
      throw YAMLError(.secondDocument, line: end.line, column: end.column)
    }
    return root
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
    values += 1
    guard values <= limits.values else {
      throw error(.tooManyValues(limit: limits.values), event)
    }
    guard depth <= limits.depth else { throw error(.tooDeep(limit: limits.depth), event) }
    let content: YAMLNode.Content
    switch event.kind {
    case .alias(let name):
      throw error(.alias("*" + name), event)
    case .scalar(let text, let isPlain, let tag, let anchor):
      try refuse(anchor: anchor, event)
      let isTagged = try isTaggedAsText(tag, event)
      content = .scalar(YAMLScalar(text: text, isPlain: isPlain && !isTagged))
    case .sequenceStart(let tag, let anchor):
      try refuse(anchor: anchor, event)
      if let tag { throw error(.tag(tag), event) }
      content = .sequence(try elements(depth: depth + 1))
    case .mappingStart(let tag, let anchor):
      try refuse(anchor: anchor, event)
      if let tag { throw error(.tag(tag), event) }
      content = .mapping(YAMLMapping(try entries(depth: depth + 1)))
    default:
      throw error(.syntax("unexpected end"), event)
    }
    return YAMLNode(content, line: event.line, column: event.column)
  }

  private mutating func elements(depth: Int) throws(YAMLError) -> [YAMLNode] {
    var nodes: [YAMLNode] = []
    while true {
      let event = try events.next()
      if event.kind == .sequenceEnd { return nodes }
      nodes.append(try node(event, depth: depth))
    }
  }

  private mutating func entries(depth: Int) throws(YAMLError) -> [YAMLMapping.Entry] {
    var entries: [YAMLMapping.Entry] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try events.next()
      if event.kind == .mappingEnd { return entries }
      guard let key = try node(event, depth: depth).scalar else {
        throw error(.keyIsNotText, event)
      }
      if let firstLine = lines.updateValue(event.line, forKey: key.text) {
        throw error(.duplicateKey(key.text, firstLine: firstLine), event)
      }
      let value = try node(try events.next(), depth: depth)
      entries.append(
        YAMLMapping.Entry(key: key.text, line: event.line, column: event.column, value: value)
      )
    }
  }

  private func isTaggedAsText(_ tag: String?, _ event: YAMLEvent) throws(YAMLError) -> Bool {
    guard let tag else { return false }
    guard tag == Self.textTag || tag == Self.plainTextTag else { throw error(.tag(tag), event) }
    return true
  }

  private func refuse(anchor: String?, _ event: YAMLEvent) throws(YAMLError) {
    if let anchor { throw error(.alias("&" + anchor), event) }
  }

  private func error(_ reason: YAMLError.Reason, _ event: YAMLEvent) -> YAMLError {
    YAMLError(reason, line: event.line, column: event.column)
  }
}
