/// One line of a pipe table, cut into cells.
///
/// A pipe after a backslash or inside a code span does not cut. The syntax is that of GitHub
/// Flavored Markdown, section 4.10, but for pipes in code spans, which need no backslash here.
struct PipeRow {
  /// The cells' Markdown without the blanks around it; `\|` inside a code span is a pipe already.
  private(set) var cells: [[UInt8]] = []

  /// Cuts a line that begins with a pipe; `nil` when it does not.
  ///
  /// - Complexity: Linear in the length of the line.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.first == Self.pipe else { return nil }
    var spans = CodeSpans(in: line)
    var cell: [UInt8] = []
    var index = line.startIndex + 1
    while index < line.endIndex {
      let byte = line[index]
      switch byte {
      case Self.pipe:
        cells.append(Self.trimmed(cell))
        cell = []
        index += 1
      case Self.backslash where index + 1 < line.endIndex && Self.isPunctuation(line[index + 1]):
        cell += line[index...(index + 1)]
        index += 2
      case CodeSpans.backtick:
        let run = line[index...].prefix { $0 == CodeSpans.backtick }
        guard let closing = spans.closing(of: run) else {
          cell += run
          index = run.endIndex
          continue
        }
        cell += run
        Self.appendCode(line[run.endIndex..<closing.lowerBound], to: &cell)
        cell += run
        index = closing.upperBound
      default:
        cell.append(byte)
        index += 1
      }
    }
    let last = Self.trimmed(cell)
    if !last.isEmpty { cells.append(last) }
  }

  /// The alignments when this is a delimiter row: hyphens with optional colons in every cell.
  var alignments: [Alignment]? {
    var alignments: [Alignment] = []
    for cell in cells {
      guard let alignment = Alignment(delimiter: cell) else { return nil }
      alignments.append(alignment)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static let pipe = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func trimmed(_ cell: [UInt8]) -> [UInt8] {
    Array(cell[...].trimmingTrailingBlanks().drop { $0.isBlank })
  }

  private static func appendCode(_ code: ArraySlice<UInt8>, to cell: inout [UInt8]) {
    for (index, byte) in zip(code.indices, code) {
      let escapesPipe = byte == backslash && index + 1 < code.endIndex && code[index + 1] == pipe
      if !escapesPipe { cell.append(byte) }
    }
  }
}

extension PipeRow {
  /// How the cells of a column stand.
  enum Alignment {
    case start, center, end

    /// Reads a delimiter cell such as `---`, `:--`, `:-:` or `--:`.
    init?(delimiter: [UInt8]) {
      let colon = UInt8(ascii: ":")
      let leads = delimiter.first == colon
      let trails = delimiter.count > 1 && delimiter.last == colon
      let hyphens = delimiter.dropFirst(leads ? 1 : 0).dropLast(trails ? 1 : 0)
      guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      self = trails ? (leads ? .center : .end) : .start
    }

    /// The class attribute with the space before it; none for the usual alignment.
    var attribute: String {
      switch self {
      case .start: ""
      case .center: " class=\"align-center\""
      case .end: " class=\"align-right\""
      }
    }
  }
}

/// Finds the ends of the code spans of a line, asked for from left to right.
private struct CodeSpans {
  static let backtick = UInt8(ascii: "`")

  /// Where runs of backticks start, by their length, in order; and how many are behind us.
  private var runs: [Int: (starts: [Int], passed: Int)] = [:]

  init(in line: ArraySlice<UInt8>) {
    var index = line.startIndex
    while let start = line[index...].firstIndex(of: Self.backtick) {
      let end = line[start...].firstIndex { $0 != Self.backtick } ?? line.endIndex
      runs[end - start, default: ([], 0)].starts.append(start)
      index = end
    }
  }

  /// The next run as long as the opening one.
  mutating func closing(of opening: ArraySlice<UInt8>) -> Range<Int>? {
    guard let (starts, first) = runs[opening.count] else { return nil }
    let passed = starts[first...].firstIndex { $0 >= opening.endIndex } ?? starts.count
    runs[opening.count]?.passed = passed
    return passed < starts.count ? starts[passed]..<(starts[passed] + opening.count) : nil
  }
}
