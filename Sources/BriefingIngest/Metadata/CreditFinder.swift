/// Finds the agency that an article credits, in its dateline and in its last lines.
enum CreditFinder {
  /// Credit lines are among the last so many lines with text.
  private static let lastLines = 3
  private static let longestCreditLine = 200
  /// A dateline may stand behind a caption or a summary that has run into the first paragraph.
  private static let datelineReach = 600
  /// How credit lines begin, in small letters; what follows is the name.
  private static let labels = [
    "source:", "sources:", "credit:", "with reporting by", "with reporting from",
    "with additional reporting by", "additional reporting by", "with agency inputs from",
    "with inputs from", "copyright", "©", "(c)", "—", "–", "--", "-",
  ]
  static let endings = [
    " contributed to this report", " contributed to this story", " contributed reporting",
  ]

  /// The agency's name; nil when none is credited.
  static func credit(in text: String, dateline: Dateline?) -> String? {
    if let name = dateline?.credit { return NewsAgency.name(name) ?? name }
    return inlineDateline(in: text) ?? creditLine(in: text)
  }

  /// `(Reuters) -` within the first paragraphs; known agencies only.
  private static func inlineDateline(in text: String) -> String? {
    let start = text.prefix(datelineReach)
    var rest = start[...]
    while let open = rest.firstIndex(of: "(") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: ")") else { return nil }
      let after = rest[rest.index(after: close)...].drop { $0 == " " }
      guard after.first.map({ "-–—".contains($0) }) ?? false else { continue }
      if let name = NewsAgency.name(String(rest[..<close])) { return name }
    }
    return nil
  }

  private static func creditLine(in text: String) -> String? {
    var lines: [Substring] = []
    var rest = text[...]
    while lines.count < lastLines, let end = rest.lastIndex(where: { !$0.isWhitespace }) {
      let start = rest[...end].lastIndex(of: "\n").map { rest.index(after: $0) } ?? rest.startIndex
      lines.append(rest[start...end])
      rest = rest[..<start]
    }
    for line in lines {
      if let name = credit(ofLine: line) { return name }
    }
    return nil
  }

  private static func credit(ofLine line: Substring) -> String? {
    // "… he said. (Reuters)" and "… he said. – AFP"
    if line.hasSuffix(")"), let open = line.lastIndex(of: "(") {
      let name = line[line.index(after: open)...].dropLast()
      if let agency = NewsAgency.name(String(name)) { return agency }
    }
    if let dash = line.lastIndex(where: { "–—-".contains($0) }) {
      let name = TextNormalizer().line(String(line[line.index(after: dash)...]))
      if let agency = NewsAgency.name(name), line[..<dash].last == " " { return agency }
    }
    guard line.utf8.count <= longestCreditLine else { return nil }
    var text = TextNormalizer().line(String(line))
    while text.hasSuffix(".") { text.removeLast() }
    let small = text.lowercased()
    if let ending = endings.first(where: { small.hasSuffix($0) }) {
      return names(in: String(text.dropLast(ending.count))).first
    }
    guard let label = labels.first(where: { small.hasPrefix($0) }) else { return nil }
    let rest = TextNormalizer().line(String(text.dropFirst(label.count)))
    if let agency = names(in: rest).first { return agency }
    // A source line names any outlet, the other lines persons as well.
    let words = rest.split(separator: " ")
    guard label == "source:", (1...5).contains(words.count), !WebAddress.hasScheme(rest),
      words.allSatisfy({ $0.first?.isUppercase == true || $0 == "of" || $0 == "the" })
    else { return nil }
    return rest
  }

  /// The agencies in a list of names, years of copyright left out.
  private static func names(in text: String) -> [String] {
    let withoutYears = text.split(separator: " ").filter { !$0.allSatisfy { $0.isNumber } }
    let list = withoutYears.joined(separator: " ").replacing(" and ", with: ",")
    return list.split(whereSeparator: { ",/;".contains($0) }).compactMap {
      NewsAgency.name(TextNormalizer().line(String($0)))
    }
  }
}
