import BriefingLanguage
import BriefingModel
import BriefingText
import TestSupport

@testable import BriefingAnalysis

/// A short text with its names marked: `[PER Ada Lovelace]`; what stands between `{` and `}` is the
/// source of an attribution that reaches to the end of its sentence's quotation.
struct SampleText {
  private static let gazetteer = try? Gazetteer.open()

  /// The program's gazetteer.
  static func openGazetteer() throws -> Gazetteer { try gazetteer ?? Gazetteer.open() }

  /// The document of the text without its marks.
  let document: Document

  init(_ marked: String, title: String = "") throws {
    var plain = String.UnicodeScalarView()
    var names: [Mention] = []
    var sources: [TextSpan] = []
    var nameStart: Int?
    var type: EntityType?
    var sourceStart: Int?
    var tag = String.UnicodeScalarView()
    var isInTag = false
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "[":
        isInTag = true
        tag = String.UnicodeScalarView()
      case " " where isInTag:
        isInTag = false
        type = EntityType(rawValue: String(tag))
        nameStart = plain.count
      case _ where isInTag: tag.append(scalar)
      case "]":
        if let start = nameStart, let type {
          names.append(Mention(span: TextSpan(start, plain.count), type: type))
        }
      case "{": sourceStart = plain.count
      case "}":
        if let start = sourceStart { sources.append(TextSpan(start, plain.count)) }
      default: plain.append(scalar)
      }
    }
    let tokenized = TokenizedText(SourceText(String(plain)))
    let quotations = QuotationFinder().quotations(in: tokenized)
    document = Document(
      article: Article(id: "a-sample", title: title, text: String(plain)),
      tagged: try TaggedTexts.tagged(String(plain)),
      quotations: quotations,
      names: names,
      times: [],
      attributions: sources.map { source in
        let sentence = tokenized.sentences.first { $0.span.contains(source) }?.span
        return AttributionSpans(
          source: [source],
          cue: [],
          content: quotations.map(\.span).filter { sentence?.contains($0) ?? false },
          kind: .direct
        )
      }
    )
  }

  /// The article's actors.
  var resolved: ResolvedActors { ActorResolver(gazetteer: Self.gazetteer).resolved(document) }

  /// The article's actors when no gazetteer is there.
  var resolvedWithoutGazetteer: ResolvedActors {
    ActorResolver(gazetteer: nil).resolved(document)
  }

  /// The name of the actor of the mention that spells `words`, the `occurrence`th from 0.
  func actor(of words: String, _ occurrence: Int = 0) -> String? {
    let resolved = resolved
    return actor(of: words, occurrence, in: resolved)
  }

  /// The name of the actor of a mention in `resolved`.
  func actor(of words: String, _ occurrence: Int = 0, in resolved: ResolvedActors) -> String? {
    let fitting = resolved.mentions.filter { document.text[$0.span] == words && $0.actor != nil }
    guard fitting.indices.contains(occurrence) else { return nil }
    return resolved.actors.first { $0.id == fitting[occurrence].actor }?.name
  }

  /// The rule of the mention that spells `words`.
  func rule(of words: String) -> String? {
    resolved.mentions.first { document.text[$0.span] == words && $0.actor != nil }?.rule
  }
}
