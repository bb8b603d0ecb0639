/// Checks addresses that stand in articles before they may become links.
enum WebAddress {
  /// Longer addresses are refused; browsers and servers keep to about this length.
  private static let longest = 2_000

  /// `text` where it is an http or https address of printable ASCII or letters with a host; else
  /// nil.
  static func accepted(_ text: String) -> String? {
    let small = text.prefix(8).lowercased()
    let schemes = ["http://", "https://"]
    guard let scheme = schemes.first(where: { small.hasPrefix($0) }), text.utf8.count <= longest
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    guard let host = rest.split(separator: "/", omittingEmptySubsequences: false).first,
      !host.isEmpty, !host.hasPrefix("?"), !host.hasPrefix("#"), !host.contains("@"),
      rest.unicodeScalars.allSatisfy({ isAllowed($0) })
    else { return nil }
    return text
  }

  /// Whether `text` begins as addresses do.
  static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.firstRange(of: "://") else { return false }
    return text[..<colon.lowerBound].unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar > " " && scalar != "\u{7F}" && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
    }
    return scalar.properties.isAlphabetic
  }
}
