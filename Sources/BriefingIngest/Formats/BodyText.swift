/// The lines of an article's text.
enum BodyText {
  /// The lines of a normalised text, empty ones included.
  static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  /// `lines` as one text: no blank lines at its ends, one at most between two others.
  static func tidied(_ lines: ArraySlice<Substring>) -> String {
    var text = ""
    var isParted = false
    for line in lines {
      if line.isEmpty {
        isParted = true
        continue
      }
      if !text.isEmpty { text += isParted ? "\n\n" : "\n" }
      text += line
      isParted = false
    }
    return text
  }
}
