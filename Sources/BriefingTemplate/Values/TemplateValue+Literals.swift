extension TemplateValue: ExpressibleByNilLiteral {
  /// Makes ``null``.
  public init(nilLiteral: ()) { self = .null }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
  /// Makes a ``bool(_:)``.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension TemplateValue: ExpressibleByIntegerLiteral {
  /// Makes an ``integer(_:)``.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension TemplateValue: ExpressibleByFloatLiteral {
  /// Makes a ``decimal(_:)``.
  public init(floatLiteral value: Double) { self = .decimal(value) }
}

extension TemplateValue: ExpressibleByStringInterpolation {
  /// Makes a ``string(_:)``.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension TemplateValue: ExpressibleByArrayLiteral {
  /// Makes a ``list(_:)``.
  public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  /// Makes an ``object(_:)``; of a repeated key the last value counts.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}
