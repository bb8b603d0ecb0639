internal import BriefingModel
internal import BriefingText

/// Groups articles that carry the same words: they have one origin, whoever published them.
///
/// Two articles share their origin when half of the shorter one's word sequences stand in the other;
/// a quarter is enough where both credit the same agency. Sequences of six words are sampled by
/// their hash, so that the cost grows with the text and not with the pairs (Broder, "On the
/// resemblance and containment of documents", 1997).
struct OriginFinder {
  /// Words in a sequence: shorter ones are common phrases.
  static let sequenceLength = 6
  /// One sequence in this many is kept.
  static let samplingRate: UInt64 = 4
  /// The share of common sequences that makes one origin.
  static let sharedPart = 0.5
  /// The same, where both articles credit one agency.
  static let sharedPartWithCredit = 0.25
  /// Fewer common sequences than this prove nothing.
  static let leastShared = 5
  /// A sequence in more articles than this is a boilerplate line.
  static let mostArticles = 200

  /// The origins of `articles`, which must be sorted from the earliest, and the id of each article's
  /// origin in the same order.
  func origins(of articles: [FolderArticle]) -> (origins: [Origin], idOfArticle: [String]) {
    let sequences = articles.map { sampledSequences(of: $0.text) }
    let holders = SequenceHolders(of: sequences, most: Self.mostArticles)
    var sets = DisjointSets(count: articles.count)
    // How many sequences the earlier articles share with the one at hand, and which do at all.
    var shared = [Int](repeating: 0, count: articles.count)
    var sharing: [Int] = []
    for index in articles.indices {
      holders.visitEarlier(than: index) { other in
        if shared[other] == 0 { sharing.append(other) }
        shared[other] += 1
      }
      for other in sharing {
        let count = shared[other]
        shared[other] = 0
        guard count >= Self.leastShared else { continue }
        let shorter = min(sequences[index].count, sequences[other].count)
        let credit = articles[index].analysis.article.credit
        let sameCredit = credit != nil && credit == articles[other].analysis.article.credit
        let needed = sameCredit ? Self.sharedPartWithCredit : Self.sharedPart
        if Double(count) >= needed * Double(shorter) { sets.join(index, other) }
      }
      sharing.removeAll(keepingCapacity: true)
    }
    return list(sets.groups(), of: articles)
  }

  private func list(
    _ groups: [[Int]],
    of articles: [FolderArticle]
  ) -> (origins: [Origin], idOfArticle: [String]) {
    var ids = [String](repeating: "", count: articles.count)
    var origins: [Origin] = []
    for group in groups {
      let members = group.map { articles[$0] }
      let first = members[0].analysis.article
      let credits = members.compactMap(\.analysis.article.credit)
      let id = ContentHash.id("o", of: [first.id])
      for index in group { ids[index] = id }
      let reason =
        group.count > 1
        ? (credits.isEmpty ? "shared sentences" : "shared sentences and credit line")
        : (credits.isEmpty ? "own reporting" : "credit line")
      origins.append(
        Origin(
          id: id,
          name: credits.first ?? first.outlet ?? "unknown outlet",
          articles: members.map(\.id),
          reason: reason
        )
      )
    }
    return (origins.sorted { $0.id < $1.id }, ids)
  }

  /// The sampled hashes of the text's word sequences, each once, sorted.
  private func sampledSequences(of text: SourceText) -> [UInt64] {
    var window: [UInt64] = []
    var hashes: Set<UInt64> = []
    for token in Tokenizer().tokens(in: text) where token.kind == .word || token.kind == .number {
      window.append(Self.hash(token.lower))
      if window.count > Self.sequenceLength { window.removeFirst() }
      guard window.count == Self.sequenceLength else { continue }
      var value: UInt64 = 0
      for word in window { value = value &* 0x9E37_79B9_7F4A_7C15 &+ word }
      value ^= value >> 32
      if value % Self.samplingRate == 0 { hashes.insert(value) }
    }
    return hashes.sorted()
  }

  /// FNV-1a over UTF-8 (Fowler, Noll, Vo; offset basis and prime of the 64-bit form).
  private static func hash(_ word: String) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return value
  }
}
