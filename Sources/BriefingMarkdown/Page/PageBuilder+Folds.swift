extension PageBuilder {
  /// Puts all between the last open fold line and the closing one into a `details` element.
  mutating func closeFold(_ closing: Node) throws(MarkdownError) {
    guard let opening = openFolds.popLast() else { throw .unopenedFold(line: line(of: closing)) }
    guard opening.parent == closing.parent else {
      throw .misplacedFold(line: line(of: closing), opening: line(of: opening))
    }
    let id = blockIDs.removeValue(forKey: opening)
    let summary = Node.inline("<summary>", "</summary>", opening.children)
    let details = Node.block("<details\(Markup.id(id))>", "</details>", [summary])
    while let block = opening.next, block != closing { details.append(block) }
    opening.replace(with: details)
    closing.remove()
  }
}
