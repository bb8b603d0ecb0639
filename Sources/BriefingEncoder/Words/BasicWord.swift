public import BriefingText

/// A stretch of letters and digits, or one mark: what the encoder labels.
public struct BasicWord: Hashable, Sendable {
  /// Where the word stands in its text.
  public let span: TextSpan
  /// The word's pieces, as indices into ``WordList/pieces``; never empty.
  public let pieces: Range<Int>
  /// What its letters look like.
  let shape: WordShape
  /// Whether no white space stands between the word and the one before it.
  let isGlued: Bool
  /// Whether it stands inside quotation marks, the marks included.
  var isQuoted = false
  /// What ends with the word.
  var border = Border.none

  /// What can end with a word; only says where a window may start and where a separator stands.
  enum Border: Int, Hashable, Sendable {
    /// Nothing.
    case none = 0
    /// Perhaps a sentence.
    case sentence = 1
    /// A line, which is a paragraph of most files.
    case paragraph = 2
  }

  /// How many pieces of a window the word takes, the separator after it included.
  var cost: Int { pieces.count + (border == .paragraph ? 1 : 0) }

  /// The row of the table of shapes that is added to the word's pieces.
  var feature: Int { shape.rawValue + (isGlued ? 8 : 0) + (isQuoted ? 16 : 0) }
}

/// The words of a text with their pieces.
public struct WordList: Sendable {
  /// The words, in order.
  public internal(set) var words: [BasicWord]
  /// The numbers of all words' pieces in the vocabulary, one word after the other.
  public internal(set) var pieces: [Int32]
}
