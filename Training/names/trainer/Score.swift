import BriefingLanguage
import BriefingModel
import BriefingText
import Foundation

/// Strict precision, recall and F1 of a recogniser, by corpus and type.
struct Score: CustomStringConvertible {
  private struct Counts {
    var found = 0
    var gold = 0
    var right = 0
    var f1: Double { 200 * Double(right) / Double(max(found + gold, 1)) }
    var text: String {
      String(
        format: "%5.1f  P %5.1f  R %5.1f  (%d)",
        f1,
        100 * Double(right) / Double(max(found, 1)),
        100 * Double(right) / Double(max(gold, 1)),
        gold
      )
    }
  }

  private var counts: [String: [String: Counts]] = [:]

  init(
    documents: [CorpusDocument],
    tagger: PerceptronTagger,
    recognizer: GazetteerNameRecognizer
  ) {
    for document in documents {
      let text = tagger.tagged(TokenizedText(SourceText(document.text)))
      let known = Set(document.types.split(separator: " ").map(String.init))
      func key(_ span: TextSpan, _ type: EntityType) -> String {
        "\(span.start) \(span.end) \(type.rawValue)"
      }
      let found = recognizer.names(in: text).filter { known.contains($0.type.rawValue) }
      let gold = Set(document.entities.map { key($0.span, $0.type) })
      for entity in document.entities {
        for group in groups(entity.type) {
          counts[document.corpus, default: [:]][group, default: Counts()].gold += 1
        }
      }
      for name in found {
        let isRight = gold.contains(key(name.span, name.type))
        for group in groups(name.type) {
          counts[document.corpus, default: [:]][group, default: Counts()].found += 1
          if isRight { counts[document.corpus, default: [:]][group, default: Counts()].right += 1 }
        }
      }
    }
  }

  private func groups(_ type: EntityType) -> [String] {
    type == .miscellaneous ? ["MISC"] : [type.rawValue, "PER+ORG+LOC"]
  }

  var description: String {
    var lines: [String] = []
    for corpus in counts.keys.sorted() {
      for type in ["PER+ORG+LOC", "PER", "ORG", "LOC", "MISC"] {
        guard let counts = counts[corpus]?[type] else { continue }
        let label = corpus.padding(toLength: 10, withPad: " ", startingAt: 0)
        lines.append(label + type.padding(toLength: 12, withPad: " ", startingAt: 0) + counts.text)
      }
    }
    return lines.joined(separator: "\n")
  }
}
