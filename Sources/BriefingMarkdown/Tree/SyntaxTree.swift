import CCmark

/// Owns one parsed document; every node in it is freed with it, also when an error is thrown.
struct SyntaxTree: ~Copyable {
  private let root: Node

  /// Parses CommonMark; any bytes are a document.
  init(parsing bytes: [UInt8]) {
    let pointer = bytes.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        buffer.count,
        CMARK_OPT_DEFAULT
      )
    }
    // libcmark ends the process when memory runs out and never returns a null pointer here.
    guard let pointer else { preconditionFailure("libcmark returned no tree") }
    root = Node(pointer)
  }

  deinit {
    cmark_node_free(root.pointer)
  }

  /// Runs the body with the document node, which must not leave it.
  func withRoot<Result, Failure: Error>(
    _ body: (Node) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(root)
  }

  /// Hands all blocks of the document over to a node of another tree.
  func moveBlocks(to node: Node) {
    node.append(root.children)
  }

  /// The document as an HTML fragment in safe mode: raw HTML of the source is left out.
  func html() -> String {
    guard let bytes = cmark_render_html(root.pointer, CMARK_OPT_DEFAULT) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(bytes) }
    return String(cString: bytes)
  }
}
