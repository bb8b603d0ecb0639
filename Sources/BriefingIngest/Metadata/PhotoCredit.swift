/// Credits of photographs that a saved text has inside a line: `… of the well. Photograph: Ada
/// Brook/AP BP said …`.
///
/// What stands before one is a caption, what follows is the article: run together they make a
/// sentence that nobody wrote.
enum PhotoCredit {
  private static let labels = ["Photograph: ", "Photo: ", "Picture: "]
  /// A credit is no longer than so many characters.
  private static let longest = 90
  /// Who takes or sells photographs, longer names first.
  private static let agencies = [
    "Associated Press", "Getty Images", "Rex Features", "Public Domain", "Press Association",
    "Xinhua", "Reuters", "REUTERS", "Greenpeace", "Corbis", "Alamy", "Getty", "Zuma", "AFP", "EPA",
    "AP", "PA",
  ]

  /// The lines without the credits, each line parted in two where a credit stood.
  static func parted(_ lines: ArraySlice<Substring>) -> [Substring] {
    lines.flatMap { line -> [Substring] in
      guard let credit = range(in: line) else { return [line] }
      let before = line[..<credit.lowerBound].trimmingSpaces
      let after = line[credit.upperBound...].trimmingSpaces
      return [before, "", after].filter { !before.isEmpty && !after.isEmpty || !$0.isEmpty }
    }
  }

  /// The first credit in `line` that ends in the name of an agency.
  static func range(in line: Substring) -> Range<Substring.Index>? {
    for label in labels {
      guard let start = line.firstRange(of: label) else { continue }
      let limit = line.index(start.upperBound, offsetBy: longest, limitedBy: line.endIndex)
      guard let end = end(of: line[start.upperBound..<(limit ?? line.endIndex)]) else { continue }
      return start.lowerBound..<end
    }
    return nil
  }

  /// The end of the first agency's name in `text`, and of others that follow it after a stroke.
  private static func end(of text: Substring) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      let isStart = index == text.startIndex || text[text.index(before: index)] == "/"
      if isStart, var end = agencyEnd(in: text[index...]) {
        while end < text.endIndex, text[end] == "/",
          let next = agencyEnd(in: text[text.index(after: end)...])
        {
          end = next
        }
        return end
      }
      index = text.index(after: index)
    }
    return nil
  }

  private static func agencyEnd(in text: Substring) -> Substring.Index? {
    for agency in agencies where text.hasPrefix(agency) {
      let end = text.index(text.startIndex, offsetBy: agency.count)
      if end == text.endIndex || !text[end].isLetter { return end }
    }
    return nil
  }
}

extension Substring {
  /// Without white space at its ends.
  fileprivate var trimmingSpaces: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return self[first...last]
  }
}
