/// Finds the article's blocks among those of a page.
///
/// The element that holds the article is the one around the most prose, each paragraph counting
/// for the elements around it the less the further out they are, as in Readability (Arc90 2010,
/// Mozilla); the names of classes and the share of links correct it.
struct BodyFinder {
  private let tree: MarkupTree
  private let page: PageBlocks
  /// The cue of each element.
  private var cues: [ElementCue] = []
  /// The prose below each element, in weight.
  private var prose: [Int] = []
  private var weights: [Int] = []
  private var links: [Int] = []
  /// Whether a node lies in a part that was left out.
  private var isLeftOut: [Bool] = []

  /// A part by the side is the article after all when it holds this share of the prose.
  private static let mainShare = 0.5
  /// A part that should not be the article is it when it holds this share.
  private static let mostShare = 0.7
  /// A part that should never be the article is it when so little prose stands outside.
  private static let fewProse = 250

  /// Looks at the blocks of `page`.
  init(_ tree: MarkupTree, _ page: PageBlocks) {
    self.tree = tree
    self.page = page
    measure()
    leaveOut()
  }

  private mutating func measure() {
    let count = tree.nodes.count
    cues = [ElementCue](repeating: .none, count: count)
    isLeftOut = [Bool](repeating: false, count: count)
    prose = [Int](repeating: 0, count: count)
    weights = prose
    links = prose
    for block in page.blocks {
      weights[block.element] += block.weight
      links[block.element] += block.linkWeight
      if block.isProse { prose[block.element] += block.weight - block.linkWeight }
    }
    // A child stands behind its parent, so that one pass from the end adds all up.
    for index in stride(from: count - 1, through: 0, by: -1) {
      let parent = Int(tree.nodes[index].parent)
      guard parent >= 0, tree.nodes[index].tag != .text else { continue }
      prose[parent] += prose[index]
      weights[parent] += weights[index]
      links[parent] += links[index]
    }
  }

  /// Marks the parts that are not the article by their names.
  private mutating func leaveOut() {
    for index in tree.nodes.indices where weights[index] > 0 {
      cues[index] = ElementCue(tree, index)
    }
    let anchors = anchors()
    var index = 0
    while index < tree.nodes.count {
      if isArticle(index, anchors) {
        index += 1
        continue
      }
      let end = Int(tree.nodes[index].end)
      for below in index..<end { isLeftOut[below] = true }
      index = end
    }
  }

  /// What only the article has around it: the element that is named as its text and has the most
  /// prose, and the main headings.
  private func anchors() -> (body: Int?, headings: [Int]) {
    var body: Int?
    var headings: [Int] = []
    for index in tree.nodes.indices {
      if cues[index] == .body, prose[index] >= Self.leastPart, isBetterBody(index, than: body) {
        body = index
      }
      if tree.nodes[index].tag == .h1 { headings.append(index) }
    }
    return (body, headings)
  }

  /// Whether an element is rather the article's than one before it: inside of it and not much
  /// less, or outside of it and more.
  private func isBetterBody(_ index: Int, than other: Int?) -> Bool {
    guard let other else { return true }
    let share = Double(prose[index]) / Double(max(1, prose[other]))
    return share > (tree.subtree(other).contains(index) ? Self.innerShare : 1)
  }

  private static let innerShare = 0.3

  /// Whether the article may be in the element, by its name and by what it holds.
  private func isArticle(_ index: Int, _ anchors: (body: Int?, headings: [Int])) -> Bool {
    let cue = cues[index]
    if cue == .none || cue == .body { return true }
    let total = prose.first ?? 0
    if cue == .comments { return prose[index] > 0 && total - prose[index] < Self.fewProse }
    let range = tree.subtree(index)
    if let body = anchors.body, range.contains(body) { return true }
    let hasHeading = Self.contains(range, oneOf: anchors.headings)
    var least = cue == .aside ? Self.mainShare : Self.mostShare
    if hasHeading { least *= Self.headingShare }
    return prose[index] > 0 && Double(prose[index]) > least * Double(total)
  }

