/// Turns Markdown into plain paragraphs.
///
/// Knows the blocks of CommonMark well enough to keep every sentence and lose the marks: headings,
/// quotations, lists, rules, fences, link definitions, tables. Lines of one paragraph become one
/// line. Images, comments and HTML tags go; the text of links, code and HTML stays.
struct MarkdownText {
  /// The text of a first-level heading at the top; nil when there is none.
  private(set) var heading: String?
  /// The paragraphs, without the heading, never empty.
  private(set) var paragraphs: [String] = []

  /// Lists and quotations nested deeper on one line are text.
  private static let deepestNesting = 20

  private var inline: MarkdownInline
  private var open: [Substring] = []
  private var fence: Fence?
  /// Until which text the rest is a comment or a script, which say nothing to readers.
  private var skippedUntil: String?

  private struct Fence {
    let mark: Character
    let count: Int
  }

  /// Reads `lines`.
  init(lines: [Substring]) {
    inline = MarkdownInline(definitions: MarkdownText.definitions(in: lines))
    for line in lines { read(line) }
    close()
  }

  // MARK: Blocks

  private mutating func read(_ line: Substring) {
    if let fence {
      let trimmed = MarkdownText.trimmed(line)
      if trimmed.count >= fence.count, trimmed.allSatisfy({ $0 == fence.mark }) {
        self.fence = nil
        close()
      } else if trimmed.isEmpty {
        close()
      } else {
        append(verbatim: trimmed)
      }
      return
    }
    var text = MarkdownText.trimmed(line)
    if let end = skippedUntil {
      guard let range = text.lowercased().firstRange(of: end) else { return }
      skippedUntil = nil
      let rest = text.lowercased()
      text = text.dropFirst(rest.distance(from: rest.startIndex, to: range.upperBound))
    }
    if let opened = MarkdownText.skippedStart(text) {
      close()
      if !text.lowercased().contains(opened) { skippedUntil = opened }
      return
    }
    // A list in a list, and a quotation in it, begin on the same line.
    for _ in 0..<Self.deepestNesting {
      while let quoted = MarkdownText.unquoted(text) { text = quoted }
      if text.isEmpty { return close() }
      if readMark(text) { return }
      guard let item = MarkdownText.listItem(text) else { break }
      close()
      text = item
    }
    open.append(text)
  }

  /// Reads a heading, a rule, a fence, a definition or a table's line; false for other text.
  private mutating func readMark(_ text: Substring) -> Bool {
    if let underlined = setextLevel(text) {
      let lines = open
      open = []
      // A paragraph that happens to stand over a line of marks is no title.
      append(heading: lines.joined(separator: " "), level: lines.count == 1 ? underlined : 2)
      return true
    }
    if MarkdownText.isRule(text) || MarkdownText.definition(text) != nil {
      close()
      return true
    }
    if let (level, heading) = MarkdownText.heading(text) {
      close()
      append(heading: String(heading), level: level)
      return true
    }
    if let mark = text.first, mark == "`" || mark == "~" {
      let count = text.prefix { $0 == mark }.count
      if count >= 3, mark == "~" || !text.dropFirst(count).contains("`") {
        close()
        fence = Fence(mark: mark, count: count)
        return true
      }
    }
    if text.hasPrefix("|") {
      close()
      append(row: text)
      return true
    }
    return false
  }

  /// Ends the open paragraph.
  private mutating func close() {
    guard !open.isEmpty else { return }
    let text = inline.plain(open.joined(separator: " "))
    open = []
    if !text.isEmpty { paragraphs.append(text) }
  }

  private mutating func append(heading text: String, level: Int) {
    let plain = inline.plain(text)
    guard !plain.isEmpty else { return }
    if level == 1, heading == nil, paragraphs.isEmpty {
      heading = plain
    } else {
      paragraphs.append(plain)
    }
  }

  private mutating func append(verbatim line: Substring) {
    let text = TextNormalizer().line(String(line))
    if !text.isEmpty { paragraphs.append(text) }
  }

