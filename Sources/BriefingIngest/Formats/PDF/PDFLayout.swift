/// A document as `pdftotext -bbox-layout` describes it.
struct PDFLayout {
  private(set) var pages: [PDFPage] = []
  private(set) var title: String?
  /// When the file was made, as it says.
  private(set) var created: String?
  /// The program that made the text.
  private(set) var creator: String?

  /// Reads the description, one element a line; lines of other forms are left out.
  init(_ description: [UInt8]) {
    for line in description.split(separator: 0x0A) {
      let line = line.drop { $0 == 0x20 }
      guard line.first == UInt8(ascii: "<") else { continue }
      read(String(decoding: line, as: UTF8.self))
    }
  }

  private mutating func read(_ line: String) {
    if line.hasPrefix("<word ") {
      readWord(line)
    } else if line.hasPrefix("<line ") {
      guard let block = lastBlock else { return }
      pages[block.page].blocks[block.block].lines.append(
        PDFPage.Line(
          left: number("xMin", line),
          right: number("xMax", line),
          top: number("yMin", line),
          bottom: number("yMax", line)
        )
      )
    } else if line.hasPrefix("<block ") {
      if !pages.isEmpty { pages[pages.count - 1].blocks.append(PDFPage.Block()) }
    } else if line.hasPrefix("<page ") {
      pages.append(PDFPage(height: number("height", line)))
    } else if line.hasPrefix("<title>"), let end = line.firstRange(of: "</title>") {
      title = PDFLayout.unescaped(line[..<end.lowerBound].dropFirst("<title>".count))
    } else if line.hasPrefix("<meta name=\"CreationDate\"") {
      created = attribute("content", line).map(PDFLayout.unescaped)
    } else if line.hasPrefix("<meta name=\"Creator\"") {
      creator = attribute("content", line).map(PDFLayout.unescaped)
    }
  }

  private var lastBlock: (page: Int, block: Int)? {
    guard let page = pages.indices.last, let block = pages[page].blocks.indices.last else {
      return nil
    }
    return (page, block)
  }

  private mutating func readWord(_ line: String) {
    guard let (page, block) = lastBlock,
      let last = pages[page].blocks[block].lines.indices.last,
      let start = line.firstIndex(of: ">"), line.hasSuffix("</word>")
    else { return }
    let content = line[line.index(after: start)...].dropLast("</word>".count)
    let word = PDFLayout.unescaped(content)
    if !pages[page].blocks[block].lines[last].text.isEmpty {
      pages[page].blocks[block].lines[last].text += " "
    }
    pages[page].blocks[block].lines[last].text += word
  }

  private func number(_ name: String, _ line: String) -> Double {
    attribute(name, line).flatMap { Double(String($0)) } ?? 0
  }

  private func attribute(_ name: String, _ line: String) -> Substring? {
    guard let start = line.firstRange(of: name + "=\"")?.upperBound else { return nil }
    return line[start...].prefix { $0 != "\"" }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&apos;", with: "'")
      .replacing("&amp;", with: "&")
  }
}
