/// A mail that was forwarded within the text of another: its header lines stand in the text.
struct ForwardedMail {
  /// What programs write above the forwarded mail, dashes and case left out.
  private static let marks = [
    "forwarded message", "begin forwarded message", "original message", "forwarded mail",
  ]
  /// The names of the lines below it.
  private static let names: Set<String> = [
    "from", "date", "sent", "subject", "to", "cc", "reply-to", "resent-from",
  ]
  /// Lines of the one who forwards before the mark; more are a mail of their own.
  private static let mostLinesBefore = 3
  /// Lines of the header, blank ones included.
  private static let mostLines = 20

  /// The values by the names in small letters.
  let fields: [String: String]
  /// The index of the first line of the forwarded text.
  let bodyStart: Int

  /// Looks for the mark at the start of `lines`; nil where the text is no forwarded mail.
  init?(lines: [Substring]) {
    var before = 0
    var mark: Int?
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let bare = line.filter { $0.isLetter || $0 == " " }.lowercased()
      if Self.marks.contains(TextNormalizer().line(bare)) {
        mark = index
        break
      }
      before += 1
      if before > Self.mostLinesBefore { return nil }
    }
    guard let mark else { return nil }
    var fields: [String: String] = [:]
    var next = mark + 1
    for index in (mark + 1)..<min(lines.count, mark + 1 + Self.mostLines) {
      let line = lines[index]
      if line.isEmpty {
        if fields.isEmpty { continue }
        break
      }
      guard let colon = line.firstIndex(of: ":") else { break }
      // Some programs set the names in asterisks.
      let name = line[..<colon].filter { $0 != "*" && $0 != " " }.lowercased()
      guard Self.names.contains(name) else { break }
      let value = TextNormalizer().line(line[line.index(after: colon)...].filter { $0 != "*" })
      fields[name] = fields[name] ?? value
      next = index + 1
    }
    guard fields["from"] != nil, fields["subject"] != nil else { return nil }
    self.fields = fields
    bodyStart = next
  }
}
