/// Numbers names in the order in which they are first seen.
struct NameTable: Sendable {
  /// The names by number.
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of a name, which it gets now if it has none.
  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    let number = names.count
    names.append(name)
    numbers[name] = number
    return number
  }

  /// The number of a name that has one.
  func knownNumber(of name: String) -> Int? {
    numbers[name]
  }
}