  /// Whether one of the sorted `indices` lies in `range`.
  private static func contains(_ range: Range<Int>, oneOf indices: [Int]) -> Bool {
    var low = 0
    var high = indices.count
    while low < high {
      let middle = (low + high) / 2
      if indices[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < indices.count && range.contains(indices[low])
  }

  /// A part with a main heading is the article with this part of the prose that it else needs.
  private static let headingShare = 0.5

  /// The blocks of the article, in order; empty where the page has none.
  func blocks() -> [PageBlock] {
    let kept = page.blocks.filter { !isLeftOut[$0.node] }
    guard let root = root(kept), !isNotice(root) else { return [] }
    let parts = (parts(like: root, kept) + neighbours(of: root, kept)).sorted()
    var blocks: [PageBlock] = []
    var end = 0
    for part in parts where part >= end {
      end = Int(tree.nodes[part].end)
      blocks += Self.blocks(in: part..<end, of: kept)
    }
    return blocks
  }

  /// Those of `blocks`, which are in the order of the page, whose text is in a range of nodes.
  private static func blocks(in range: Range<Int>, of blocks: [PageBlock]) -> ArraySlice<PageBlock>
  {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].node < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return blocks[low...].prefix { $0.node < range.upperBound }
  }

  /// Less prose is a notice of the site, unless it is most of the page or its element says that it
  /// is the article.
  private static let leastAlone = 200

  private func isNotice(_ root: Int) -> Bool {
    prose[root] < Self.leastAlone && prose[root] * 2 < weights[0] && !isNamed(root)
  }

  /// Whether an element or one around it is named as the article or as the main part.
  private func isNamed(_ index: Int) -> Bool {
    var next: Int? = index
    while let element = next {
      let tag = tree.nodes[element].tag
      if cues[element] == .body || tag == .article || tag == .main { return true }
      next = parent(element)
    }
    return false
  }

  /// The elements beside `root` that hold prose as well: a lead above, a part below a picture.
  private func neighbours(of root: Int, _ kept: [PageBlock]) -> [Int] {
    var found: [Int] = []
    var inner = root
    // Without a headline to end at, the way out would lead to the rest of the page.
    let hasHeading = tree.nodes.contains { $0.tag == .h1 }
    for _ in 0..<(hasHeading ? Self.mostLevels : Self.fewLevels) where !isWhole(inner) {
      guard let outer = parent(inner), tree.nodes[outer].tag != .body else { break }
      var index = outer + 1
      while index < Int(tree.nodes[outer].end) {
        if index != inner, tree.nodes[index].tag != .text, isProse(index, kept) {
          found.append(index)
        }
        index = Int(tree.nodes[index].end)
      }
      inner = outer
    }
    return found
  }

  /// Whether an element holds the headline and the text, so that the article ends with it.
  private func isWhole(_ index: Int) -> Bool {
    tree.nodes[index].tag == .article
      || tree.subtree(index).contains { tree.nodes[$0].tag == .h1 }
  }

  /// Whether an element holds prose and little else.
  private func isProse(_ index: Int, _ kept: [PageBlock]) -> Bool {
    guard prose[index] >= Self.leastNeighbour, !isLeftOut[index] else { return false }
    // Key points in a list sum the article up.
    let tag = tree.nodes[index].tag
    if tag == .ul || tag == .ol { return false }
    let range = tree.subtree(index)
    var all = 0
    var links = 0
    var sentences = 0
    for block in Self.blocks(in: range, of: kept) {
      all += block.weight
      links += block.linkWeight
      if block.isProse, tree.nodes[block.element].tag != .li { sentences += block.weight }
    }
    return sentences >= Self.leastNeighbour && Double(links) <= Self.fewLinks * Double(all)
      && Double(sentences) >= Self.mostlyProse * Double(all)
  }

  private static let mostLevels = 8
  private static let fewLevels = 3
  private static let leastNeighbour = 60
  private static let fewLinks = 0.2
  private static let mostlyProse = 0.7

  /// The nodes of readers' comments.
  var comments: [Range<Int>] {
    tree.nodes.indices.filter { cues[$0] == .comments && isLeftOut[$0] }.map { tree.subtree($0) }
  }

  /// The elements that hold the article: `root`, and others of the same class beside it, since
  /// long articles are parted by pictures.
  private func parts(like root: Int, _ kept: [PageBlock]) -> [Int] {
    let name = tree.bytes(.class, of: root) ?? []
    let isBody = cues[root] == .body
    guard isBody || !name.isEmpty else { return [root] }
    let home = article(around: root)
    var parts = [root]
    var end = 0
    for index in tree.nodes.indices
    where index >= end && tree.nodes[index].tag == tree.nodes[root].tag {
      guard prose[index] >= Self.leastPart, !isLeftOut[index], index != root,
        !tree.subtree(index).contains(root), !tree.subtree(root).contains(index),
        isBody && cues[index] == .body
          || !name.isEmpty && tree.bytes(.class, of: index) == name,
        article(around: index) == home,
        Double(links[index]) < Self.mostLinked * Double(weights[index])
      else { continue }
      parts.append(index)
      end = Int(tree.nodes[index].end)
    }
    return parts
  }

  /// A part with less prose is none.
  private static let leastPart = 100
  private static let mostLinked = 0.3

  /// The nearest `article` around an element; two articles are not parts of one.
  private func article(around index: Int) -> Int? {
    var next: Int? = index
    while let element = next {
      if tree.nodes[element].tag == .article { return element }
      next = parent(element)
    }
    return nil
  }

  /// The element around the article.
  private func root(_ kept: [PageBlock]) -> Int? {
    var scores: [Int: Double] = [:]
    for block in kept where block.isProse {
      let points = Self.points(block)
      var share = 1.0
      var element =
        tree.nodes[block.element].tag.isParagraph ? parent(block.element) : block.element
      while let index = element, share > Self.leastShare {
        scores[index, default: 0] += points * share
        share *= Self.decay
        element = parent(index)
      }
    }
    var best: (index: Int, score: Double)?
    for (index, raw) in scores.sorted(by: { $0.key < $1.key }) {
      let score = raw * factor(index)
      if score >= best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  /// How much a paragraph counts less for each element further out.
  private static let decay = 0.75
  private static let leastShare = 0.1

  private static func points(_ block: PageBlock) -> Double {
    1 + Double(min(block.weight - block.linkWeight, 500)) / 100
  }

  private func factor(_ index: Int) -> Double {
    let density = Double(links[index]) / Double(max(1, weights[index]))
    let cue = cues[index] == .body ? 1.5 : tree.nodes[index].tag == .article ? 1.2 : 1
    return (1 - density) * cue
  }

  private func parent(_ index: Int) -> Int? {
    let parent = Int(tree.nodes[index].parent)
    return parent >= 0 ? parent : nil
  }
}
