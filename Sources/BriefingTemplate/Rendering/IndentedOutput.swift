/// Rendered bytes, with the indentation that lines of template text get.
///
/// Only template text is indented: the lines of a value stay as they are, and blank lines too.
struct IndentedOutput {
  /// What has been rendered, as UTF-8.
  var bytes: [UInt8] = []
  /// Whether the next line of template text begins in the middle of a line of output.
  var isMidLine = false
  private var indentation: [UInt8] = []

  /// Indents what follows by so much more.
  mutating func indent(by added: ArraySlice<UInt8>) {
    indentation.append(contentsOf: added)
  }

  /// Takes back the last so many bytes of indentation.
  mutating func outdent(by count: Int) {
    indentation.removeLast(count)
  }

  /// Adds template text.
  mutating func append(_ text: ArraySlice<UInt8>, startsLine: Bool) {
    if indentation.isEmpty {
      bytes.append(contentsOf: text)
      isMidLine = false
      return
    }
    var rest = text
    if startsLine, !startsBlankLine(rest) { startLine() }
    while let newline = rest.firstIndex(of: ASCII.newline) {
      bytes.append(contentsOf: rest[...newline])
      rest = rest[(newline + 1)...]
      if !rest.isEmpty, !startsBlankLine(rest) { startLine() }
    }
    bytes.append(contentsOf: rest)
  }

  /// Adds the indentation of a line.
  mutating func startLine() {
    if isMidLine {
      isMidLine = false
    } else {
      bytes.append(contentsOf: indentation)
    }
  }

  /// Ends the line, unless it is ended or nothing was added since `start`.
  mutating func endLine(since start: Int) {
    if bytes.count > start, bytes.last != ASCII.newline { bytes.append(ASCII.newline) }
  }

  private func startsBlankLine(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == ASCII.newline || text.starts(with: [ASCII.carriageReturn, ASCII.newline])
  }
}
