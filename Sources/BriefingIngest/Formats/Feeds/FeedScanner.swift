@preconcurrency internal import CXML2

/// Takes a feed apart with libxml2, one entry after the other.
///
/// Nothing outside of the file is loaded. Entities that the file declares itself are refused: no
/// feed needs them, and a few lines of them can stand for gigabytes.
struct FeedScanner {
  /// Elements in an entry that are looked into: `author/name`, `source/title`.
  private static let childLevels = 2
  /// More elements in an entry are left out.
  private static let mostChildren = 1_000

  /// What the root element and those before the first entry say.
  private(set) var channel: [FeedElement] = []
  private(set) var entries: [[FeedElement]] = []
  /// Why the rest of the file could not be read; nil when all was.
  private(set) var damage: String?
  /// The value of `xml:lang` on the root element.
  private(set) var language: String?

  /// Reads `bytes`, which must be UTF-8.
  ///
  /// - Throws: ``SkipReason/malformed(format:problem:)`` for a file that is no feed or declares
  ///   entities, and ``SkipReason/tooManyArticles(limit:)``.
  init(_ bytes: [UInt8], maximumEntries: Int) throws(SkipReason) {
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_COMPACT.rawValue
    guard bytes.count < Int(Int32.max) else { throw .tooLarge(limit: Int(Int32.max)) }
    let failure = bytes.withUnsafeBytes { buffer -> SkipReason? in
      guard
        let reader = xmlReaderForMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
          Int32(buffer.count),
          nil,
          "UTF-8",
          Int32(options)
        )
      else { return .malformed(format: "feed", problem: "no XML") }
      defer { xmlFreeTextReader(reader) }
      return read(reader, maximumEntries: maximumEntries)
    }
    if let failure { throw failure }
  }

  private mutating func read(_ reader: xmlTextReaderPtr, maximumEntries: Int) -> SkipReason? {
    xmlResetLastError()
    var status = xmlTextReaderRead(reader)
    var isFeed = false
    while status == 1 {
      guard xmlTextReaderNodeType(reader) == Int32(XML_READER_TYPE_ELEMENT.rawValue) else {
        status = xmlTextReaderRead(reader)
        continue
      }
      let name = FeedScanner.name(reader)
      let depth = xmlTextReaderDepth(reader)
      if !isFeed {
        if FeedScanner.declaresEntities(reader) {
          return .malformed(format: "feed", problem: "it declares entities")
        }
        guard depth == 0, ["rss", "rdf", "feed"].contains(name.lowercased()) else {
          return .malformed(format: "feed", problem: "neither RSS nor Atom")
        }
        isFeed = true
        language = FeedScanner.text(xmlTextReaderConstXmlLang(reader))
        status = xmlTextReaderRead(reader)
      } else if name == "channel" && depth == 1 {
        status = xmlTextReaderRead(reader)
      } else {
        guard let node = xmlTextReaderExpand(reader) else { break }
        if name == "item" || name == "entry" {
          guard entries.count < maximumEntries else {
            return .tooManyArticles(limit: maximumEntries)
          }
          entries.append(FeedScanner.children(of: node, level: 0))
        } else if channel.count < Self.mostChildren {
          channel.append(FeedScanner.element(node, level: 1))
        }
        status = xmlTextReaderNext(reader)
      }
    }
    if status == 0, xmlGetLastError() == nil { return isFeed ? nil : noFeed() }
    damage = FeedScanner.lastProblem()
    return isFeed && !entries.isEmpty ? nil : noFeed()
  }

  private func noFeed() -> SkipReason {
    .malformed(format: "feed", problem: damage ?? "no XML")
  }

  // MARK: What libxml2 holds

  private static func declaresEntities(_ reader: xmlTextReaderPtr) -> Bool {
    // Asking the reader for the document would leave the document to the caller to free.
    guard let document = xmlTextReaderCurrentNode(reader)?.pointee.doc else { return false }
    return document.pointee.intSubset?.pointee.entities != nil
      || document.pointee.intSubset?.pointee.pentities != nil
  }

  private static func children(of node: xmlNodePtr, level: Int) -> [FeedElement] {
    var elements: [FeedElement] = []
    var next = node.pointee.children
    while let child = next, elements.count < mostChildren {
      if child.pointee.type == XML_ELEMENT_NODE {
        elements.append(element(child, level: level + 1))
      }
      next = child.pointee.next
    }
    return elements
  }

  /// Calls itself for elements in elements, ``childLevels`` levels deep.
  private static func element(_ node: xmlNodePtr, level: Int) -> FeedElement {
    var attributes: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      if let name = text(attribute.pointee.name), attributes.count < mostChildren {
        attributes[name] = content(of: attribute.pointee.children)
      }
      next = attribute.pointee.next
    }
    let isMarkup = attributes["type"] == "xhtml"
    return FeedElement(
      name: text(node.pointee.name) ?? "",
      prefix: node.pointee.ns.flatMap { text($0.pointee.prefix) } ?? "",
      text: isMarkup ? markup(in: node) : owned(xmlNodeGetContent(node)),
      attributes: attributes,
      children: level < childLevels ? children(of: node, level: level) : []
    )
  }

  private static func content(of node: xmlNodePtr?) -> String {
    node.map { owned(xmlNodeGetContent($0)) } ?? ""
  }

  /// The markup of the nodes in `node`.
  private static func markup(in node: xmlNodePtr) -> String {
    guard let buffer = xmlBufferCreate() else { return "" }
    defer { xmlBufferFree(buffer) }
    xmlNodeDump(buffer, node.pointee.doc, node, 0, 0)
    return text(xmlBufferContent(buffer)) ?? ""
  }

  private static func name(_ reader: xmlTextReaderPtr) -> String {
    text(xmlTextReaderConstLocalName(reader)) ?? ""
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  /// A text that libxml2 made for its caller, given back to it.
  private static func owned(_ pointer: UnsafeMutablePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    defer { xmlFree(pointer) }
    return String(cString: pointer)
  }

  private static func lastProblem() -> String {
    guard let error = xmlGetLastError() else { return "damaged" }
    let message = error.pointee.message.map { String(cString: $0) } ?? "damaged"
    let line = TextNormalizer().line(String(message.prefix(Note.longestQuotation)))
    return "\(line) (line \(error.pointee.line))"
  }
}
