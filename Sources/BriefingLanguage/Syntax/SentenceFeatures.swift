internal import BriefingText

/// The features of a sentence's tokens, one after another; `Training/tagger/features.py` lists the
/// same templates by the same numbers.
struct SentenceFeatures {
  private static let before: UInt64 = 1
  private static let after: UInt64 = 2
  private static let unknown: UInt64 = 3
  /// The number of the tag before the first word: one more than the last tag's.
  private let start: UInt64

  private let style: CapitalStyle
  private var words: [WordFeatures] = []
  private var ambiguity: [UInt64] = []
  private var only: [Int?] = []
  private var opens = true
  private var previous: UInt64
  private var second: UInt64

  init(_ tokens: ArraySlice<Token>, style: CapitalStyle, weights: Weights, tagCount: Int) {
    self.style = style
    start = UInt64(tagCount + 1)
    previous = start
    second = start
    words.reserveCapacity(tokens.count)
    ambiguity.reserveCapacity(tokens.count)
    only.reserveCapacity(tokens.count)
    for token in tokens {
      let word = WordFeatures(token)
      let entry = weights.lexiconEntry(word.hash)
      words.append(word)
      ambiguity.append(entry?.ambiguity ?? Self.unknown)
      only.append(token.letterCase == .lower ? entry?.only : nil)
    }
  }

  /// The tag that the word always has, if it is a frequent one in small letters.
  func onlyTag(of index: Int) -> Int? { only[index] }

  /// Goes on to the word after `index`, which has got the tag number `tag`.
  mutating func move(past index: Int, tag: Int) {
    opens = words[index].isQuotationMark || (opens && words[index].letterCase == 0)
    second = previous
    previous = UInt64(tag + 1)
  }

  /// Adds the weights of the features of word `index` to the scores.
  func score(_ index: Int, with weights: Weights, on board: ScoreBoard) {
    func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
      weights.add(FeatureHash.key(template, a, b), to: board)
    }
    let word = words[index]
    let position: UInt64 = opens ? 1 : 0
    let capital = word.letterCase * 16 + style.rawValue * 4 + position
    let p1 = index > 0 ? words[index - 1].hash : Self.before
    let p2 = index > 1 ? words[index - 2].hash : Self.before
    let n1 = index + 1 < words.count ? words[index + 1].hash : Self.after
    let n2 = index + 2 < words.count ? words[index + 2].hash : Self.after
    let a0 = ambiguity[index]
    let a1 = index + 1 < words.count ? ambiguity[index + 1] : Self.after
    let a2 = index + 2 < words.count ? ambiguity[index + 2] : Self.after
    let shapeBefore = index > 0 ? words[index - 1].shape : Self.before
    let shapeAfter = index + 1 < words.count ? words[index + 1].shape : Self.after
    let tailAfter = tail(index + 1)

    add(0, 0)
    add(1, word.hash)
    add(2, style == .usual ? word.form : 0, position)
    add(3, word.suffixes.0)
    add(4, word.suffixes.1)
    add(5, word.suffixes.2)
    add(6, word.suffixes.3)
    add(7, word.prefixes.0)
    add(8, word.prefixes.1)
    add(9, word.prefixes.2)
    add(10, word.shape, capital)
    add(11, p1)
    add(12, p2)
    add(13, n1)
    add(14, n2)
    add(15, tail(index - 1))
    add(16, tailAfter)
    add(17, p1, word.hash)
    add(18, word.hash, n1)
    add(19, n1, n2)
    add(20, p1, n1)
    add(21, shapeBefore, word.shape)
    add(22, word.shape, shapeAfter)
    add(23, a0, capital)
    add(24, a1)
    add(25, a0, a1)
    add(26, a1, a2)
    add(27, word.suffixes.1, capital)
    add(28, word.suffixes.2, word.letterCase)
    add(29, p2, p1)

    let both = previous * 64 + second
    add(30, 0, previous)
    add(31, 0, both)
    add(32, word.hash, previous)
    add(33, n1, previous)
    add(34, tailAfter, previous)
    add(35, a0, both)
    add(36, a1, previous)
    add(37, p1, second)
    add(38, word.shape, previous)
    add(39, a0 ^ (a1 << 1), previous)
  }

  /// The last three bytes of a word, or all of a shorter one.
  private func tail(_ index: Int) -> UInt64 {
    if index < 0 { return Self.before }
    guard index < words.count else { return Self.after }
    return words[index].suffixes.2 == 0 ? words[index].hash : words[index].suffixes.2
  }
}
