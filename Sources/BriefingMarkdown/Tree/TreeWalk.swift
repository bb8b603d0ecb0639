import CCmark

/// One walk over a node and all below it, children between the entering and the leaving of a node.
///
/// A node may be changed or freed once it has been left, a leaf once it has been met.
struct TreeWalk: ~Copyable {
  enum Step {
    case enter(Node)
    case leave(Node)
    /// A text, code, break, rule or raw HTML node: it has nothing below it and is met once.
    case leaf(Node)
  }

  private let iterator: OpaquePointer

  init(_ root: Node) {
    iterator = cmark_iter_new(root.pointer)
  }

  deinit {
    cmark_iter_free(iterator)
  }

  mutating func next() -> Step? {
    let event = cmark_iter_next(iterator)
    guard let pointer = cmark_iter_get_node(iterator) else { return nil }
    let node = Node(pointer)
    if event == CMARK_EVENT_EXIT { return .leave(node) }
    return node.isLeaf ? .leaf(node) : .enter(node)
  }
}

extension Node {
  /// Whether libcmark's iterator only enters nodes of this kind.
  fileprivate var isLeaf: Bool {
    switch kind {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK,
      CMARK_NODE_THEMATIC_BREAK:
      true
    default: false
    }
  }
}
