/// Spells words with the pieces of the vocabulary, the longest that fits first.
///
/// WordPiece (Wu et al. 2016), as BERT uses it: a word without a spelling, or of more than 100 code
/// points, is the unknown piece.
struct PieceSplitter {
  /// Longer words are not spelt.
  static let longestWord = 100

  let vocabulary: Vocabulary
  private var bytes: [UInt8] = []
  private var hashes: [PieceHash] = []

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Appends the pieces of the word that `scalars` spell to `pieces`; at least one.
  mutating func split(_ scalars: ArraySlice<Unicode.Scalar>, into pieces: inout [Int32]) {
    fold(scalars)
    let first = pieces.count
    guard !bytes.isEmpty, length <= Self.longestWord else {
      pieces.append(vocabulary.unknown)
      return
    }
    var start = 0
    while start < bytes.count {
      var hash = start == 0 ? PieceHash() : PieceHash.continued
      hashes.removeAll(keepingCapacity: true)
      for byte in bytes[start...] {
        hash.add(byte)
        hashes.append(hash)
      }
      var end = bytes.count
      var found: Int32?
      while end > start {
        found = vocabulary.number(
          of: bytes[start..<end],
          hash: hashes[end - start - 1],
          isContinued: start > 0
        )
        if found != nil { break }
        end -= 1
      }
      guard let found else {
        pieces.removeSubrange(first...)
        pieces.append(vocabulary.unknown)
        return
      }
      pieces.append(found)
      start = end
    }
  }

  /// The number of code points of the folded word.
  private var length: Int { bytes.count { $0 & 0xC0 != 0x80 } }

  private mutating func fold(_ scalars: ArraySlice<Unicode.Scalar>) {
    bytes.removeAll(keepingCapacity: true)
    for scalar in scalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if CharacterClass(scalar) == .dropped { continue }
        bytes.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
      } else if let folded = vocabulary.foldings.bytes(for: scalar) {
        bytes.append(contentsOf: folded)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
