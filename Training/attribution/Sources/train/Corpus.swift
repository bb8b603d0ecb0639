import BriefingLanguage
import BriefingModel
import BriefingText
import Foundation

/// One article of PolNeAR: its text and the attributions that people marked.
struct GoldArticle: Decodable {
  struct Relation: Decodable {
    let source: [[Int]]
    let cue: [[Int]]
    let content: [[Int]]
  }
  let id: String
  let text: String
  let attributions: [Relation]

  static func read(_ path: String) throws -> [GoldArticle] {
    let data = try Data(contentsOf: URL(filePath: path))
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(GoldArticle.self, from: $0)
    }
  }
}

/// An attribution as sets of tokens.
struct GoldRelation {
  var head: Int
  let source: [Range<Int>]
  let cue: [Range<Int>]
  /// Pieces with only marks between them are joined.
  let content: [Range<Int>]
}

/// An article read as the engine reads it.
struct Example {
  let article: GoldArticle
  let scene: AttributionScene
  let text: TaggedText
  let quotations: [Quotation]
  let features: CueFeatures
  let candidates: [Int]
  let gold: [GoldRelation]

  init(_ article: GoldArticle, _ text: TaggedText, lexicon: CueLexicon, heads: HeadFinder) {
    self.article = article
    self.text = text
    quotations = QuotationFinder().quotations(in: text.tokenized)
    scene = AttributionScene(text: text, quotations: quotations)
    features = CueFeatures(scene: scene, lexicon: lexicon)
    candidates = features.candidates()
    var isCandidate = [Bool](repeating: false, count: text.tokens.count)
    for candidate in candidates { isCandidate[candidate] = true }
    gold = article.attributions.map { relation in
      let cue = text.ranges(relation.cue)
      return GoldRelation(
        head: heads.head(of: cue, in: text, isCandidate: isCandidate) ?? -1,
        source: text.ranges(relation.source),
        cue: cue,
        content: text.ranges(relation.content, joinedOverMarks: true)
      )
    }
  }
}

extension Example {
  /// Whether each finding matches a marked attribution as `relation` of `score_attribution.py`
  /// would, marks included.
  func matches(_ findings: [Finding]) -> [Bool] {
    func tokens(_ ranges: [Range<Int>?]) -> Set<Int> { Set(ranges.compactMap { $0 }.joined()) }
    let relations = gold.map { (content: tokens($0.content), source: tokens($0.source)) }
    return findings.map { finding in
      let spans = finding.answer.spans
      let content = tokens([spans.before, spans.after])
      let source = tokens([spans.source])
      return relations.contains { gold in
        let common = content.intersection(gold.content).count
        let all = content.count + gold.content.count - common
        let sourceFits =
          source.isEmpty && gold.source.isEmpty || !source.isDisjoint(with: gold.source)
        return common > 0 && common * 2 >= all && sourceFits
      }
    }
  }
}

extension Example {
  /// Whether the marked attribution that `statement` is holds most of the tokens `range`.
  func goesOn(_ statement: Statement, with range: Range<Int>) -> Bool {
    gold.contains { relation in
      let held = relation.content.reduce(0) { $0 + $1.clamped(to: range).count }
      let isSame =
        relation.head == statement.finding.head
        || relation.content.contains { piece in statement.content.contains { $0.overlaps(piece) } }
      return isSame && held * 2 > range.count
    }
  }
}

extension TaggedText {
  /// The tokens of marked pieces, in order; pieces that touch, or with only marks between them, are
  /// one.
  func ranges(_ pieces: [[Int]], joinedOverMarks: Bool = false) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for piece in pieces.sorted(by: { $0[0] < $1[0] }) {
      let range = tokenized.tokenRange(of: TextSpan(piece[0], piece[1]))
      guard !range.isEmpty else { continue }
      if let last = ranges.last,
        range.lowerBound <= last.upperBound
          || joinedOverMarks
            && (last.upperBound..<range.lowerBound).allSatisfy({ tokens[$0].kind == .punctuation })
            && range.lowerBound - last.upperBound <= 2
      {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }
}
