/// The values that names are looked up in, the innermost last.
struct ContextStack {
  private var values: [TemplateValue]

  /// Begins with the value that the whole template is rendered with.
  init(_ value: TemplateValue) {
    values = [value]
  }

  /// Makes a value the innermost.
  mutating func push(_ value: TemplateValue) {
    values.append(value)
  }

  /// Takes the innermost value away.
  mutating func pop() {
    values.removeLast()
  }

  /// What a path leads to: its first part from the innermost object that has it, the other parts
  /// from there only; `nil` where a part is missing.
  ///
  /// Source: the Mustache specification, `interpolation.yml`, name resolution.
  func value(of path: TemplatePath) -> TemplateValue? {
    guard let first = path.parts.first else { return values.last }
    var found: TemplateValue?
    var level = values.count
    while level > 0 {
      level -= 1
      if case .object(let members) = values[level], let member = members[first] {
        found = member
        break
      }
      if path.isLocal { return nil }
    }
    guard path.parts.count > 1 else { return found }
    for part in path.parts.dropFirst() {
      guard case .object(let members) = found else { return nil }
      found = members[part]
    }
    return found
  }
}
