/// Keys with values in the order of the text; no key stands twice.
public struct YAMLMapping: Hashable, Sendable {
  /// The entries, in the order of the text.
  public let entries: [Entry]

  /// Makes a mapping of entries whose keys differ.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// A key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key's text.
    public let key: String
    /// The line of the key, from 1.
    public let line: Int
    /// The column of the key, from 1.
    public let column: Int
    /// The value.
    public let value: YAMLNode

    /// Makes an entry whose key is at a place.
    public init(key: String, line: Int, column: Int, value: YAMLNode) {
      self.key = key
      self.line = line
      self.column = column
      self.value = value
    }
  }

  /// The keys, in the order of the text.
  public var keys: [String] { entries.map(\.key) }

  /// The value of `key`; nil when the key does not stand.
  public subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

  /// The text of `key`, numbers and booleans as they are written; nil when it is absent or empty.
  ///
  /// - Throws: ``YAMLError/Reason-swift.enum/wrongType(key:expected:found:)`` for a list or mapping.
  public func string(for key: String) throws(YAMLError) -> String? {
    guard let node = present(key) else { return nil }
    guard let scalar = node.scalar else { throw wrongType(key, "text", node) }
    return scalar.text
  }

  /// The truth value of `key`; nil when it is absent or empty.
  ///
  /// - Throws: ``YAMLError/Reason-swift.enum/wrongType(key:expected:found:)`` for anything but `true`
  ///   and `false` without quotation marks.
  public func bool(for key: String) throws(YAMLError) -> Bool? {
    guard let node = present(key) else { return nil }
    guard case .bool(let value) = node.scalar?.value else {
      throw wrongType(key, "true or false", node)
    }
    return value
  }

  /// The whole number of `key`; nil when it is absent or empty.
  ///
  /// - Throws: ``YAMLError/Reason-swift.enum/wrongType(key:expected:found:)`` for anything else, a
  ///   number beyond 64 bits included.
  public func int(for key: String) throws(YAMLError) -> Int? {
    guard let node = present(key) else { return nil }
    guard case .int(let value) = node.scalar?.value else {
      throw wrongType(key, "a whole number", node)
    }
    return value
  }

  /// The number of `key`; nil when it is absent or empty.
  ///
  /// - Throws: ``YAMLError/Reason-swift.enum/wrongType(key:expected:found:)`` for anything else.
  public func double(for key: String) throws(YAMLError) -> Double? {
    guard let node = present(key) else { return nil }
    switch node.scalar?.value {
    case .int(let value): return Double(value)
    case .double(let value): return value
    default: throw wrongType(key, "a number", node)
    }
  }

  /// The texts of a list, or the one text of a scalar; nil when the key is absent or empty.
  ///
  /// - Throws: ``YAMLError/Reason-swift.enum/wrongType(key:expected:found:)`` for a mapping, and for a
  ///   list that holds anything but scalars.
  public func strings(for key: String) throws(YAMLError) -> [String]? {
    guard let node = present(key) else { return nil }
    let expected = "text or a list of texts"
    switch node.content {
    case .scalar(let scalar): return [scalar.text]
    case .mapping: throw wrongType(key, expected, node)
    case .sequence(let nodes):
      var texts: [String] = []
      for element in nodes {
        guard let scalar = element.scalar, scalar.value != .null else {
          throw wrongType(key, expected, element)
        }
        texts.append(scalar.text)
      }
      return texts
    }
  }

  /// The mapping of `key`; nil when it is absent or empty.
  ///
  /// - Throws: ``YAMLError/Reason-swift.enum/wrongType(key:expected:found:)`` for anything else.
  public func mapping(for key: String) throws(YAMLError) -> YAMLMapping? {
    guard let node = present(key) else { return nil }
    guard let mapping = node.mapping else { throw wrongType(key, "a mapping", node) }
    return mapping
  }

  /// The elements of the list of `key`; nil when it is absent or empty.
  ///
  /// - Throws: ``YAMLError/Reason-swift.enum/wrongType(key:expected:found:)`` for anything else.
  public func sequence(for key: String) throws(YAMLError) -> [YAMLNode]? {
    guard let node = present(key) else { return nil }
    guard let nodes = node.sequence else { throw wrongType(key, "a list", node) }
    return nodes
  }

  private func present(_ key: String) -> YAMLNode? {
    guard let node = self[key], !node.isNull else { return nil }
    return node
  }

  private func wrongType(_ key: String, _ expected: String, _ node: YAMLNode) -> YAMLError {
    YAMLError(
      .wrongType(key: key, expected: expected, found: node.kind),
      line: node.line,
      column: node.column
    )
  }
}
