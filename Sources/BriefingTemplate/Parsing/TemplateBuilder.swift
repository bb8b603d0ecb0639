/// Lays the tokens of one template out as flat nodes.
struct TemplateBuilder {
  private let source: [UInt8]
  private let escaping: TemplateEscaping
  private var template: Template
  private var pathNumbers = NameTable()
  /// The node of each token that opens something, to be told where it ends.
  private var openNodes: [Int] = []
  /// Whether the last node is text that more text may be added to.
  private var isInText = false

  init(source: [UInt8], file: String, escaping: TemplateEscaping) {
    self.source = source
    self.escaping = escaping
    template = Template(file: file)
  }

  /// The nodes for the tokens.
  ///
  /// - Throws: for a dotted name with an empty part, and for a template's name that leads out of
  ///   the library.
  mutating func template(
    from tokens: [TemplateToken],
    templateNames: inout NameTable,
    blockNames: inout NameTable
  ) throws(TemplateError) -> Template {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let isInParent = token.enclosing >= 0 && tokens[token.enclosing].kind == .parent
      if isInParent, token.kind != .block, token.kind != .close {
        // Between a parent's tags only blocks count; their closing tags are the only ones met here.
        index = token.kind.isOpener ? token.partner + 1 : index + 1
        continue
      }
      if token.startsLine, !isInParent, token.kind != .text || token.range.isEmpty {
        append(.lineStart, token.position)
      }
      switch token.kind {
      case .comment, .delimiters:
        break
      case .text:
        if !token.isDropped { appendText(token) }
      case .value:
        append(.value(path: try path(token), escaping), token.position)
      case .rawValue:
        append(.value(path: try path(token), .none), token.position)
      case .section:
        open(.section(path: try path(token), end: 0), token.position)
      case .inverted:
        open(.inverted(path: try path(token), end: 0), token.position)
      case .partial:
        let reference = try reference(token, &templateNames)
        append(.partial(reference, indentation: indentation(token)), token.position)
      case .parent:
        let reference = try reference(token, &templateNames)
        open(.parent(reference, indentation: indentation(token), end: 0), token.position)
      case .block:
        let lines = Template.BlockLines(
          startsWithLine: token.isDropped,
          endsWithLine: tokens[token.partner].endsLine
        )
        let name = blockNames.number(of: token.name)
        let indentation = indentation(token)
        open(.block(name: name, indentation: indentation, end: 0, lines), token.position)
      case .close:
        close()
      }
      index += 1
    }
    return template
  }

  private mutating func append(_ node: Template.Node, _ position: TextPosition) {
    template.nodes.append(node)
    template.positions.append(position)
    isInText = false
  }

  private mutating func open(_ node: Template.Node, _ position: TextPosition) {
    openNodes.append(template.nodes.count)
    append(node, position)
  }

  /// Tells the innermost open node that it ends here.
  private mutating func close() {
    isInText = false
    guard let node = openNodes.popLast() else { return }
    let end = template.nodes.count
    switch template.nodes[node] {
    case .section(let path, _):
      template.nodes[node] = .section(path: path, end: end)
    case .inverted(let path, _):
      template.nodes[node] = .inverted(path: path, end: end)
    case .parent(let reference, let indentation, _):
      template.nodes[node] = .parent(reference, indentation: indentation, end: end)
    case .block(let name, let indentation, _, let lines):
      template.nodes[node] = .block(name: name, indentation: indentation, end: end, lines)
    case .text, .lineStart, .value, .partial:
      break
    }
  }

  private mutating func appendText(_ token: TemplateToken) {
    guard !token.range.isEmpty else { return }
    let start = template.text.count
    template.text.append(contentsOf: source[token.range])
    if isInText, case .text(let text, let startsLine) = template.nodes.last {
      template.nodes[template.nodes.count - 1] =
        .text(text.lowerBound..<template.text.count, startsLine: startsLine)
    } else {
      append(.text(start..<template.text.count, startsLine: token.startsLine), token.position)
      isInText = true
    }
  }

  /// Copies a token's indentation to the template's text.
  private mutating func indentation(_ token: TemplateToken) -> Range<Int> {
    let start = template.text.count
    template.text.append(contentsOf: source[token.indentation])
    isInText = false
    return start..<template.text.count
  }

  private mutating func path(_ token: TemplateToken) throws(TemplateError) -> Int {
    try path(token.name, token.position)
  }

  private mutating func path(
    _ name: String,
    _ position: TextPosition
  ) throws(TemplateError) -> Int {
    if let number = pathNumbers.knownNumber(of: name) { return number }
    guard let path = TemplatePath(name) else {
      throw TemplateError(file: template.file, position: position, reason: .invalidName(name))
    }
    template.paths.append(path)
    return pathNumbers.number(of: name)
  }

  private mutating func reference(
    _ token: TemplateToken,
    _ names: inout NameTable
  ) throws(TemplateError) -> Template.Reference {
    if token.name.utf8.first == ASCII.asterisk {
      return .dynamic(path: try path(String(token.name.dropFirst()), token.position))
    }
    guard TemplateName.isInside(token.name) else {
      throw TemplateError(
        file: template.file,
        position: token.position,
        reason: .nameOutsideLibrary(name: token.name)
      )
    }
    return .fixed(names.number(of: token.name))
  }
}
