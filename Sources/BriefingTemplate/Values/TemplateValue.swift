/// A value that a template can print, test or iterate over.
///
/// Falsy in sections are `null`, `false`, the empty string and the empty list; everything else,
/// zero included, is truthy: a count of zero is a fact, not an absence.
public enum TemplateValue: Sendable, Hashable {
  /// Present but unknown: prints nothing, counts as resolved, and ends the lookup of its name.
  case null
  /// Prints `true` or `false`.
  case bool(Bool)
  /// A whole number, printed in decimal digits without grouping.
  case integer(Int)
  /// A fractional number, printed with the fewest digits that keep its value (`1.21`, `3`).
  case decimal(Double)
  /// Text, escaped on output as the template's language asks.
  case string(String)
  /// Values in order; a section repeats for each, and they print as nothing by themselves.
  case list([TemplateValue])
  /// Named values; a section pushes them on the context stack.
  case object([String: TemplateValue])

  /// Wraps text, with `nil` as ``null``.
  public init(_ text: String?) {
    self = text.map(TemplateValue.string) ?? .null
  }

  /// Wraps a whole number, with `nil` as ``null``.
  public init(_ number: Int?) {
    self = number.map(TemplateValue.integer) ?? .null
  }

  /// Whether a section over this value is rendered at all.
  public var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .integer, .decimal, .object: true
    case .string(let text): !text.isEmpty
    case .list(let values): !values.isEmpty
    }
  }
}
