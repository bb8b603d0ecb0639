/// One value of a YAML document with its place in the text.
public struct YAMLNode: Hashable, Sendable {
  /// The value.
  public let content: Content
  /// The line on which the value starts, from 1.
  public let line: Int
  /// The column at which the value starts, from 1, in code points.
  public let column: Int

  /// Makes a node at a place.
  public init(_ content: Content, line: Int, column: Int) {
    self.content = content
    self.line = line
    self.column = column
  }

  /// The three kinds of YAML values.
  public enum Content: Hashable, Sendable {
    /// A single value.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with values, in the order of the text.
    case mapping(YAMLMapping)
  }

  /// The scalar; nil when the node is none.
  public var scalar: YAMLScalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar
  }

  /// The elements of the sequence; nil when the node is none.
  public var sequence: [YAMLNode]? {
    guard case .sequence(let nodes) = content else { return nil }
    return nodes
  }

  /// The mapping; nil when the node is none.
  public var mapping: YAMLMapping? {
    guard case .mapping(let mapping) = content else { return nil }
    return mapping
  }

  /// Whether the node is an empty or `null` value.
  public var isNull: Bool { scalar?.value == .null }

  /// What the node is, in the words of an error message.
  package var kind: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar):
      switch scalar.value {
      case .null: "empty"
      case .bool: "true or false"
      case .int: "a whole number"
      case .double: "a number"
      case .string: "text"
      }
    }
  }
}
