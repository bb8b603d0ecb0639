import CCmark

/// A node of libcmark's tree: all calls that read or change one node are made here.
///
/// The value only points; the memory belongs to the `SyntaxTree` that the node hangs in. A node
/// made here must be put into a tree before anything can throw.
struct Node: Hashable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var kind: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var next: Node? { Node(cmark_node_next(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  var lastChild: Node? { Node(cmark_node_last_child(pointer)) }

  /// The children in order, as they are now.
  var children: [Node] {
    var nodes: [Node] = []
    var child = firstChild
    while let node = child {
      nodes.append(node)
      child = node.next
    }
    return nodes
  }

  /// The node's only child, `nil` with none or several.
  var onlyChild: Node? {
    guard let child = firstChild, child.next == nil else { return nil }
    return child
  }

  /// Where the block starts and ends in its source: lines and byte columns, counted from 1.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isBulletList: Bool { cmark_node_get_list_type(pointer) == CMARK_BULLET_LIST }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  /// The characters of a text or code node, empty for other kinds.
  var literal: String {
    get { Self.string(cmark_node_get_literal(pointer)) }
    nonmutating set { cmark_node_set_literal(pointer, newValue) }
  }

  /// Whether this is a text or code node that begins with the ASCII character, without a copy.
  func literalBegins(with character: Unicode.Scalar) -> Bool {
    guard let bytes = cmark_node_get_literal(pointer) else { return false }
    return UInt32(UInt8(bitPattern: bytes.pointee)) == character.value
  }

  /// The destination and the title of a link or image, empty for other kinds.
  var url: String { Self.string(cmark_node_get_url(pointer)) }
  var title: String { Self.string(cmark_node_get_title(pointer)) }

  /// The markup that a custom node puts before its children.
  var onEnter: String {
    get { Self.string(cmark_node_get_on_enter(pointer)) }
    nonmutating set { cmark_node_set_on_enter(pointer, newValue) }
  }

  /// What the reading of the blocks found out about the node, kept in its user data.
  var mark: NodeMark? {
    get { NodeMark(bits: UInt(bitPattern: cmark_node_get_user_data(pointer))) }
    nonmutating set {
      cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue?.bits ?? 0))
    }
  }

  private static func string(_ bytes: UnsafePointer<CChar>?) -> String {
    guard let bytes else { return "" }
    return String(cString: bytes)
  }
}

extension Node {
  /// A text node; libcmark escapes its characters in HTML.
  static func text(_ characters: String) -> Node {
    let node = new(CMARK_NODE_TEXT)
    node.literal = characters
    return node
  }

  /// A node with our own markup around its children, on lines of its own.
  static func block(_ enter: String, _ exit: String, _ children: [Node] = []) -> Node {
    custom(CMARK_NODE_CUSTOM_BLOCK, enter, exit, children)
  }

  /// A node with our own markup around its children, in the line.
  static func inline(_ enter: String, _ exit: String, _ children: [Node] = []) -> Node {
    custom(CMARK_NODE_CUSTOM_INLINE, enter, exit, children)
  }

  /// A block whose markup encloses inline content without line breaks between.
  static func line(_ enter: String, _ exit: String, _ children: [Node]) -> Node {
    block("", "", [inline(enter, exit, children)])
  }

  private static func custom(
    _ kind: cmark_node_type,
    _ enter: String,
    _ exit: String,
    _ children: [Node]
  ) -> Node {
    let node = new(kind)
    cmark_node_set_on_enter(node.pointer, enter)
    cmark_node_set_on_exit(node.pointer, exit)
    node.append(children)
    return node
  }

  private static func new(_ kind: cmark_node_type) -> Node {
    // libcmark ends the process when memory runs out and never returns a null pointer here.
    guard let pointer = cmark_node_new(kind) else { preconditionFailure("libcmark made no node") }
    return Node(pointer)
  }

  /// Takes the nodes out of where they are and puts them behind the children of this one.
  func append(_ nodes: [Node]) {
    for node in nodes { append(node) }
  }

  /// Takes the node out of where it is and puts it behind the children of this one.
  func append(_ node: Node) {
    let done = cmark_node_append_child(pointer, node.pointer)
    precondition(done == 1, "a node of this kind cannot stand there")
  }

  /// Puts the other node where this one is and frees this one with what is left in it.
  func replace(with other: Node) {
    let done = cmark_node_insert_before(pointer, other.pointer)
    precondition(done == 1, "a node of this kind cannot stand there")
    remove()
  }

  /// Puts the children where this node is and frees it.
  func unwrap() {
    for child in children {
      let done = cmark_node_insert_before(pointer, child.pointer)
      precondition(done == 1, "a node of this kind cannot stand there")
    }
    remove()
  }

  /// Takes the node out of its tree and frees it with its children.
  func remove() {
    cmark_node_free(pointer)
  }
}
