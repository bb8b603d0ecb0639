import CCmark

extension BlockReader {
  /// What stands before the caption of a table.
  private static let captionMark = "Table: "

  /// Puts a table in the place of a paragraph whose source lines are one.
  mutating func readTable(_ paragraph: Node) throws(MarkdownError) {
    guard let lines = try pipeTable(of: paragraph) else { return }
    let cells = CellTree(lines)
    let node = Node.block("", "</table></div>")
    node.mark = NodeMark(.table, line: lines.rows[0].line)
    if let caption = cells.takeCaption() ?? takeCaption(above: paragraph) {
      caption.mark = NodeMark(.caption, line: paragraph.startLine)
      node.append(caption)
    }
    for row in cells.takeRows() { node.append(row) }
    paragraph.replace(with: node)
  }

  /// The rows of a paragraph that is a table, `nil` when it is none.
  private mutating func pipeTable(of paragraph: Node) throws(MarkdownError) -> PipeTable? {
    var number = paragraph.startLine
    var opening = source.opening(of: paragraph)
    var caption: [UInt8]?
    if opening.starts(with: Self.captionMark.utf8) {
      caption = Array(opening.dropFirst(Self.captionMark.utf8.count))
      number += 1
      opening = continuation(number)
    }
    guard number < paragraph.endLine, let header = PipeRow(opening),
      let alignments = PipeRow(continuation(number + 1))?.alignments
    else { return nil }
    var table = PipeTable(caption: caption, alignments: alignments, rows: [])
    try table.append(header, line: number)
    number += 2
    while number <= paragraph.endLine {
      guard let row = PipeRow(continuation(number)) else { throw .tableLine(line: number) }
      try table.append(row, line: number)
      number += 1
    }
    return table
  }

  /// A further line of a paragraph without the blanks and quote marks before its text.
  private mutating func continuation(_ number: Int) -> ArraySlice<UInt8> {
    source.bytes[source.line(number)].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
  }

  /// Makes a caption of the paragraph `Table: …` directly above, if there is one, and removes that.
  private mutating func takeCaption(above paragraph: Node) -> Node? {
    guard let above = paragraph.previous, above.kind == CMARK_NODE_PARAGRAPH,
      let first = above.firstChild, first.literal.hasPrefix(Self.captionMark),
      source.opening(of: above).starts(with: Self.captionMark.utf8)
    else { return nil }
    first.literal = first.literal.dropFirst(Self.captionMark.count).trimmingLeadingBlanks()
    let caption = Node.inline("<caption>", "</caption>\n", above.children)
    above.remove()
    return caption
  }
}

/// The lines of a table; the first row is the header.
private struct PipeTable {
  var caption: [UInt8]?
  let alignments: [PipeRow.Alignment]
  private(set) var rows: [(line: Int, cells: [[UInt8]])]

  mutating func append(_ row: PipeRow, line: Int) throws(MarkdownError) {
    guard row.cells.count == alignments.count else {
      throw .tableRow(line: line, expected: alignments.count, found: row.cells.count)
    }
    rows.append((line, row.cells))
  }
}

/// The inline content of all cells of a table, parsed in one go.
///
/// Each cell is written as a heading of its own, the one block of CommonMark that holds exactly one
/// line of inline content: no cell can begin a list, a quote or a link definition.
private struct CellTree: ~Copyable {
  private let table: PipeTable
  private let tree: SyntaxTree

  init(_ table: PipeTable) {
    self.table = table
    var lines: [UInt8] = []
    for cell in [table.caption ?? []] + table.rows.flatMap(\.cells) {
      lines += "# ".utf8
      lines += cell
      lines += " #\n".utf8
    }
    tree = SyntaxTree(parsing: lines)
  }

  /// The caption when the table's own lines have one.
  func takeCaption() -> Node? {
    guard table.caption != nil else { return nil }
    return tree.withRoot { root in
      root.firstChild.map { .inline("<caption>", "</caption>\n", $0.children) }
    }
  }

  /// The head and the body of the table.
  func takeRows() -> [Node] {
    tree.withRoot { root in
      var cell = root.firstChild?.next
      var rows: [Node] = []
      for (number, tableRow) in table.rows.enumerated() {
        let row = Node.inline("<tr>", "</tr>\n")
        row.mark = NodeMark(.row, line: tableRow.line)
        for (column, alignment) in table.alignments.enumerated() {
          guard let content = cell else { preconditionFailure("a cell is not one heading") }
          cell = content.next
          row.append(Self.cell(content, alignment, isHead: number == 0, isFirst: column == 0))
        }
        rows.append(row)
      }
      let head = Node.inline("<thead>\n", "</thead>\n", [rows[0]])
      guard rows.count > 1 else { return [head] }
      return [head, .inline("<tbody>\n", "</tbody>\n", Array(rows.dropFirst()))]
    }
  }

  /// A header cell in the head, and for a first cell that is all strong text; else a data cell.
  private static func cell(
    _ content: Node,
    _ alignment: PipeRow.Alignment,
    isHead: Bool,
    isFirst: Bool
  ) -> Node {
    let tag: String
    if isHead {
      // A header without words would be announced as a header of nothing.
      tag = content.firstChild == nil ? "td" : "th scope=\"col\""
    } else if isFirst, let strong = soleStrong(in: content) {
      tag = "th scope=\"row\""
      strong.unwrap()
    } else {
      tag = "td"
    }
    let node = Node.inline(
      "<\(tag)\(alignment.attribute)>",
      "</\(tag.prefix(2))>",
      content.children
    )
    node.mark = NodeMark(.cell, line: 0)
    return node
  }

  /// The strong text that a cell consists of, apart from an id before it.
  private static func soleStrong(in content: Node) -> Node? {
    guard let last = content.lastChild, last.kind == CMARK_NODE_STRONG else { return nil }
    guard var other = content.firstChild, other != last else { return last }
    if other.kind == CMARK_NODE_CODE, other.literal.hasPrefix("id:"), let next = other.next {
      other = next
    }
    let isBlank = other.kind == CMARK_NODE_TEXT && other.literal == " " && other.next == last
    return isBlank || other == last ? last : nil
  }
}
