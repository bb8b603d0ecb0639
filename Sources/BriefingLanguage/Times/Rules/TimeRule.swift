/// One line of the rules file: what it matches, what that means, and an example.
struct TimeRule: Sendable {
  /// What the rule does with its match.
  enum Operation: String, Sendable {
    /// A date by its parts.
    case calendar
    /// A date by its distance: the unit that holds the anchor is moved.
    case step
    /// A date by its distance: a counted length before or after the anchor.
    case shift
    /// A length of time.
    case length
    /// A repeated time.
    case `repeat`
    /// The past, the present or the future at large.
    case reference
    /// The inner phrase with a modifier.
    case modify
    /// A time of day, alone or of a date.
    case time
    /// Two expressions, the first of which takes what it lacks from the second, or the other way.
    case pair
    /// No time expression, and nothing in it is one.
    case skip
  }

  /// An example: a text, the expression in it, and its value.
  struct Example: Sendable {
    let text: String
    let expression: String
    let value: String
  }

  let pattern: TimePattern
  let operation: Operation
  /// The constants of the operation by name.
  let arguments: [String: String]
  /// What must hold of a match beside the pattern.
  let condition: TimeCondition?
  let example: Example
  /// The number of the line in the rules file.
  let line: Int
}

extension TimeRule.Example {
  /// Reads `text with [the expression] = value`; nil for another form.
  init?(_ column: String) {
    guard let open = column.firstIndex(of: "["), let close = column.lastIndex(of: "]"),
      open < close, let equals = column.lastIndex(of: "="), close < equals
    else { return nil }
    let head = column[..<open].drop { $0 == " " }
    let inner = column[column.index(after: open)..<close]
    var tail = column[column.index(after: close)..<equals]
    while tail.last == " " { tail.removeLast() }
    text = String(head + inner + tail)
    expression = String(inner)
    value = column[column.index(after: equals)...].split(separator: " ").joined(separator: " ")
  }
}
