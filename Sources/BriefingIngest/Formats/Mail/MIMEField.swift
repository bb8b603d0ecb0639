/// A structured header field: a value and its parameters (RFC 2045, 5.1, and RFC 2231).
struct MIMEField {
  /// What stands before the first semicolon, in small letters: `text/html`.
  let value: String
  private var parameters: [(name: String, value: String)] = []

  /// Takes `text` apart.
  init(_ text: String) {
    var pieces = MIMEField.pieces(of: text)
    let first = pieces.isEmpty ? "" : pieces.removeFirst()
    value = TextNormalizer().line(first).lowercased()
    for piece in pieces {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = TextNormalizer().line(String(piece[..<equals])).lowercased()
      let content = TextNormalizer().line(String(piece[piece.index(after: equals)...]))
      parameters.append((name, MIMEField.unquoted(content)))
    }
  }

  /// The parameter `name`, in small letters; its pieces joined where it is in pieces, its character
  /// set and language left out.
  subscript(name: String) -> String? {
    if let whole = parameters.first(where: { $0.name == name }) { return whole.value }
    if let extended = parameters.first(where: { $0.name == name + "*" }) {
      return MIMEField.withoutSet(extended.value)
    }
    var joined = ""
    for number in 0... {
      let piece = "\(name)*\(number)"
      guard let part = parameters.first(where: { $0.name == piece || $0.name == piece + "*" })
      else { break }
      joined +=
        part.name.hasSuffix("*") && number == 0
        ? MIMEField.withoutSet(part.value) : part.value
    }
    return joined.isEmpty ? nil : joined
  }

  /// What stands between semicolons outside quotation marks.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var isQuoted = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == ";", !isQuoted {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        continue
      }
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = scalar == "\\" && isQuoted && !isEscaped
      piece.append(scalar)
    }
    pieces.append(String(piece))
    return pieces
  }

  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.dropFirst().dropLast().unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      result.append(scalar)
      isEscaped = false
    }
    return String(result)
  }

  /// `utf-8'en'value` without what stands before the second apostrophe.
  private static func withoutSet(_ text: String) -> String {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[2]) : text
  }
}
