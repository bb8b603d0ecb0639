/// Addresses of the web and of mail, and bare names of hosts and files.
extension TokenScanner {
  /// No name of a host is longer (RFC 1035, 2.3.4), so that looking ahead stays linear.
  private static let longestHost = 255

  /// Endings of hosts and of files that are no words of English, so that a missing space after a
  /// stop is not taken for one ("the end.in the").
  private static let endings: Set<String> = [
    "au", "biz", "br", "ca", "ch", "cn", "com", "de", "doc", "edu", "eu", "fr", "gov", "htm",
    "html", "ie", "info", "int", "io", "jp", "jpg", "kr", "mil", "mp3", "mp4", "net", "nl", "nz",
    "org", "pdf", "png", "ru", "se", "tv", "txt", "ua", "uk", "xls", "za", "zip",
  ]

  /// The end of the address that begins at the position and whose first word ends at `wordEnd`.
  func addressEnd(wordEnd: Int) -> Int? {
    if scalar(at: wordEnd) == ":" {
      let isScheme = scalar(at: wordEnd + 1) == "/" && scalar(at: wordEnd + 2) == "/"
      return isScheme ? pathEnd(from: wordEnd + 3) : nil
    }
    if isWeb(to: wordEnd), scalar(at: wordEnd) == ".", scalar(at: wordEnd + 1)?.isLetter == true {
      return pathEnd(from: wordEnd)
    }
    if let end = mailEnd() { return end }
    guard let end = hostEnd(from: position) else { return nil }
    let hasPath = scalar(at: end) == "/" && scalar(at: end + 1)?.isLetter == true
    return hasPath ? pathEnd(from: end) : end
  }

  private func isWeb(to end: Int) -> Bool {
    end - position == 3 && scalars[position..<end].allSatisfy { $0.lowerASCII == "w" }
  }

  /// The end of the text up to the next space, without the marks that close a sentence.
  private func pathEnd(from start: Int) -> Int {
    var end = start
    while let next = scalar(at: end), !next.isSpace, next != "\"", next != "<", next != ">" {
      end += 1
    }
    while end > start {
      switch scalars[end - 1] {
      case ".", ",", ";", ":", "!", "?", ")", "'", "\u{201D}", "\u{2019}": end -= 1
      default: return end
      }
    }
    return end
  }

  /// The end of an address of mail: letters, an `@` within them, and a host with a stop.
  private func mailEnd() -> Int? {
    var at = position
    while at - position < Self.longestHost, let next = scalar(at: at), isPartOfHost(next) {
      at += 1
    }
    guard at > position, scalar(at: at) == "@" else { return nil }
    var end = at + 1
    var stops = 0
    while end - at < Self.longestHost, let next = scalar(at: end), isPartOfHost(next) {
      if next == "." { stops += 1 }
      end += 1
    }
    while end > at, scalars[end - 1] == "." || scalars[end - 1] == "-" {
      if scalars[end - 1] == "." { stops -= 1 }
      end -= 1
    }
    return stops > 0 ? end : nil
  }

  /// The end of a name such as `BBC.co.uk` or `report.pdf`: words that stops join, of which the
  /// last is a known ending.
  private func hostEnd(from start: Int) -> Int? {
    var end = start
    while end - start < Self.longestHost, let next = scalar(at: end), isPartOfHost(next) {
      end += 1
    }
    while end > start, scalars[end - 1] == "." || scalars[end - 1] == "-" { end -= 1 }
    guard let stop = scalars[start..<end].lastIndex(of: "."), stop > start else { return nil }
    var ending = String.UnicodeScalarView()
    ending.append(contentsOf: scalars[(stop + 1)..<end])
    guard scalars[stop - 1].isLetter || scalars[stop - 1].isDigit else { return nil }
    return Self.endings.contains(String(ending)) ? end : nil
  }

  private func isPartOfHost(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.isLetter || scalar.isDigit || scalar == "." || scalar == "-"
      || scalar == "_"
  }
}
