/// The blocks that parent tags hand to the templates they include.
struct BlockArguments {
  /// A block that takes the place of one in an included template.
  struct Argument {
    /// The template that the block is written in, as an index of the library.
    let template: Int
    /// What is inside the block.
    let nodes: Range<Int>
    /// Whether its content begins with a line.
    let startsWithLine: Bool
    /// The scope that the block is written in.
    let scope: Scope
  }

  /// The parent tags that are in force, as the number of the innermost one; -1 is none.
  typealias Scope = Int

  private struct Parent {
    /// The template that the tag is written in.
    let template: Int
    /// The blocks directly between the tags.
    let nodes: Range<Int>
    /// The scope that the tag is written in.
    let outer: Scope
  }

  private var parents: [Parent] = []
  /// The scope that blocks are looked up in.
  private(set) var scope: Scope = -1

  /// Enters a parent tag, whose arguments are the given nodes of a template.
  mutating func enterParent(template: Int, nodes: Range<Int>) {
    parents.append(Parent(template: template, nodes: nodes, outer: scope))
    scope = parents.count - 1
  }

  /// Leaves the parent tag that was entered last.
  mutating func leaveParent() {
    if let parent = parents.popLast() { scope = parent.outer }
  }

  /// Goes over to the scope that an argument is written in, or back to where it is rendered.
  mutating func change(to scope: Scope) {
    self.scope = scope
  }

  /// The block that takes the place of a block of this name.
  ///
  /// Of several, the one that counts is that of the outermost parent tag; within one parent tag,
  /// the first.
  func argument(named name: Int, in library: TemplateLibrary) -> Argument? {
    var found: Argument?
    var level = scope
    while level >= 0 {
      let parent = parents[level]
      found = argument(named: name, of: parent, library.template(at: parent.template)) ?? found
      level = parent.outer
    }
    return found
  }

  private func argument(
    named name: Int,
    of parent: Parent,
    _ template: Template
  ) -> Argument? {
    var node = parent.nodes.lowerBound
    while node < parent.nodes.upperBound,
      case .block(let candidate, _, let end, let lines) = template.nodes[node]
    {
      if candidate == name {
        return Argument(
          template: parent.template,
          nodes: node + 1..<end,
          startsWithLine: lines.startsWithLine,
          scope: parent.outer
        )
      }
      node = end
    }
    return nil
  }
}
