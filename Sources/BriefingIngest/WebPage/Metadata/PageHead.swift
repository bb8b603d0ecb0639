/// What a page states about itself outside of its text: meta tags, links, linked data, microdata.
struct PageHead {
  /// The contents of the meta tags that are looked up by their names in small letters, the first
  /// of each name.
  private(set) var meta: [String: String] = [:]
  /// The canonical address.
  private(set) var canonical: String?
  /// The title of the window.
  private(set) var windowTitle: String?
  /// The language of the page.
  private(set) var language: String?
  private(set) var linked: LinkedArticle?

  /// Longer values are no statements.
  private static let longestValue = 2_000

  /// Reads all of `tree`: many pages have meta tags and linked data in their body.
  init(_ tree: MarkupTree) {
    var values: [LooseJSON] = []
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .meta: readMeta(tree, index)
      case .link: readLink(tree, index)
      case .html where language == nil: language = tree.value(.lang, of: index)
      case .title where windowTitle == nil: windowTitle = tree.content(of: index)
      case .script where tree.value(.type, of: index)?.contains("ld+json") == true:
        for child in (index + 1)..<Int(node.end) where tree.nodes[child].tag == .text {
          let text = tree.nodes[child]
          values += LooseJSON.values(in: tree.text[Int(text.first)..<Int(text.last)])
        }
      default: break
      }
    }
    linked = LinkedArticle(values)
  }

  /// The content of the first of some meta tags that the page has.
  func first(_ names: [String]) -> String? {
    for name in names {
      if let value = meta[name] { return value }
    }
    return nil
  }

  /// The names that are looked up.
  private static let names = WordTable<String>(
    (PageMetadata.metaNames + PageDates.metaNames).map { (kind: $0, words: [$0]) }
  )

  private mutating func readMeta(_ tree: MarkupTree, _ index: Int) {
    for attribute in [MarkupAttribute.property, .name, .itemprop] {
      guard let names = tree.bytes(attribute, of: index) else { continue }
      var name = WordHash()
      for byte in names {
        if byte > 0x20 {
          name.add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        } else {
          take(name, tree, index)
          name = WordHash()
        }
      }
      take(name, tree, index)
    }
  }

  private mutating func take(_ name: WordHash, _ tree: MarkupTree, _ index: Int) {
    guard name.count > 0, let key = Self.names[name], meta[key] == nil,
      let content = tree.value(.content, of: index), content.utf8.count <= Self.longestValue
    else { return }
    let value = TextNormalizer().line(content)
    if !value.isEmpty { meta[key] = value }
  }

  private mutating func readLink(_ tree: MarkupTree, _ index: Int) {
    guard canonical == nil, tree.value(.rel, of: index)?.lowercased() == "canonical" else { return }
    canonical = tree.value(.href, of: index).map { TextNormalizer().line($0) }
  }
}