  /// A table's row as one paragraph, its cells parted by tabs; the rule under the head goes.
  private mutating func append(row: Substring) {
    guard !row.allSatisfy({ "|-: ".contains($0) }) else { return }
    let cells = row.split(separator: "|").map { inline.plain(String($0)) }.filter { !$0.isEmpty }
    if !cells.isEmpty { paragraphs.append(cells.joined(separator: "\t")) }
  }

  // MARK: Forms of lines

  private func setextLevel(_ text: Substring) -> Int? {
    guard !open.isEmpty, let mark = text.first, mark == "=" || mark == "-",
      text.allSatisfy({ $0 == mark })
    else { return nil }
    return mark == "=" ? 1 : 2
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line.drop { $0 == " " || $0 == "\t" }
    while let last = line.last, last == " " || last == "\t" { line.removeLast() }
    return line
  }

  private static func unquoted(_ text: Substring) -> Substring? {
    text.first == ">" ? trimmed(text.dropFirst()) : nil
  }

  private static func isRule(_ text: Substring) -> Bool {
    guard let mark = text.first, "-*_".contains(mark) else { return false }
    return text.allSatisfy { $0 == mark || $0 == " " } && text.count { $0 == mark } >= 3
  }

  private static func heading(_ text: Substring) -> (level: Int, text: Substring)? {
    let level = text.prefix { $0 == "#" }.count
    guard (1...6).contains(level) else { return nil }
    let rest = text.dropFirst(level)
    guard rest.first == " " || rest.first == "\t" || rest.isEmpty else { return nil }
    var content = trimmed(rest)
    let closing = content.reversed().prefix { $0 == "#" }.count
    if closing > 0, closing == content.count || content.dropLast(closing).last == " " {
      content = trimmed(content.dropLast(closing))
    }
    return (level, content)
  }

  /// The text after the mark of a list or footnote, a task box left out.
  private static func listItem(_ text: Substring) -> Substring? {
    if text.hasPrefix("[^"), let close = text.firstIndex(of: "]") {
      let rest = text[text.index(after: close)...]
      return rest.first == ":" ? trimmed(rest.dropFirst()) : nil
    }
    var rest = text
    if let mark = text.first, "-*+".contains(mark) {
      rest = text.dropFirst()
    } else {
      let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
      // Longer numbers are years: "1984. That was the year."
      guard (1...3).contains(digits.count) else { return nil }
      rest = text.dropFirst(digits.count)
      guard rest.first == "." || rest.first == ")" else { return nil }
      rest = rest.dropFirst()
    }
    guard rest.first == " " || rest.first == "\t" else { return nil }
    rest = trimmed(rest)
    for box in ["[ ] ", "[x] ", "[X] "] where rest.hasPrefix(box) { rest = rest.dropFirst(4) }
    return rest
  }

  /// The end that is waited for after a line that begins a comment, script or style sheet.
  private static func skippedStart(_ text: Substring) -> String? {
    guard text.first == "<" else { return nil }
    let small = text.prefix(8).lowercased()
    if small.hasPrefix("<!--") { return "-->" }
    if small.hasPrefix("<script") { return "</script>" }
    return small.hasPrefix("<style") ? "</style>" : nil
  }

  // MARK: Link definitions

  private static func definitions(in lines: [Substring]) -> Set<String> {
    var labels: Set<String> = []
    for line in lines {
      if let label = definition(trimmed(line)) { labels.insert(label) }
    }
    return labels
  }

  /// The label of a line like `[label]: https://example.org`; footnotes are text.
  private static func definition(_ text: Substring) -> String? {
    guard text.first == "[", text.dropFirst().first != "^", let close = text.firstIndex(of: "]")
    else { return nil }
    let rest = text[text.index(after: close)...]
    guard rest.first == ":" else { return nil }
    let target = trimmed(rest.dropFirst())
    guard let address = target.split(separator: " ").first,
      WebAddress.hasScheme(String(address)) || address.hasPrefix("<") || address.hasPrefix("/")
        || address.hasPrefix("#") || address.hasPrefix("mailto:")
    else { return nil }
    return MarkdownInline.label(text[..<close].dropFirst())
  }
}
