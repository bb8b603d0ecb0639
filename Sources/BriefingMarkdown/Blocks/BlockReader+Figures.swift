import CCmark

extension BlockReader {
  /// Puts the figure that a lone image names in the place of its paragraph.
  mutating func readFigure(_ paragraph: Node, image: Node) throws(MarkdownError) {
    let destination = image.url
    let name = Self.figureName(in: destination)
    guard let figure = figures[name ?? destination] else {
      if let name { throw .unknownFigure(name: name, line: paragraph.startLine) }
      return
    }
    let line = paragraph.startLine
    guard image.firstChild != nil else {
      throw .figureWithoutCaption(name: name ?? destination, line: line)
    }
    guard Identifiers.isValid(figure.id) else { throw .invalidID(id: figure.id, line: line) }
    let data = MarkdownSource(figure.data ?? "")
    let dataTree = SyntaxTree(parsing: data.bytes)
    try dataTree.withRoot { root throws(MarkdownError) in
      try read(data: data, of: name ?? destination, in: root, line: line)
    }

    // The second pass gives the scrolling box its label.
    let box = Node.block("", "</div>", [.block(figure.markup, "")])
    let node = Node.block(
      "<figure\(Markup.id(figure.id))>",
      "</figure>",
      [.inline("<figcaption>", "</figcaption>", image.children), box]
    )
    if figure.data != nil {
      let summary = Node.inline("<summary>", "</summary>", [.text(wording.data)])
      let details = Node.block("<details>", "</details>", [summary])
      dataTree.moveBlocks(to: details)
      node.append(details)
    }
    node.mark = NodeMark(.figure, line: line)
    paragraph.replace(with: node)
    figureIDs[node] = figure.id
  }

  /// The name in a destination `figure:name`.
  static func figureName(in destination: String) -> String? {
    let scheme = "figure:"
    return destination.hasPrefix(scheme) ? String(destination.dropFirst(scheme.count)) : nil
  }

  /// Reads the blocks of a figure's data, in which images name no figures.
  private mutating func read(
    data: MarkdownSource,
    of name: String,
    in root: Node,
    line: Int
  ) throws(MarkdownError) {
    var reader = BlockReader(source: data, figures: [:], wording: wording)
    do {
      try reader.read(root)
    } catch {
      throw .figureData(name: name, line: line, error)
    }
    headingIDs.merge(reader.headingIDs) { first, _ in first }
  }
}
