/// Renders one template of a library to bytes.
struct TemplateRenderer {
  /// What has been rendered.
  private(set) var output = IndentedOutput()
  /// The names that nothing answered to, if they are wanted.
  private(set) var unresolved: Set<UnresolvedName> = []
  private let isReporting: Bool
  private let library: TemplateLibrary
  private var contexts: ContextStack
  private var arguments = BlockArguments()
  private var depth = 0

  init(library: TemplateLibrary, value: TemplateValue, isReporting: Bool) {
    self.library = library
    self.isReporting = isReporting
    contexts = ContextStack(value)
  }

  /// Renders the template at an index of the library.
  mutating func renderTemplate(_ index: Int) throws(TemplateError) {
    let template = library.template(at: index)
    try render(0..<template.nodes.count, of: template, index)
  }

  private mutating func render(
    _ range: Range<Int>,
    of template: Template,
    _ index: Int
  ) throws(TemplateError) {
    var node = range.lowerBound
    while node < range.upperBound {
      var next = node + 1
      switch template.nodes[node] {
      case .text(let text, let startsLine):
        output.append(template.text[text], startsLine: startsLine)
      case .lineStart:
        output.startLine()
      case .value(let path, let escaping):
        appendValue(path, escaping, of: template, at: node)
      case .section(let path, let end):
        next = end
        try descend(template, node)
        try renderSection(path, node + 1..<end, of: template, index)
        depth -= 1
      case .inverted(let path, let end):
        next = end
        try descend(template, node)
        let value = lookUp(path, of: template, at: node, for: .section)
        if value?.isTruthy != true { try render(node + 1..<end, of: template, index) }
        depth -= 1
      case .partial(let reference, let indentation):
        try descend(template, node)
        if let included = try resolve(reference, of: template, at: node) {
          output.indent(by: template.text[indentation])
          try renderTemplate(included)
          output.outdent(by: indentation.count)
        }
        depth -= 1
      case .parent(let reference, let indentation, let end):
        next = end
        try descend(template, node)
        if let included = try resolve(reference, of: template, at: node) {
          arguments.enterParent(template: index, nodes: node + 1..<end)
          output.indent(by: template.text[indentation])
          try renderTemplate(included)
          output.outdent(by: indentation.count)
          arguments.leaveParent()
        }
        depth -= 1
      case .block(let name, let indentation, let end, let lines):
        next = end
        try descend(template, node)
        let start = output.bytes.count
        output.indent(by: template.text[indentation])
        if let argument = arguments.argument(named: name, in: library) {
          output.isMidLine = argument.startsWithLine && !lines.startsWithLine
          try render(argument)
          output.isMidLine = false
        } else {
          try render(node + 1..<end, of: template, index)
        }
        output.outdent(by: indentation.count)
        if lines.endsWithLine { output.endLine(since: start) }
        depth -= 1
      }
      node = next
    }
  }

  private mutating func renderSection(
    _ path: Int,
    _ range: Range<Int>,
    of template: Template,
    _ index: Int
  ) throws(TemplateError) {
    let value = lookUp(path, of: template, at: range.lowerBound - 1, for: .section)
    guard let value, value.isTruthy else { return }
    if case .list(let items) = value {
      for item in items {
        contexts.push(item)
        try render(range, of: template, index)
        contexts.pop()
      }
    } else {
      contexts.push(value)
      try render(range, of: template, index)
      contexts.pop()
    }
  }

  /// Renders a block in place of another, with the arguments that hold where it is written.
  private mutating func render(_ argument: BlockArguments.Argument) throws(TemplateError) {
    let scope = arguments.scope
    arguments.change(to: argument.scope)
    try render(
      argument.nodes,
      of: library.template(at: argument.template),
      argument.template
    )
    arguments.change(to: scope)
  }

  /// Notes that rendering goes one level deeper.
  private mutating func descend(_ template: Template, _ node: Int) throws(TemplateError) {
    depth += 1
    guard depth <= library.depthLimit else {
      throw error(.tooDeep(limit: library.depthLimit), in: template, at: node)
    }
  }

  /// The index of the template that a tag names, or `nil` where nothing is to be rendered.
  private mutating func resolve(
    _ reference: Template.Reference,
    of template: Template,
    at node: Int
  ) throws(TemplateError) -> Int? {
    switch reference {
    case .fixed(let number):
      return library.index(ofNumber: number)
    case .dynamic(let path):
      guard case .string(let name) = lookUp(path, of: template, at: node, for: .template) else {
        return nil
      }
      if let index = library.index(of: name) { return index }
      if library.allowsMissingPartials { return nil }
      throw error(.unknownTemplate(name: name), in: template, at: node)
    }
  }

  private func error(
    _ reason: TemplateError.Reason,
    in template: Template,
    at node: Int
  ) -> TemplateError {
    TemplateError(file: template.file, position: template.positions[node], reason: reason)
  }
}

// MARK: - Values

extension TemplateRenderer {
  private mutating func lookUp(
    _ path: Int,
    of template: Template,
    at node: Int,
    for use: UnresolvedName.Use
  ) -> TemplateValue? {
    let value = contexts.value(of: template.paths[path])
    if value == nil, isReporting { report(path, of: template, at: node, use) }
    return value
  }

  private mutating func report(
    _ path: Int,
    of template: Template,
    at node: Int,
    _ use: UnresolvedName.Use
  ) {
    unresolved.insert(
      UnresolvedName(
        file: template.file,
        line: template.positions[node].line,
        column: template.positions[node].column,
        name: template.paths[path].name,
        use: use
      )
    )
  }

  private mutating func appendValue(
    _ path: Int,
    _ escaping: TemplateEscaping,
    of template: Template,
    at node: Int
  ) {
    switch lookUp(path, of: template, at: node, for: .value) {
    case .string(let text):
      escaping.append(text, to: &output.bytes)
    case .integer(let number):
      output.bytes.append(contentsOf: number.description.utf8)
    case .decimal(let number):
      output.bytes.append(contentsOf: Self.digits(of: number).utf8)
    case .bool(let value):
      output.bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .list, .object:
      if isReporting { report(path, of: template, at: node, .value) }
    case .null, nil:
      break
    }
  }

  /// Above this, not every whole number has a `Double` of its own: 2 to the power of 53.
  private static let largestExactInteger = 9_007_199_254_740_992.0

  /// The shortest decimal digits of a number, without a fraction where it has none.
  private static func digits(of number: Double) -> String {
    if abs(number) <= largestExactInteger, number.rounded() == number {
      return Int(number).description
    }
    return number.description
  }
}
