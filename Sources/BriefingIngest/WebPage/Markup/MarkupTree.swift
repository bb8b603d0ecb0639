/// A page's elements and texts in the order of the page.
///
/// A flat tree: the descendants of a node stand directly behind it, up to its `end`, so that every
/// walk is a loop and no depth of nesting can exhaust the stack.
struct MarkupTree {
  /// An element or a stretch of text.
  struct Node {
    let tag: MarkupTag
    /// The index of the element around it; -1 for the outermost.
    let parent: Int32
    /// The index behind its last descendant.
    var end: Int32
    /// The range in ``MarkupTree/text`` of a text, or in ``MarkupTree/attributes`` of an element.
    var first: Int32
    var last: Int32
  }

  /// An attribute with its value as a range in ``MarkupTree/text``.
  struct Attribute {
    let name: MarkupAttribute
    let first: Int32
    let last: Int32
  }

  /// All nodes in the order of the page.
  var nodes: [Node] = []
  /// The attributes of all elements.
  var attributes: [Attribute] = []
  /// The UTF-8 of all texts and values.
  var text: [UInt8] = []
  /// What was noticed while reading.
  var notes: [Note] = []

  /// The indices of a node and its descendants.
  func subtree(_ index: Int) -> Range<Int> { index..<Int(nodes[index].end) }

  /// The attributes of an element.
  func attributes(of index: Int) -> ArraySlice<Attribute> {
    let node = nodes[index]
    return node.tag == .text ? [] : attributes[Int(node.first)..<Int(node.last)]
  }

  /// The UTF-8 of an attribute's value; nil where the element has none of that name.
  func bytes(_ name: MarkupAttribute, of index: Int) -> ArraySlice<UInt8>? {
    for attribute in attributes(of: index) where attribute.name == name {
      return text[Int(attribute.first)..<Int(attribute.last)]
    }
    return nil
  }

  /// An attribute's value; nil where the element has none of that name.
  func value(_ name: MarkupAttribute, of index: Int) -> String? {
    bytes(name, of: index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of a node and its descendants as it stands, without scripts and styles.
  func content(of index: Int) -> String {
    var bytes: [UInt8] = []
    var position = index
    let end = Int(nodes[index].end)
    while position < end {
      let node = nodes[position]
      if position > index, node.tag == .script || node.tag == .style {
        position = Int(node.end)
        continue
      }
      if node.tag == .text {
        bytes += text[Int(node.first)..<Int(node.last)]
      } else if node.tag.isBlock || node.tag == .br {
        bytes.append(0x20)
      }
      position += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
