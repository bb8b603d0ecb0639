import Glibc

/// A page of the site, cut into tags and text as the HTML standard has it for well-formed input.
///
/// Strict on purpose: what a browser would have to repair is an error here.
struct HTMLPage {
  /// One tag or one run of text.
  enum Piece {
    case open(name: String, attributes: [(name: String, value: String)])
    case close(name: String)
    case text(String)
    case comment(String)
  }

  /// What is wrong with a page.
  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// Elements without an end tag (HTML Living Standard, 13.1.2).
  private static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta"]

  let pieces: [Piece]

  init(_ bytes: [UInt8]) throws {
    var scanner = Scanner(bytes: bytes)
    pieces = try scanner.pieces()
    try checkNesting()
  }

  /// Every tag with its attributes but for those whose values are words for readers; two pages of
  /// one skeleton differ in their text alone.
  var skeleton: [String] {
    let words: Set<String> = ["aria-label", "content", "title"]
    return pieces.compactMap { piece in
      switch piece {
      case .open(let name, let attributes):
        let shown = attributes.map { words.contains($0.name) ? $0.name : "\($0.name)=\($0.value)" }
        return "<" + ([name] + shown).joined(separator: " ") + ">"
      case .close(let name): return "</\(name)>"
      case .comment(let text): return "<!--\(text)-->"
      case .text: return nil
      }
    }
  }

  /// The text that a reader sees or hears, references resolved, without scripts.
  var text: String {
    var text = ""
    var isScript = false
    for piece in pieces {
      switch piece {
      case .open(let name, _): isScript = name == "script"
      case .close: isScript = false
      case .text(let words): if !isScript { text += words }
      case .comment: break
      }
    }
    return text
  }

  /// The values of an attribute, in order.
  func values(of attribute: String) -> [String] {
    pieces.flatMap { piece -> [String] in
      guard case .open(_, let attributes) = piece else { return [] }
      return attributes.filter { $0.name == attribute }.map(\.value)
    }
  }

  /// The attributes of all elements called `name`.
  func elements(_ name: String) -> [[String: String]] {
    pieces.compactMap { piece in
      guard case .open(name, let attributes) = piece else { return nil }
      return Dictionary(attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { a, _ in a })
    }
  }

  private func checkNesting() throws {
    var open: [String] = []
    for piece in pieces {
      switch piece {
      case .open(let name, let attributes):
        if Set(attributes.map(\.name)).count != attributes.count {
          throw Malformed(description: "<\(name)> has an attribute twice")
        }
        if !Self.void.contains(name) { open.append(name) }
      case .close(let name):
        guard open.popLast() == name else {
          throw Malformed(description: "</\(name)> closes nothing")
        }
      case .text, .comment: break
      }
    }
    if let name = open.last { throw Malformed(description: "<\(name)> is never closed") }
  }
}

extension HTMLPage {
  /// Looks for single bytes with the C library: the tests run without optimisation.
  private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    mutating func pieces() throws -> [Piece] {
      var pieces: [Piece] = []
      while index < bytes.count {
        if bytes[index] != 0x3C {
          pieces.append(.text(try decoded(through(0x3C))))
        } else if starts("<!--") {
          pieces.append(.comment(try until("-->", after: 4)))
        } else if starts("<!doctype html>") {
          index += 15
        } else {
          try tag(into: &pieces)
          if case .open("script", _)? = pieces.last {
            pieces.append(.text(try until("</", after: 0)))
            index -= 2
          }
        }
      }
      return pieces
    }

    private mutating func tag(into pieces: inout [Piece]) throws {
      index += 1
      let isClosing = index < bytes.count && bytes[index] == 0x2F
      if isClosing { index += 1 }
      let name = takeName()
      guard !name.isEmpty else { throw Malformed(description: "a “<” that begins no tag") }
      var attributes: [(name: String, value: String)] = []
      while true {
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
        guard index < bytes.count else { throw Malformed(description: "<\(name) is cut off") }
        if bytes[index] == 0x2F, starts("/>") {
          index += 2
          pieces.append(.open(name: name, attributes: attributes))
          if !HTMLPage.void.contains(name) { pieces.append(.close(name: name)) }
          return
        }
        if bytes[index] == 0x3E {
          index += 1
          pieces.append(isClosing ? .close(name: name) : .open(name: name, attributes: attributes))
          return
        }
        let attribute = takeName()
        guard !attribute.isEmpty else {
          throw Malformed(description: "no attribute in <\(name)>: byte \(bytes[index])")
        }
        guard starts("=\"") else {
          attributes.append((attribute, ""))
          continue
        }
        index += 2
        let value = through(0x22)
        index += 1
        guard !value.utf8.contains(0x3C) else {
          throw Malformed(description: "a tag inside the attribute \(attribute): \(value)")
        }
        attributes.append((attribute, try decoded(value)))
      }
    }

    private func starts(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard index + count <= bytes.count else { return false }
      return bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { memcmp($0 + index, text.utf8Start, count) == 0 } ?? false
      }
    }

    /// The text up to the next `byte` or the end.
    private mutating func through(_ byte: UInt8) -> String {
      let start = index
      index = bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress,
          let found = memchr(base.advanced(by: start), Int32(byte), buffer.count - start)
        else { return buffer.count }
        return UnsafeRawPointer(found) - base
      }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func takeName() -> String {
      let start = index
      while index < bytes.count {
        switch bytes[index] {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D: index += 1
        default: return String(decoding: bytes[start..<index], as: UTF8.self)
        }
      }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// The text up to `end`, which is passed over.
    private mutating func until(_ end: StaticString, after opening: Int) throws -> String {
      index += opening
      let start = index
      while index < bytes.count {
        _ = through(end.utf8Start[0])
        if starts(end) { break }
        index += 1
      }
      guard index < bytes.count else { throw Malformed(description: "no \(end)") }
      defer { index += end.utf8CodeUnitCount }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// `text` with its character references resolved; a stray `&` is an error.
    private func decoded(_ text: String) throws -> String {
      guard text.utf8.contains(0x26) else { return text }
      let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#x27": "'"]
      var result = ""
      var rest = text[...]
      while let ampersand = rest.firstIndex(of: "&") {
        result += rest[..<ampersand]
        rest = rest[rest.index(after: ampersand)...]
        guard let end = rest.firstIndex(of: ";"), let character = names[String(rest[..<end])] else {
          throw Malformed(description: "an “&” that is not escaped: \(rest.prefix(20))")
        }
        result += character
        rest = rest[rest.index(after: end)...]
      }
      return result + rest
    }
  }
}
