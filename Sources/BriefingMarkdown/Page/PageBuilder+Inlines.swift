import CCmark

extension PageBuilder {
  /// Puts what a code span of a known kind stands for in its place.
  mutating func replaceCode(_ code: Node) throws(MarkdownError) {
    guard let convention = CodeConvention(code.literal, badges: badges) else { return }
    if let node = convention.node() {
      code.replace(with: node)
    } else if case .id(let id) = convention {
      try placeID(id, of: code)
    }
  }

  /// Gives an id to the block that the span begins; a span elsewhere stays code.
  private mutating func placeID(_ id: String, of code: Node) throws(MarkdownError) {
    // The mark of a fold line leaves an empty text before its summary.
    if let previous = code.previous {
      guard previous.previous == nil, previous.kind == CMARK_NODE_TEXT, previous.literal.isEmpty
      else { return }
    }
    guard let parent = code.parent else { return }
    if parent.kind == CMARK_NODE_PARAGRAPH {
      try identifiers.claim(id, line: line(of: code))
      blockIDs[parent] = id
    } else if parent.mark?.role == .cell {
      try identifiers.claim(id, line: line(of: code))
      let target = parent.previous == nil ? parent.parent ?? parent : parent
      target.onEnter = target.onEnter.dropLast() + Markup.id(id) + ">"
    } else {
      return
    }
    if let next = code.next { trimStart(of: next) }
    code.remove()
  }

  /// Removes the blanks at the start of a text.
  func trimStart(of node: Node) {
    guard node.literalBegins(with: " "), node.kind == CMARK_NODE_TEXT else { return }
    node.literal = node.literal[...].trimmingLeadingBlanks()
  }

  /// Makes anchors and evidence marks of the links that stand for them, and unlinks unsafe ones.
  mutating func replaceLink(_ link: Node) throws(MarkdownError) {
    let url = link.url
    switch Destination(url) {
    case .empty, .refused:
      link.unwrap()
    case .relative, .absolute:
      if let id = Destination.evidenceID(in: url) {
        replaceEvidence(link, url: url, id: id)
      } else if url.hasPrefix("#"), link.title.hasPrefix("id:") {
        try replaceAnchor(link, url: url)
      }
    }
  }

  /// A marked passage that other pages link to; with more than `#` for a destination it links on.
  private mutating func replaceAnchor(_ link: Node, url: String) throws(MarkdownError) {
    let id = String(link.title.dropFirst("id:".count))
    try identifiers.claim(id, line: line(of: link))
    let mark = Node.inline("<mark\(Markup.id(id)) tabindex=\"-1\">", "</mark>")
    if url == "#" {
      mark.append(link.children)
    } else {
      mark.append(.inline("<a href=\"\(Markup.destination(url))\">", "</a>", link.children))
    }
    link.replace(with: mark)
  }

  /// A raised link; its title becomes a text beside it that style sheets can show without script.
  private mutating func replaceEvidence(_ link: Node, url: String, id: String) {
    let title = link.title
    let mark = Node.inline("<sup class=\"evidence\">", "</sup>")
    let href = "<a href=\"\(Markup.destination(url))\""
    if title.isEmpty {
      mark.append(.inline(href + ">", "</a>", link.children))
    } else {
      let tip = identifiers.make("tip--" + id.dropFirst("e-".count))
      mark.append(.inline(href + " aria-describedby=\"\(tip)\">", "</a>", link.children))
      let enter = "<span class=\"evidence-text\" role=\"tooltip\"\(Markup.id(tip))>"
      mark.append(.inline(enter, "</span>", [.text(title)]))
    }
    link.replace(with: mark)
  }

  /// Leaves images of the same site; others become the text in their brackets.
  mutating func replaceImage(_ image: Node) throws(MarkdownError) {
    let url = image.url
    if let name = BlockReader.figureName(in: url) {
      throw .figureNotAlone(name: name, line: line(of: image))
    }
    if Destination(url) != .relative { image.unwrap() }
  }

  /// The words of a block without its marks, badges and deletions, line breaks as spaces.
  func plainText(of block: Node) -> String {
    var text = ""
    var walk = TreeWalk(block)
    var evidence: Node?
    while let step = walk.next() {
      switch step {
      case .leave(let node):
        if node == evidence { evidence = nil }
      case .enter(let node):
        let isEvidence = node.kind == CMARK_NODE_LINK && Destination.evidenceID(in: node.url) != nil
        if isEvidence, evidence == nil { evidence = node }
      case .leaf(let node) where evidence == nil:
        switch node.kind {
        case CMARK_NODE_TEXT: text += node.literal
        case CMARK_NODE_CODE:
          let code = node.literal
          text += CodeConvention(code, badges: badges)?.plainText ?? code
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
        default: break
        }
      case .leaf: break
      }
    }
    return text.split(separator: " ").joined(separator: " ")
  }
}
