/// The article in the pages of a document: running heads left out, lines joined to paragraphs.
struct PDFText {
  /// Running heads and page numbers stand within this share of the page from its edges.
  private static let margin = 0.1
  /// A line at the edge that so many pages share is a running head.
  private static let fewestPages = 2
  /// The headline is so many times as high as most of the text.
  private static let headlineFactor = 1.25
  private static let longestHeadline = 250
  /// Lines above the headline that are longer are text.
  private static let longestMasthead = 80
  /// A first line is indented by so many of its heights.
  private static let indent = 0.6
  /// A last line ends so much of the width before the others.
  private static let shortLine = 0.88
  /// Heights that differ by less are the same type.
  private static let sameHeight = 0.12

  private(set) var title: String?
  private(set) var paragraphs: [String] = []
  /// Lines above the headline, which name the outlet or a date.
  private(set) var above: [String] = []

  /// Reads the pages of `layout`.
  init(_ layout: PDFLayout) {
    let pages = PDFText.withoutRunningHeads(layout)
    var blocks = pages.flatMap(\.blocks).filter { !$0.lines.isEmpty }
    let height = PDFText.commonHeight(of: blocks)
    if let head = PDFText.headline(of: pages.first, height: height) {
      title = head.title
      let before = blocks[..<head.first]
      if before.allSatisfy({ PDFText.text(of: $0).count <= Self.longestMasthead }) {
        above = before.map(PDFText.text)
        blocks.removeFirst(head.last + 1)
      } else {
        blocks.removeSubrange(head.first...head.last)
      }
    }
    let pieces = blocks.flatMap(PDFText.paragraphs).filter { piece in
      // A bullet may stand apart from its line.
      piece.lines.contains { $0.text.contains { $0.isLetter || $0.isNumber } }
    }
    let joiner = HyphenJoiner(lines: pieces.flatMap { $0.lines.map(\.text) })
    join(pieces, with: joiner)
  }

  // MARK: What is no text

  private static func withoutRunningHeads(_ layout: PDFLayout) -> [PDFPage] {
    var pagesOfLine: [String: Int] = [:]
    for page in layout.pages {
      var seen: Set<String> = []
      for block in page.blocks {
        for line in block.lines where isAtEdge(line, of: page) { seen.insert(folded(line.text)) }
      }
      for line in seen { pagesOfLine[line, default: 0] += 1 }
    }
    return layout.pages.map { page in
      var page = page
      page.blocks = page.blocks.map { block in
        var block = block
        block.lines.removeAll { line in
          guard isAtEdge(line, of: page) else { return false }
          return pagesOfLine[folded(line.text), default: 0] >= fewestPages
            || isPageNumber(line.text) || WebAddress.hasScheme(line.text)
        }
        return block
      }
      return page
    }
  }

  private static func isAtEdge(_ line: PDFPage.Line, of page: PDFPage) -> Bool {
    line.bottom <= page.height * margin || line.top >= page.height * (1 - margin)
  }

  /// The line with all numbers alike: page numbers and times change from page to page.
  private static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.lowercased().unicodeScalars {
      if !("0"..."9").contains(scalar) {
        folded.unicodeScalars.append(scalar)
      } else if folded.last != "0" {
        folded.append("0")
      }
    }
    return folded
  }

  /// `3`, `- 3 -`, `Page 3 of 9`, `3/9`.
  private static func isPageNumber(_ text: String) -> Bool {
    let bare = folded(text).filter { $0.isLetter || $0.isNumber || $0 == "/" }
    return ["0", "page0", "p0", "page0of0", "0of0", "0/0", "page0/0"].contains(bare)
  }

  // MARK: Headline

  /// The height of most of the letters.
  private static func commonHeight(of blocks: [PDFPage.Block]) -> Double {
    let lines = blocks.flatMap(\.lines).sorted { $0.height < $1.height }
    let total = lines.reduce(0) { $0 + $1.text.utf8.count }
    var count = 0
    for line in lines {
      count += line.text.utf8.count
      if count * 2 >= total { return line.height }
    }
    return 0
  }

  /// The highest lines of the first page, where they are higher than the text.
  private static func headline(
    of page: PDFPage?,
    height: Double
  ) -> (title: String, first: Int, last: Int)? {
    let blocks = page?.blocks.filter { !$0.lines.isEmpty } ?? []
    guard height > 0,
      let first = blocks.indices.max(by: {
        self.height(of: blocks[$0]) < self.height(of: blocks[$1])
      })
    else { return nil }
    let headHeight = self.height(of: blocks[first])
    guard headHeight >= headlineFactor * height else { return nil }
    var last = first
    while last + 1 < blocks.count,
      abs(self.height(of: blocks[last + 1]) / headHeight - 1) < sameHeight
    {
      last += 1
    }
    let title = blocks[first...last].map(text).joined(separator: " ")
    guard title.count <= longestHeadline, title.contains(where: { $0.isLetter }) else { return nil }
    return (title, first, last)
  }

  private static func height(of block: PDFPage.Block) -> Double {
    block.lines.map(\.height).max() ?? 0
  }

  private static func text(of block: PDFPage.Block) -> String {
    block.lines.map(\.text).joined(separator: " ")
  }

  // MARK: Paragraphs

  private struct Piece {
    var lines: [PDFPage.Line]

    var height: Double { lines.first?.height ?? 0 }
  }

  /// The paragraphs of a block: one begins with an indented line behind a short or a finished one.
  private static func paragraphs(of block: PDFPage.Block) -> [Piece] {
    let left = block.lines.map(\.left).min() ?? 0
    let right = block.lines.map(\.right).max() ?? 0
    var pieces: [Piece] = []
    for line in block.lines {
      if let last = pieces.last?.lines.last {
        let isIndented =
          line.left - left > indent * line.height && last.left - left < indent * line.height
        let isShort = last.right - left < shortLine * (right - left)
        let isOtherType = abs(line.height / max(last.height, 1) - 1) > sameHeight
        if !(isOtherType || endsSentence(last.text) && (isIndented || isShort)) {
          pieces[pieces.count - 1].lines.append(line)
          continue
        }
      }
      pieces.append(Piece(lines: [line]))
    }
    return pieces
  }

  /// Joins lines, and paragraphs that a column or a page parts.
  private mutating func join(_ pieces: [Piece], with joiner: HyphenJoiner) {
    var open: (text: String, height: Double)?
    for piece in pieces {
      var text = ""
      for line in piece.lines { joiner.append(line.text, to: &text) }
      if let before = open, !PDFText.endsSentence(before.text),
        abs(piece.height / max(before.height, 1) - 1) < Self.sameHeight,
        text.first?.isLowercase == true
      {
        var joined = before.text
        joiner.append(text, to: &joined)
        open = (joined, before.height)
        continue
      }
      if let before = open { paragraphs.append(before.text) }
      open = (text, piece.height)
    }
    if let before = open { paragraphs.append(before.text) }
  }

  private static func endsSentence(_ text: String) -> Bool {
    let end = text.last { !"\"'”’)]".contains($0) }
    return end.map { ".!?:…".contains($0) } ?? false
  }
}
