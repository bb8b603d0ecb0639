/// Checks values against a JSON Schema (draft 2020-12), as far as `briefing.schema.json` needs it.
///
/// A keyword that is not known is an error, so that no rule of the schema is passed over.
struct JSONSchema {
  private let root: JSONValue
  /// Keywords that only explain.
  private static let notes: Set<String> = [
    "$schema", "$id", "$defs", "title", "description", "format",
  ]

  init(_ root: JSONValue) { self.root = root }

  /// What is wrong with `value`, each with its path; empty when nothing is.
  func errors(in value: JSONValue) -> [String] { errors(in: value, by: root, at: "$") }

  /// The paths of the schema's properties, by the type that has them: `claim.stance`.
  var properties: Set<String> {
    var names: Set<String> = Set((root["properties"]?.object ?? [:]).keys.map { "briefing.\($0)" })
    for (type, schema) in root["$defs"]?.object ?? [:] {
      names.formUnion((schema["properties"]?.object ?? [:]).keys.map { "\(type).\($0)" })
    }
    return names
  }

  /// The properties that `value` has, in the same form.
  func properties(of value: JSONValue) -> Set<String> {
    properties(of: value, by: root, type: "briefing")
  }

  private func properties(of value: JSONValue, by schema: JSONValue, type: String) -> Set<String> {
    if let name = schema["$ref"]?.string.flatMap(Self.definition), let target = definition(name) {
      return properties(of: value, by: target, type: name)
    }
    var names: Set<String> = []
    for (key, field) in value.object {
      names.insert("\(type).\(key)")
      if let rule = schema["properties"]?[key] {
        names.formUnion(properties(of: field, by: rule, type: "\(type).\(key)"))
      }
    }
    if let rule = schema["items"] {
      for element in value.array {
        names.formUnion(properties(of: element, by: rule, type: "\(type)[]"))
      }
    }
    return names
  }

  private func definition(_ name: String) -> JSONValue? { root["$defs"]?[name] }

  private static func definition(_ reference: String) -> String? {
    let prefix = "#/$defs/"
    return reference.hasPrefix(prefix) ? String(reference.dropFirst(prefix.count)) : nil
  }

  private func errors(in value: JSONValue, by schema: JSONValue, at path: String) -> [String] {
    schema.object.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "$ref":
        guard let target = rule.string.flatMap(Self.definition).flatMap(definition) else {
          return ["\(path): the schema refers to nothing: \(rule)"]
        }
        return errors(in: value, by: target, at: path)
      case "type": return isOfType(value, rule.string ?? "") ? [] : ["\(path): no \(rule)"]
      case "const": return value == rule ? [] : ["\(path): not \(rule)"]
      case "enum": return rule.array.contains(value) ? [] : ["\(path): \(value) is none of \(rule)"]
      case "properties", "required", "additionalProperties":
        return fieldErrors(value, keyword, rule, schema, path)
      case "items":
        return value.array.enumerated().flatMap {
          errors(in: $0.element, by: rule, at: "\(path)[\($0.offset)]")
        }
      case "minItems", "maxItems", "minLength", "minimum", "maximum":
        return sizeErrors(value, keyword, rule, path)
      case "pattern":
        guard let text = value.string, let pattern = rule.string,
          let expression = try? Regex(pattern)
        else { return ["\(path): the pattern \(rule) cannot be tried"] }
        return text.contains(expression) ? [] : ["\(path): “\(text)” is not \(pattern)"]
      default:
        return Self.notes.contains(keyword) ? [] : ["\(path): unknown keyword \(keyword)"]
      }
    }
  }

  private func fieldErrors(
    _ value: JSONValue,
    _ keyword: String,
    _ rule: JSONValue,
    _ schema: JSONValue,
    _ path: String
  ) -> [String] {
    let fields = value.object
    switch keyword {
    case "properties":
      return rule.object.sorted { $0.key < $1.key }.flatMap { key, rule in
        fields[key].map { errors(in: $0, by: rule, at: "\(path).\(key)") } ?? []
      }
    case "required":
      return rule.array.compactMap(\.string).filter { fields[$0] == nil }
        .map { "\(path): \($0) is missing" }
    default:
      guard rule == .bool(false) else { return ["\(path): additionalProperties: \(rule)"] }
      let known = schema["properties"]?.object ?? [:]
      return fields.keys.filter { known[$0] == nil }.sorted()
        .map { "\(path): the schema lacks \($0)" }
    }
  }

  private func sizeErrors(
    _ value: JSONValue,
    _ keyword: String,
    _ rule: JSONValue,
    _ path: String
  ) -> [String] {
    guard case .number(let bound) = rule else { return ["\(path): \(keyword): \(rule)"] }
    let holds =
      switch (keyword, value) {
      case ("minItems", .array(let elements)): Double(elements.count) >= bound
      case ("maxItems", .array(let elements)): Double(elements.count) <= bound
      case ("minLength", .string(let text)): Double(text.unicodeScalars.count) >= bound
      case ("minimum", .number(let number)): number >= bound
      case ("maximum", .number(let number)): number <= bound
      default: false
      }
    return holds ? [] : ["\(path): \(value) breaks \(keyword) \(bound)"]
  }

  private func isOfType(_ value: JSONValue, _ type: String) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("number", .number),
      ("boolean", .bool):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
