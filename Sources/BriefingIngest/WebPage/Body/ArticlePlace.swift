/// Where in a page its article stands: the headline, the text, what is beside them.
struct ArticlePlace {
  /// The blocks beside the headline, as indices of the page's blocks: those between it and the
  /// text, those above, where a masthead may have the day on which the page was read, and the
  /// first of the text.
  let nearBlocks: [Int]
  /// The node of the headline; nil where none was found.
  let headline: Int?
  /// Whether the page is in English as far as it says.
  let isEnglish: Bool
  private let nearNodes: Range<Int>
  private let comments: [Range<Int>]
  private let bodyEnd: Int

  /// So many blocks above the headline may hold the date, and so many from the first of the text.
  private static let blocksAbove = 6
  private static let blocksInto = 3
  /// Between the headline and the text stand no more blocks.
  private static let blocksBetween = 40

  /// Finds the place of the text `body`, blocks of `page`.
  ///
  /// - Parameters:
  ///   - titles: texts that the headline may be, from the page's statements.
  ///   - comments: the parts of the page with readers' comments.
  init(
    _ tree: MarkupTree,
    _ page: PageBlocks,
    body: [PageBlock],
    titles: [String],
    comments: [Range<Int>],
    isEnglish: Bool
  ) {
    self.isEnglish = isEnglish
    self.comments = comments
    let blocks = page.blocks
    let start = body.first.flatMap { first in blocks.firstIndex { $0.node == first.node } }
    bodyEnd = body.last.map(\.node) ?? tree.nodes.count
    let wanted = Set(titles.map { PageBlocks.folded($0) })
    // The last heading before the text that is the headline, else the last main heading.
    let before = blocks.indices.prefix((start ?? blocks.count) + 1)
    let isHeadline = { (index: Int) in
      Self.isInHeading(tree, blocks[index]) && wanted.contains(page.folded(blocks[index]))
    }
    let isMain = { (index: Int) in tree.nodes[blocks[index].element].tag == .h1 }
    let found =
      before.last(where: isHeadline) ?? before.last(where: isMain)
      ?? blocks.indices.first(where: isHeadline) ?? blocks.indices.first(where: isMain)
    headline = found.map { blocks[$0].node }
    let top = found ?? start ?? 0
    let into = start.map { $0 >= top && $0 - top <= Self.blocksBetween ? $0 : top } ?? top
    let lower = max(0, top - Self.blocksAbove)
    let upper = max(top, min(blocks.count, into + Self.blocksInto))
    let textStart = min(max(top, into), upper)
    nearBlocks = Array(top..<textStart) + (lower..<top).reversed() + Array(textStart..<upper)
    let firstNode = lower > 0 ? blocks[lower].node : 0
    let lastNode = upper < blocks.count ? blocks[upper].node : tree.nodes.count
    nearNodes = firstNode..<max(firstNode, lastNode)
  }

  /// Whether a node stands beside the headline.
  func isNear(_ node: Int) -> Bool { nearNodes.contains(node) }

  /// Whether a node stands before the end of the text.
  func isBefore(_ node: Int) -> Bool { node <= bodyEnd }

  /// Whether a node is part of a comment.
  func isComment(_ node: Int) -> Bool { comments.contains { $0.contains(node) } }

  private static func isInHeading(_ tree: MarkupTree, _ block: PageBlock) -> Bool {
    var index = block.element
    for _ in 0..<3 where index >= 0 {
      if tree.nodes[index].tag.isHeading { return true }
      index = Int(tree.nodes[index].parent)
    }
    return false
  }
}
