/// A single YAML value: its text, and what the core schema says it is.
///
/// Quoted and block scalars are always text. Plain ones follow the core schema of YAML 1.2 (section
/// 10.3.2): `yes`, `no`, `on` and `off` are text, as are dates and times.
public struct YAMLScalar: Hashable, Sendable {
  /// The text with quotation marks and escapes resolved.
  public let text: String
  /// Whether the scalar stood without quotation marks and is not a block.
  public let isPlain: Bool

  /// Makes a scalar.
  public init(text: String, isPlain: Bool) {
    self.text = text
    self.isPlain = isPlain
  }

  /// What a scalar is.
  public enum Value: Hashable, Sendable {
    /// Nothing, `~` or `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number that fits in 64 bits.
    case int(Int)
    /// Another number.
    case double(Double)
    /// Text.
    case string(String)
  }

  /// The scalar by the core schema.
  public var value: Value {
    guard isPlain else { return .string(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .double(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .double(-.infinity)
    case ".nan", ".NaN", ".NAN": return .double(.nan)
    default: break
    }
    if let int = wholeNumber { return .int(int) }
    if isDecimal, let double = Double(text) { return .double(double) }
    return .string(text)
  }

  /// `-?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`.
  private var wholeNumber: Int? {
    if text.hasPrefix("0o") { return digits(after: 2, radix: 8) }
    if text.hasPrefix("0x") { return digits(after: 2, radix: 16) }
    return Int(text)
  }

  private func digits(after count: Int, radix: Int) -> Int? {
    let rest = text.dropFirst(count)
    guard let first = rest.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else {
      return nil
    }
    return Int(rest, radix: radix)
  }

  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`; keeps `0x1p3`, `inf` and `nan` text.
  private var isDecimal: Bool {
    var rest = text.utf8[...]
    func dropDigits() -> Int {
      let count = rest.prefix { (48...57).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    func dropSign() {
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    }
    dropSign()
    var count = dropDigits()
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      count += dropDigits()
    }
    guard count > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      dropSign()
      guard dropDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
