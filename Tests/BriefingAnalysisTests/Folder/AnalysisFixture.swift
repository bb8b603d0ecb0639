import BriefingModel
import BriefingText

@testable import BriefingAnalysis

/// Makes analyses by hand: spans are given as the words that they hold.
struct AnalysisFixture {
  var article: Article
  var actors: [ArticleActor] = []
  var mentions: [Mention] = []
  var attributions: [Attribution] = []
  var events: [ArticleEvent] = []
  var risks: [ArticleRisk] = []

  init(
    _ id: String,
    _ text: String,
    title: String = "",
    outlet: String? = nil,
    credit: String? = nil,
    day: String? = "2024-03-05"
  ) {
    article = Article(
      id: id,
      title: title,
      text: text,
      outlet: outlet,
      published: day.map { DatedValue(value: $0, precision: .day, method: "front matter") },
      credit: credit
    )
  }

  /// The span of the first occurrence of `words`.
  func span(_ words: String) -> TextSpan {
    let text = Array(article.text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    for start in 0...max(0, text.count - wanted.count)
    where text[start..<min(text.count, start + wanted.count)].elementsEqual(wanted) {
      return TextSpan(start, start + wanted.count)
    }
    preconditionFailure("“\(words)” is not in the text")
  }

  /// The article says `name` of an actor, who gets the id `id`.
  mutating func name(_ id: String, _ name: String, type: EntityType = .person) {
    if !actors.contains(where: { $0.id == id }) {
      actors.append(ArticleActor(id: id, name: name, type: type))
    }
    mentions.append(Mention(span: span(name), type: type, actor: id, rule: "exact name"))
  }

  /// The article attributes `content` to `source`.
  mutating func claim(
    _ source: String,
    _ cue: String,
    _ content: String,
    holder: String? = nil,
    stance: Stance = .asserts,
    kind: Attribution.Kind = .indirect
  ) {
    attributions.append(
      Attribution(
        source: source.isEmpty ? [] : [span(source)],
        cue: [span(cue)],
        content: [span(content)],
        holder: holder,
        kind: kind,
        stance: stance
      )
    )
  }

  /// The article dates `sentence`.
  mutating func event(_ sentence: String, _ value: String, status: EventStatus = .occurred) {
    let precision = DateSpan(timex: value)?.precision ?? .unknown
    events.append(
      ArticleEvent(
        span: span(sentence),
        date: DatedValue(value: value, precision: precision, method: "stated in full"),
        status: status,
        timex: span(sentence)
      )
    )
  }

  /// The article raises a risk.
  mutating func risk(
    _ sentence: String,
    level: String = "arms deal",
    lane: RiskLane = .threat,
    status: EventStatus = .planned,
    trigger: String
  ) {
    risks.append(
      ArticleRisk(
        category: "R2",
        level: level,
        lane: lane,
        status: status,
        evidence: [span(sentence)],
        trigger: [span(trigger)],
        rule: "R2.\(level)",
        impactBase: 3
      )
    )
  }

  /// The analysis, with the sentences of the text.
  var analysis: ArticleAnalysis {
    ArticleAnalysis(
      article: article,
      sentences: TokenizedText(SourceText(article.text)).sentences.map(\.span),
      mentions: mentions.sorted { $0.start < $1.start },
      actors: actors,
      attributions: attributions,
      events: events,
      risks: risks
    )
  }

  /// The article as the joining stage sees it, in a story of the folder.
  func folderArticle(story: String = "s-1", origin: String? = nil) -> FolderArticle {
    var result = FolderArticle(analysis)
    result.story = story
    result.origin = origin ?? "o-\(article.id)"
    result.actors = Dictionary(
      actors.map { ($0.id, "p-" + $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    return result
  }
}

extension [FolderArticle] {
  /// The names of the fixtures' actors by their ids.
  var actorNames: [String: String] {
    var names: [String: String] = [:]
    for article in self {
      for actor in article.analysis.actors { names["p-" + actor.name] = actor.name }
    }
    return names
  }
}
