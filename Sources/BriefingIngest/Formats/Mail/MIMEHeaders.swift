/// The header fields of a mail or of one part of it (RFC 5322, 2.2).
struct MIMEHeaders {
  /// Mails that passed many servers have a hundred.
  private static let mostFields = 1_000
  /// Longer values are cut; a boundary has at most 70 characters, a subject rarely 200.
  private static let longestValue = 10_000
  /// Longer names are no names.
  private static let longestName = 100

  private var fields: [(name: String, value: String)] = []

  /// Reads the fields at the start of `bytes`.
  ///
  /// - Returns: the fields, and the bytes behind the blank line that ends them.
  static func split(_ bytes: ArraySlice<UInt8>) -> (headers: MIMEHeaders, body: ArraySlice<UInt8>) {
    var headers = MIMEHeaders()
    var rest = bytes
    var name = ""
    var value: [UInt8] = []
    func finish(_ headers: inout MIMEHeaders) {
      if !name.isEmpty, headers.fields.count < mostFields {
        headers.fields.append((name, headers.text(of: value)))
      }
      name = ""
      value = []
    }
    while !rest.isEmpty {
      let (line, next) = MIMELine.first(of: rest)
      if line.isEmpty {
        finish(&headers)
        return (headers, next)
      }
      if line[line.startIndex] == 0x20 || line[line.startIndex] == 0x09 {
        if value.count < longestValue { value += line }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].count <= longestName,
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      {
        finish(&headers)
        name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        value = Array(line[line.index(after: colon)...].prefix(longestValue))
      } else if headers.fields.isEmpty, name.isEmpty, line.starts(with: Array("From ".utf8)) {
        // The first line of a mail in a mailbox file.
      } else {
        // No field and no blank line: the text begins here.
        finish(&headers)
        return (headers, rest)
      }
      rest = next
    }
    finish(&headers)
    return (headers, rest)
  }

  /// The value of the first field `name`, in small letters, as written but on one line.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The same with encoded words as text; nil when empty.
  func text(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    let text = TextNormalizer().line(EncodedWord.decoded(value))
    return text.isEmpty ? nil : text
  }

  /// Whether there is such a field.
  func has(_ name: String) -> Bool { self[name] != nil }

  /// How many fields there are.
  var count: Int { fields.count }

  private func text(of value: [UInt8]) -> String {
    let text =
      String(validating: value, as: UTF8.self) ?? CharacterSet.windows1252.string(of: value[...])
    return TextNormalizer().line(text)
  }
}
