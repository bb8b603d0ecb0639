internal import BriefingYAML

/// The YAML block between `---` lines at the start of a file.
struct FrontMatter {
  /// The block ends within so many lines, or it is none.
  private static let mostLines = 1_000

  var entries: [MetadataEntry] = []
  /// The index of the first line after the block.
  var bodyStart = 0
  var notes: [Note] = []

  /// Reads the block at the start of `lines`; nil when there is none.
  ///
  /// A block that is not YAML is read line by line as far as its keys are known, and left out of
  /// the text all the same. Text between two rules that looks like no metadata stays text.
  init?(lines: [Substring]) {
    guard let start = lines.firstIndex(where: { !$0.isEmpty }), lines[start] == "---" else {
      return nil
    }
    let content = lines[(start + 1)...].prefix(Self.mostLines)
    guard let end = content.firstIndex(where: { $0 == "---" || $0 == "..." }) else {
      guard let header = HeaderLines(lines: lines, start: start + 1) else { return nil }
      entries = header.entries
      bodyStart = header.bodyStart
      notes = [Note(line: start + 1, message: "front matter is not closed; read line by line")]
      return
    }
    bodyStart = end + 1
    do throws(YAMLError) {
      let text = lines[(start + 1)..<end].joined(separator: "\n")
      guard let block = try YAMLMetadata(text, firstLine: start + 2) else { return nil }
      entries = block.entries
      notes = block.notes
    } catch {
      let block = lines[..<end]
      guard HeaderLines.key(of: block[(start + 1)...].first { !$0.isEmpty } ?? "") != nil else {
        return nil
      }
      entries = HeaderLines.known(in: block, start: start + 1)
      let message = "front matter: \(error.message); read line by line instead"
      notes = [Note(line: error.line, message: message)]
    }
  }
}
