import CCmark

extension PageBuilder {
  /// Makes a list of facts, or a list with ids, of a list that is one.
  mutating func replaceList(_ list: Node) {
    let items = list.children
    let heads = items.map(Self.head)
    if list.isBulletList, heads.allSatisfy({ $0.flatMap(Self.term) != nil }) {
      list.replace(with: facts(items))
    } else if !blockIDs.isEmpty, heads.contains(where: { $0.map { blockIDs[$0] != nil } ?? false })
    {
      list.replace(with: identifiedList(list, items))
    }
  }

  /// The paragraph that an item begins with.
  private static func head(of item: Node) -> Node? {
    guard let head = item.firstChild, head.kind == CMARK_NODE_PARAGRAPH, head.mark == nil else {
      return nil
    }
    return head
  }

  /// The strong text ending in a colon that a paragraph begins with.
  private static func term(of paragraph: Node) -> Node? {
    var first = paragraph.firstChild
    if let text = first, text.kind == CMARK_NODE_TEXT, text.literal.isEmpty { first = text.next }
    guard let strong = first, strong.kind == CMARK_NODE_STRONG, let last = strong.lastChild,
      last.kind == CMARK_NODE_TEXT, last.literal.utf8.last == UInt8(ascii: ":")
    else { return nil }
    return strong
  }

  /// A description list: each item is a term and what follows it.
  private mutating func facts(_ items: [Node]) -> Node {
    let list = Node.block("<dl class=\"facts\">", "</dl>")
    for item in items {
      guard let head = Self.head(of: item), let term = Self.term(of: head) else { continue }
      let id = Markup.id(blockIDs.removeValue(forKey: head))
      if let last = term.lastChild { last.literal = String(last.literal.dropLast()) }
      let name = Node.inline("<dt>", "</dt>", term.children)
      if let next = term.next { trimStart(of: next) }
      term.remove()
      let rest = Array(item.children.dropFirst())
      if rest.isEmpty {
        let value = Node.inline("<dd>", "</dd>", head.children)
        list.append(.inline("<div\(id)>", "</div>\n", [name, value]))
      } else {
        let value = Node.block("<dd>", "</dd>", head.children + rest)
        list.append(.block("<div\(id)>", "</div>", [name, value]))
      }
    }
    return list
  }

  /// A list whose items carry the ids that stand at their starts.
  private mutating func identifiedList(_ list: Node, _ items: [Node]) -> Node {
    let start = list.listStart == 1 ? "" : " start=\"\(list.listStart)\""
    let node =
      list.isBulletList ? Node.block("<ul>", "</ul>") : .block("<ol\(start)>", "</ol>")
    for item in items {
      let id = Self.head(of: item).flatMap { blockIDs.removeValue(forKey: $0) }
      let enter = "<li\(Markup.id(id))>"
      if !list.isTightList {
        node.append(.block(enter, "</li>", item.children))
      } else if let only = item.onlyChild, only.kind == CMARK_NODE_PARAGRAPH {
        node.append(.inline(enter, "</li>\n", only.children))
      } else {
        let content = item.children.flatMap { block in
          block.kind == CMARK_NODE_PARAGRAPH ? block.children : [block]
        }
        node.append(.block(enter, "</li>", content))
      }
    }
    return node
  }
}
