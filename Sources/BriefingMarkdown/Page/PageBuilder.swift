import CCmark

/// The second pass: walks the tree once and puts in all that the nodes alone can tell.
struct PageBuilder {
  let badges: [String: BadgeKind]
  let wording: MarkdownWording
  let headingIDs: [Node: String]
  let figureIDs: [Node: String]

  var identifiers: Identifiers
  private(set) var title: String?
  private(set) var contents: [RenderedPage.Heading] = []

  /// Ids written at the start of paragraphs, until the block that gets them is left.
  var blockIDs: [Node: String] = [:]

  /// The fold lines not yet answered, outermost first.
  var openFolds: [Node] = []

  private var headings: [(node: Node, level: Int, text: String)] = []

  /// The caption of the figure that the walk is in.
  private var figureCaption: String?

  /// How often each label of a scrolling box was wanted.
  private var labels: [String: Int] = [:]

  init(renderer: MarkdownRenderer, blocks: BlockReader) {
    badges = renderer.badges
    wording = renderer.wording
    headingIDs = blocks.headingIDs
    figureIDs = blocks.figureIDs
    identifiers = Identifiers(reserved: renderer.reservedIDs)
  }

  /// Changes the tree into what is rendered.
  mutating func build(_ root: Node) throws(MarkdownError) {
    var walk = TreeWalk(root)
    var depth = 0
    while let step = walk.next() {
      switch step {
      case .leaf(let node):
        if node.kind == CMARK_NODE_CODE { try replaceCode(node) }
      case .enter(let node):
        depth += 1
        guard depth <= MarkdownRenderer.nestingLimit else {
          throw .nestedTooDeeply(line: line(of: node), limit: MarkdownRenderer.nestingLimit)
        }
        try enter(node)
      case .leave(let node):
        depth -= 1
        try leave(node)
      }
    }
    placeHeadings()
  }

  private mutating func enter(_ node: Node) throws(MarkdownError) {
    switch node.kind {
    case CMARK_NODE_HEADING: try enterHeading(node)
    case CMARK_NODE_CUSTOM_BLOCK where node.mark?.role == .table: labelTable(node)
    case CMARK_NODE_CUSTOM_BLOCK where node.mark?.role == .figure: try enterFigure(node)
    default: break
    }
  }

  private mutating func leave(_ node: Node) throws(MarkdownError) {
    // Leaving a block, none of its fold lines may still be open.
    if let fold = openFolds.last, fold.parent == node { throw .unclosedFold(line: line(of: fold)) }
    switch node.kind {
    case CMARK_NODE_LINK: try replaceLink(node)
    case CMARK_NODE_IMAGE: try replaceImage(node)
    case CMARK_NODE_PARAGRAPH: try leaveParagraph(node)
    case CMARK_NODE_LIST: replaceList(node)
    case CMARK_NODE_CUSTOM_BLOCK where node.mark?.role == .figure: figureCaption = nil
    default: break
    }
  }

  private mutating func leaveParagraph(_ paragraph: Node) throws(MarkdownError) {
    switch paragraph.mark?.role {
    case .foldOpening: openFolds.append(paragraph)
    case .foldClosing: try closeFold(paragraph)
    default:
      // The id of an item's first paragraph is the item's own, placed when the list is left.
      let isItemHead = paragraph.previous == nil && paragraph.parent?.kind == CMARK_NODE_ITEM
      guard !isItemHead, let id = blockIDs.removeValue(forKey: paragraph) else { return }
      paragraph.replace(with: .line("<p\(Markup.id(id))>", "</p>", paragraph.children))
    }
  }

  /// The source line to name in an error at the node.
  func line(of node: Node) -> Int {
    var line: Int?
    var ancestor: Node? = node
    while let current = ancestor {
      if let mark = current.mark, mark.line > 0 {
        // Lines inside a figure's data count from its own start; the image's line is outside.
        line = mark.role == .figure ? mark.line : line ?? mark.line
      }
      ancestor = current.parent
    }
    return line ?? node.startLine
  }
}

extension PageBuilder {
  private mutating func enterHeading(_ heading: Node) throws(MarkdownError) {
    if let id = headingIDs[heading] { try identifiers.claim(id, line: line(of: heading)) }
    let text = plainText(of: heading)
    if title == nil, heading.headingLevel == 1 { title = text }
    headings.append((heading, heading.headingLevel, text))
  }

  /// Gives the headings their ids, now that those of the source are all known.
  private mutating func placeHeadings() {
    for (node, level, text) in headings {
      let id = headingIDs[node] ?? identifiers.make(Slug.heading(text))
      if level == 2 || level == 3 {
        contents.append(RenderedPage.Heading(level: level, id: id, text: text))
      }
      node.replace(with: .line("<h\(level)\(Markup.id(id))>", "</h\(level)>", node.children))
    }
  }

  /// Names the table after its caption, its figure, or the heading above it.
  private mutating func labelTable(_ table: Node) {
    let caption = table.firstChild.flatMap { $0.mark?.role == .caption ? plainText(of: $0) : nil }
    let figure = figureCaption.map { "\(wording.data): \($0)" }
    let label = label(caption ?? figure ?? headings.last?.text ?? "")
    table.onEnter = Markup.scrollBox(label: label) + "<table>"
  }

  private mutating func enterFigure(_ figure: Node) throws(MarkdownError) {
    try identifiers.claim(figureIDs[figure] ?? "", line: line(of: figure))
    guard let caption = figure.firstChild, let box = caption.next else { return }
    let text = plainText(of: caption)
    figureCaption = text
    box.onEnter = Markup.scrollBox(label: label(text))
  }

  /// A label that no other region of the page has: numbered from 2.
  private mutating func label(_ wanted: String) -> String {
    let label = wanted.isEmpty ? wording.table : wanted
    let count = labels[label, default: 0] + 1
    labels[label] = count
    return count == 1 ? label : "\(label) (\(count))"
  }
}
