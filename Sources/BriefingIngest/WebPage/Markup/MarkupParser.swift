@preconcurrency internal import CXML2

/// Parses HTML with libxml2's tolerant parser into a ``MarkupTree``.
///
/// The parser calls back for each tag and text, so that no tree of libxml2 is built and its limit
/// of depth does not hold. Nothing is fetched and no entity but those of HTML is expanded: the
/// parser of HTML knows no others.
struct MarkupParser {
  /// Pages have up to 50,000 nodes; what follows more than this is left out.
  static let mostNodes = 1_000_000
  /// Steps through open elements that stray tags may cost, one or two nanoseconds each.
  static let mostSteps = 400_000_000

  /// The tree of `markup`, UTF-8 without NUL bytes.
  static func tree(_ markup: [UInt8]) -> MarkupTree {
    // A byte-order mark is the one way to tell the parser of UTF-8 that converts nothing.
    tree(marked: [0xEF, 0xBB, 0xBF] + markup)
  }

  /// The tree of `markup`, which begins with the byte-order mark of UTF-8.
  static func tree(marked markup: [UInt8]) -> MarkupTree {
    guard markup.count < Int(Int32.max), let context = newContext() else { return MarkupTree() }
    defer { htmlFreeParserCtxt(context) }
    setCallbacks(of: context)
    let builder = UnsafeMutablePointer<MarkupTreeBuilder>.allocate(capacity: 1)
    builder.initialize(to: MarkupTreeBuilder(context: context, bytes: markup.count))
    defer {
      builder.deinitialize(count: 1)
      builder.deallocate()
    }
    context.pointee.userData = UnsafeMutableRawPointer(builder)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_COMPACT.rawValue
    markup.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let size = Int32(bytes.count)
      let document = htmlCtxtReadMemory(context, start, size, nil, nil, Int32(options))
      if let document { xmlFreeDoc(document) }
    }
    builder.pointee.finish()
    return builder.pointee.tree
  }

  private static func newContext() -> htmlParserCtxtPtr? {
    _ = isReady
    return htmlNewParserCtxt()
  }

  /// The library's tables are made once, before threads use them.
  private static let isReady: Void = xmlInitParser()

  private static func setCallbacks(of context: htmlParserCtxtPtr) {
    var handler = xmlSAXHandler()
    // XML_SAX2_MAGIC, which Swift does not import; without it no error is reported.
    handler.initialized = 0xDEED_BEAF
    handler.startElement = { target, name, attributes in
      target?.builder.pointee.start(name, attributes)
    }
    handler.endElement = { target, _ in target?.builder.pointee.end() }
    let characters: charactersSAXFunc = { target, bytes, count in
      guard let bytes, count > 0 else { return }
      let buffer = UnsafeBufferPointer(start: bytes, count: Int(count))
      target?.builder.pointee.characters(buffer)
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.serror = { target, _ in target?.builder.pointee.stray() }
    context.pointee.sax?.pointee = handler
  }
}

extension UnsafeMutableRawPointer {
  /// The builder to which the parser's user data point.
  fileprivate var builder: UnsafeMutablePointer<MarkupTreeBuilder> {
    assumingMemoryBound(to: MarkupTreeBuilder.self)
  }
}

/// Takes the parser's calls.
private struct MarkupTreeBuilder {
  var tree = MarkupTree()
  private let context: htmlParserCtxtPtr
  private var open: [Int32] = []
  private var isStopped = false
  private var steps = 0
  /// The parser keeps one copy of each name, so that its address stands for it.
  private var tags: [UnsafePointer<xmlChar>: MarkupTag] = [:]
  private var attributes: [UnsafePointer<xmlChar>: MarkupAttribute?] = [:]

  init(context: htmlParserCtxtPtr, bytes: Int) {
    self.context = context
    // A node for forty bytes, and half of the bytes text or values.
    tree.nodes.reserveCapacity(min(bytes / 40, MarkupParser.mostNodes))
    tree.text.reserveCapacity(bytes / 2)
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>?,
    _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name, mayGrow() else { return }
    let first = Int32(tree.attributes.count)
    if let pairs { addAttributes(pairs) }
    let index = Int32(tree.nodes.count)
    tree.nodes.append(
      MarkupTree.Node(
        tag: tag(name),
        parent: open.last ?? -1,
        end: index + 1,
        first: first,
        last: Int32(tree.attributes.count)
      )
    )
    open.append(index)
  }

  mutating func end() {
    guard let index = open.popLast() else { return }
    tree.nodes[Int(index)].end = Int32(tree.nodes.count)
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard mayGrow() else { return }
    let start = Int32(tree.text.count)
    tree.text.append(contentsOf: bytes)
    let parent = open.last ?? -1
    if let last = tree.nodes.last, last.tag == .text, last.parent == parent, last.last == start {
      tree.nodes[tree.nodes.count - 1].last = Int32(tree.text.count)
      return
    }
    let index = Int32(tree.nodes.count)
    tree.nodes.append(
      MarkupTree.Node(
        tag: .text,
        parent: parent,
        end: index + 1,
        first: start,
        last: Int32(tree.text.count)
      )
    )
  }

  /// A tag that fits nowhere; the parser has looked for its place among the open elements.
  mutating func stray() {
    steps += open.count
    if steps > MarkupParser.mostSteps { halt("stray tags in deep nesting") }
  }

  mutating func finish() { while !open.isEmpty { end() } }

  private mutating func mayGrow() -> Bool {
    if isStopped { return false }
    guard tree.nodes.count < MarkupParser.mostNodes else {
      halt("more than \(MarkupParser.mostNodes) elements")
      return false
    }
    return true
  }

  private mutating func halt(_ reason: String) {
    guard !isStopped else { return }
    isStopped = true
    tree.notes.append(Note(message: "\(reason): the rest of the page was not read"))
    xmlStopParser(context)
  }

  private mutating func tag(_ name: UnsafePointer<xmlChar>) -> MarkupTag {
    if let tag = tags[name] { return tag }
    let tag = MarkupTag(name: String(cString: name))
    tags[name] = tag
    return tag
  }

  private mutating func attribute(_ name: UnsafePointer<xmlChar>) -> MarkupAttribute? {
    if let attribute = attributes[name] { return attribute }
    let attribute = MarkupAttribute(name: String(cString: name))
    attributes[name] = .some(attribute)
    return attribute
  }

  private mutating func addAttributes(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    var index = 0
    while let name = pairs[index] {
      let value = pairs[index + 1]
      index += 2
      guard let attribute = attribute(name) else { continue }
      let first = Int32(tree.text.count)
      var next = value
      while let byte = next?.pointee, byte != 0 {
        tree.text.append(byte)
        next = next?.successor()
      }
      tree.attributes.append(
        MarkupTree.Attribute(name: attribute, first: first, last: Int32(tree.text.count))
      )
    }
  }
}
