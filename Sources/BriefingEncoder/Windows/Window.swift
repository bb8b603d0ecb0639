/// A run of words as the model reads it: pieces between a start and a separator.
struct Window {
  /// The pieces, the start and the separators among them.
  private(set) var pieces: [Int32] = []
  /// The row of the table of shapes for each piece.
  private(set) var features: [Int] = []
  /// The first piece of each word.
  private(set) var firstPieces: [Int] = []
  /// How many paragraphs end before each word, counted from the window's start.
  private(set) var paragraphs: [Int] = []
  private(set) var isQuoted: [Bool] = []

  /// The window of the words `range` of `list`.
  init(_ list: WordList, _ range: Range<Int>, vocabulary: Vocabulary) {
    append(vocabulary.start, feature: 0)
    var borders = 0
    for word in list.words[range] {
      firstPieces.append(pieces.count)
      paragraphs.append(borders)
      isQuoted.append(word.isQuoted)
      for piece in list.pieces[word.pieces] { append(piece, feature: word.feature) }
      if word.border == .paragraph {
        append(vocabulary.separator, feature: 0)
        borders += 1
      }
    }
    if pieces.last != vocabulary.separator { append(vocabulary.separator, feature: 0) }
  }

  private mutating func append(_ piece: Int32, feature: Int) {
    pieces.append(piece)
    features.append(feature)
  }
}
