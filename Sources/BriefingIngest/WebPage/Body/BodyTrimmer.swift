/// Takes out of the article's blocks what the page has put between them.
struct BodyTrimmer {
  let tree: MarkupTree
  let page: PageBlocks
  /// The headline, which is no part of the text.
  let title: String?

  /// An article does not end with an ending's heading before this share of its prose.
  private static let shareBeforeEnding = 0.4
  /// The share of links from which a list points to other pages.
  private static let linkedList = 0.6
  /// A block beside a picture is a caption up to this weight.
  private static let longestCaption = 160
  /// Shorter blocks may be said twice.
  private static let shortestRepeated = 50
  /// The headline is repeated among so many blocks.
  private static let titleReach = 8

  /// The blocks that are the article's own, in order.
  func trimmed(_ blocks: [PageBlock]) -> [PageBlock] {
    var kept = beforeEnding(blocks)
    let lists = linkShares(ofLists: kept)
    let known = title.map { PageBlocks.folded($0) }
    var seen: Set<WordHash> = []
    kept = kept.enumerated().filter { index, block in
      // A summary above, a pulled quotation, the same text again for another screen.
      if block.weight >= Self.shortestRepeated, !seen.insert(hash(block)).inserted {
        return false
      }
      if block.weight > BlockFurniture.longest { return true }
      let text = page.folded(block)
      if BlockFurniture.isFurniture(text, weight: block.weight, linkShare: block.linkShare) {
        return false
      }
      if index < Self.titleReach, text == known { return false }
      // An ending's heading that ended nothing.
      if isHeading(block), BlockFurniture.isEnding(text) { return false }
      if isPointer(block, lists: lists) { return false }
      return !isCaption(block)
    }.map(\.element)
    return withoutLooseHeadings(kept.drop { tree.nodes[$0.element].tag == .h1 })
  }

  private func hash(_ block: PageBlock) -> WordHash {
    var hash = WordHash()
    for byte in page.bytes(block) { hash.add(byte) }
    return hash
  }

  /// The blocks before the heading of what follows articles, as long as none of the article
  /// follows it.
  private func beforeEnding(_ blocks: [PageBlock]) -> [PageBlock] {
    let total = blocks.reduce(0) { $0 + ($1.isProse ? $1.weight : 0) }
    var before = 0
    var places: Set<Int> = []
    for (index, block) in blocks.enumerated() {
      if block.isProse {
        before += block.weight
        places.insert(parent(block))
      }
      guard isHeading(block), Double(before) >= Self.shareBeforeEnding * Double(total) else {
        continue
      }
      let text = page.folded(block)
      guard BlockFurniture.isEnding(text) else { continue }
      // A pointer between paragraphs: the article goes on in the same element.
      let goesOn = blocks[(index + 1)...].contains { $0.isProse && places.contains(parent($0)) }
      if !goesOn || BlockFurniture.isLastEnding(text) { return Array(blocks[..<index]) }
    }
    return blocks
  }

  /// The element around a paragraph.
  private func parent(_ block: PageBlock) -> Int {
    tree.nodes[block.element].tag.isParagraph
      ? Int(tree.nodes[block.element].parent) : block.element
  }

  /// Whether the block stands as a heading does: in a heading, or short and alone in bold.
  private func isHeading(_ block: PageBlock) -> Bool {
    tree.nodes[block.element].tag.isHeading || block.weight <= 40 && !block.endsSentence
  }

  /// The share of links in each list, by the element of the list.
  private func linkShares(ofLists blocks: [PageBlock]) -> [Int: Double] {
    var sums: [Int: (links: Int, all: Int)] = [:]
    for block in blocks {
      guard let list = list(around: block) else { continue }
      sums[list, default: (0, 0)].links += block.linkWeight
      sums[list, default: (0, 0)].all += block.weight
    }
    return sums.mapValues { Double($0.links) / Double(max(1, $0.all)) }
  }

  private func list(around block: PageBlock) -> Int? {
    var index = block.element
    // Items hold paragraphs at most a few levels down.
    for _ in 0..<4 where index >= 0 {
      let tag = tree.nodes[index].tag
      if tag == .ul || tag == .ol || tag == .dl { return index }
      index = Int(tree.nodes[index].parent)
    }
    return nil
  }

  /// Whether the block is a link to another page, or in a list of such.
  private func isPointer(_ block: PageBlock, lists: [Int: Double]) -> Bool {
    if let list = list(around: block) {
      return lists[list].map { $0 >= Self.linkedList } ?? false
    }
    let tag = tree.nodes[block.element].tag
    if tag == .td || tag == .th { return false }
    return BlockFurniture.isLink(weight: block.weight, linkShare: block.linkShare)
  }

  /// Whether the block stands in one element with a picture and is no longer than captions are.
  private func isCaption(_ block: PageBlock) -> Bool {
    guard block.weight <= Self.longestCaption, tree.nodes[block.element].tag.isParagraph else {
      return false
    }
    return tree.subtree(block.element).contains { tree.nodes[$0].tag == .img }
  }

  /// Without headings behind which nothing follows.
  private func withoutLooseHeadings(_ blocks: ArraySlice<PageBlock>) -> [PageBlock] {
    var kept = Array(blocks)
    while let last = kept.last, tree.nodes[last.element].tag.isHeading { kept.removeLast() }
    return kept
  }
}
