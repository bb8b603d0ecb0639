/// The plain text of mails.
enum MailText {
  /// The line before a signature (RFC 3676, 4.3).
  private static let signatureMark = "-- "

  /// The text of `format=flowed` with its paragraphs on one line each (RFC 3676).
  ///
  /// - Parameter deletesSpaces: whether the space at the end of a line that flows on is no part of
  ///   the text.
  static func unwrapped(_ text: String, deletesSpaces: Bool) -> String {
    var result = ""
    var flows = false
    for line in rawLines(of: text) {
      // A space before "From ", ">" or a space is stuffing.
      let content = line.hasPrefix(" ") ? line.dropFirst() : line
      if !flows, !result.isEmpty { result += "\n" }
      flows = content.hasSuffix(" ") && content != Self.signatureMark
      result += flows && deletesSpaces ? content.dropLast() : content
      // An empty first line must not be lost.
      if result.isEmpty { result = "\n" }
    }
    return result
  }

  /// The normalised lines of `text` up to its signature, those that are an address alone left out.
  static func lines(of text: String) -> [Substring] {
    let raw = rawLines(of: text)
    let end = raw.firstIndex { $0 == signatureMark[...] }.flatMap { $0 > 0 ? $0 : nil }
    let kept = raw[..<(end ?? raw.count)].joined(separator: "\n")
    return BodyText.lines(of: TextNormalizer().normalized(kept)).filter { !isAddress($0) }
  }

  private static func rawLines(of text: String) -> [Substring] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      Substring(line.last == 0x0D ? line.dropLast() : line)
    }
  }

  /// Whether the line is an address of the web and nothing else.
  private static func isAddress(_ line: Substring) -> Bool {
    let bare = line.drop { "<([ ".contains($0) }
    guard bare.hasPrefix("http://") || bare.hasPrefix("https://") else { return false }
    return !bare.dropLast(1).contains(" ")
  }
}
