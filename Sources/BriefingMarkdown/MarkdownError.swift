/// A mistake in the Markdown of a template that would make a wrong page; lines count from 1.
public enum MarkdownError: Error, Sendable, Hashable {
  /// An id with other than ASCII letters, digits, `_` and `-`, or not beginning with a letter.
  case invalidID(id: String, line: Int)
  /// An id given twice; `first` is the line of the first, 0 when the layout has reserved it.
  case duplicateID(id: String, line: Int, first: Int)
  /// An image `figure:name` for which the caller has no figure.
  case unknownFigure(name: String, line: Int)
  /// An image `figure:name` that is not alone in its paragraph.
  case figureNotAlone(name: String, line: Int)
  /// A figure without text in its brackets.
  case figureWithoutCaption(name: String, line: Int)
  /// A mistake in the data of the figure whose image is on the line.
  indirect case figureData(name: String, line: Int, MarkdownError)
  /// A table row with more or fewer cells than the header.
  case tableRow(line: Int, expected: Int, found: Int)
  /// A line directly below a table that does not begin with a pipe.
  case tableLine(line: Int)
  /// A `+++ Summary` line that no `+++` answers.
  case unclosedFold(line: Int)
  /// A `+++` line that answers no `+++ Summary`.
  case unopenedFold(line: Int)
  /// A `+++` line that stands in another list item or quote than its `+++ Summary`.
  case misplacedFold(line: Int, opening: Int)
  /// A `+++ Summary` line with text directly below; it needs an empty line after it.
  case runningFold(line: Int)
  /// Lists, quotes or emphasis inside one another beyond the limit.
  case nestedTooDeeply(line: Int, limit: Int)
  /// More bytes than libcmark can be given.
  case tooLong(bytes: Int, limit: Int)

  /// The line of the Markdown that is wrong.
  public var line: Int {
    switch self {
    case .invalidID(_, let line), .duplicateID(_, let line, _), .unknownFigure(_, let line),
      .figureNotAlone(_, let line), .figureWithoutCaption(_, let line),
      .figureData(_, let line, _), .tableRow(let line, _, _), .tableLine(let line),
      .unclosedFold(let line), .unopenedFold(let line), .misplacedFold(let line, _),
      .runningFold(let line), .nestedTooDeeply(let line, _):
      line
    case .tooLong: 1
    }
  }
}

extension MarkdownError: CustomStringConvertible {
  /// The sentence for a message that already names the file and the line.
  public var description: String {
    switch self {
    case .invalidID(let id, _):
      "'\(id)' is no id: it must be a letter followed by letters, digits, '_' and '-'"
    case .duplicateID(let id, _, 0):
      "the id '\(id)' is already used by the page around this text"
    case .duplicateID(let id, _, let first):
      "the id '\(id)' is already given on line \(first)"
    case .unknownFigure(let name, _):
      "there is no figure '\(name)'"
    case .figureNotAlone(let name, _):
      "the figure '\(name)' must be alone in its paragraph"
    case .figureWithoutCaption(let name, _):
      "the figure '\(name)' needs a caption between its brackets"
    case .figureData(let name, _, let error):
      "the data of figure '\(name)', line \(error.line): \(error)"
    case .tableRow(_, let expected, let found):
      "the table has \(expected) columns, this row has \(found)"
    case .tableLine:
      "a table row must begin with '|'; other text needs an empty line before it"
    case .unclosedFold:
      "this '+++' line is never closed by a line of '+++' alone"
    case .unopenedFold:
      "this '+++' line closes nothing"
    case .misplacedFold(_, let opening):
      "this '+++' line is not in the same list item or quote as the one on line \(opening)"
    case .runningFold:
      "a '+++' line needs an empty line after it"
    case .nestedTooDeeply(_, let limit):
      "more than \(limit) lists, quotes or emphases inside one another"
    case .tooLong(let bytes, let limit):
      "\(bytes) bytes of Markdown are more than the \(limit) of one page"
    }
  }
}
