internal import BriefingModel
public import BriefingText
internal import FoundationEssentials

/// The words that attribute something to somebody, from the readable file `cues.tsv`.
public struct CueLexicon: Sendable {
  /// An entry that was found in a text.
  public struct Match: Hashable, Sendable {
    /// The entry.
    public let entry: CueEntry
    /// From the first to the last of its words, as indices into the text's tokens.
    public let tokens: Range<Int>
  }

  /// All entries, in the file's order.
  public let entries: [CueEntry]
  /// The places of the entries that begin with a word, those of more words first.
  private let placesByFirstWord: [String: [Int]]

  /// Reads the lexicon that comes with the program.
  ///
  /// - Throws: ``CueLexiconError/missing(_:)`` when the data file is not found, and the errors of
  ///   ``init(path:)``.
  public init() throws(CueLexiconError) {
    guard let path = DataFile.path("cues.tsv") else { throw .missing("cues.tsv") }
    try self.init(path: path)
  }

  /// Reads the lexicon in the file at `path`.
  ///
  /// - Throws: ``CueLexiconError/missing(_:)`` when it cannot be read, and
  ///   ``CueLexiconError/malformed(path:line:)`` for the first line that is no entry.
  public init(path: String) throws(CueLexiconError) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .missing(path) }
    var entries: [CueEntry] = []
    let text = String(decoding: data, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      guard let entry = CueEntry(line: line) else { throw .malformed(path: path, line: index + 1) }
      entries.append(entry)
    }
    self.init(entries: entries)
  }

  /// Makes a lexicon of `entries`.
  init(entries: [CueEntry]) {
    self.entries = entries
    var places: [String: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      places[entry.words[0], default: []].append(place)
    }
    placesByFirstWord = places.mapValues { list in
      list.sorted { (-entries[$0].words.count, $0) < (-entries[$1].words.count, $1) }
    }
  }

  /// The entry of the single word with the lemma `lemma` as a word of the kind `partOfSpeech`.
  public func entry(lemma: String, partOfSpeech: CueEntry.PartOfSpeech) -> CueEntry? {
    for place in placesByFirstWord[lemma] ?? [] {
      let entry = entries[place]
      if entry.words.count == 1, entry.partOfSpeech == partOfSpeech { return entry }
    }
    return nil
  }

  /// The entry of several words or of one that begins at the token `index`, the longest there is.
  ///
  /// The first word decides by its part of speech where one word has several entries.
  public func match(at index: Int, in text: TaggedText) -> Match? {
    let kinds = CueEntry.PartOfSpeech.kinds(of: text.tags[index])
    var second: Match?
    for place in placesByFirstWord[Self.word(at: index, in: text)] ?? [] {
      let entry = entries[place]
      guard let end = end(of: entry, from: index, in: text) else { continue }
      let match = Match(entry: entry, tokens: index..<end)
      if entry.words.count > 1 || kinds.first == entry.partOfSpeech { return match }
      if second == nil, kinds.contains(entry.partOfSpeech) { second = match }
    }
    return second
  }

  /// The entry that tells most about a cue made of `pieces`: the one of most words that begins in it,
  /// the first of those; a negation right before the cue counts as part of it. An entry may go on
  /// after the cue, since the scheme makes "declined" the cue of "declined to comment".
  public func entry(ofCue pieces: [TextSpan], in text: TaggedText) -> CueEntry? {
    var best: CueEntry?
    for piece in pieces {
      let range = text.tokenized.tokenRange(of: piece)
      var index = range.lowerBound
      if index > 0, !range.isEmpty, Self.word(at: index - 1, in: text) == "not" { index -= 1 }
      while index < range.upperBound {
        if let match = match(at: index, in: text),
          match.entry.words.count > (best?.words.count ?? 0)
        {
          best = match.entry
        }
        index += 1
      }
    }
    return best
  }

  /// The token after the last word of `entry`, if its words stand at `start`.
  private func end(of entry: CueEntry, from start: Int, in text: TaggedText) -> Int? {
    var index = start + 1
    for word in entry.words.dropFirst() {
      var skipped = 0
      while index < text.tags.count, Self.word(at: index, in: text) != word {
        guard skipped < Self.mostBetween, Self.canStandBetween(index, in: text) else { return nil }
        index += 1
        skipped += 1
      }
      guard index < text.tags.count else { return nil }
      index += 1
    }
    return index
  }

  private static func canStandBetween(_ index: Int, in text: TaggedText) -> Bool {
    text.tags[index] == .adverb || ["be", "have"].contains(text.lemmas[index])
  }

  private static func word(at index: Int, in text: TaggedText) -> String {
    if text.tokens[index].lower == "according" { return "according" }
    let lemma = text.lemmas[index]
    return negations.contains(lemma) ? "not" : lemma
  }

  /// The most adverbs and auxiliaries between two words of an entry.
  private static let mostBetween = 2
  private static let negations: Set<String> = ["not", "n't", "never"]
}

extension CueEntry {
  /// Reads the tab-separated line of an entry; nil when it is not one.
  init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 5, let partOfSpeech = PartOfSpeech(rawValue: String(fields[1])),
      let stance = Stance(rawValue: String(fields[3]))
    else { return nil }
    let words = fields[0].split(separator: " ").map(String.init)
    let names = fields[2].split(separator: ",")
    let patterns = names.compactMap { Pattern($0) }
    guard !words.isEmpty, patterns.count == names.count else { return nil }
    self.init(
      words: words,
      partOfSpeech: partOfSpeech,
      patterns: patterns,
      stance: stance,
      example: String(fields[4])
    )
  }
}

extension CueEntry.PartOfSpeech {
  /// The kinds of entry that a word with `tag` can be, the likeliest first.
  static func kinds(of tag: PennTag) -> [Self] {
    switch tag {
    case .baseVerb, .pastVerb, .presentVerb, .thirdPersonVerb: [.verb]
    case .gerund: [.verb, .phrase]
    case .pastParticiple: [.verb, .adjective]
    case .noun, .pluralNoun, .properNoun: [.noun]
    case .adjective: [.adjective, .verb]
    default: [.phrase]
    }
  }
}
