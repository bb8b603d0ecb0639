internal import BriefingModel
internal import Glibc

/// How much one sentence says that its day matters.
///
/// A day matters by how often and by how many origins it is mentioned, not by how much was published
/// on it (Tran, Alrifai and Nguyen, "Predicting relevant news events for timeline summaries", 2013).
/// A mention counts more the earlier it stands in its article, less where the day had not come when
/// the article appeared, and less the more often the same article mentions the same day. The numbers
/// were chosen on three folders with timelines by journalists.
struct MentionWeight {
  /// What the first sentence of an article adds to the weight of a mention.
  private static let opening = 1.0
  /// After so many sentences half of that is left.
  private static let sentencesOfOpening = 3.0
  /// What a day counts that was still ahead at publication.
  private static let ahead = 0.3
  /// An article that mentions a day so many times counts as the power of the number.
  private static let repetition = 0.75

  private struct Place: Hashable {
    let article: Int
    let date: String
  }

  private var mentions: [Place: Int] = [:]

  /// Counts the dated events of `articles`.
  init(_ articles: [FolderArticle]) {
    for (index, article) in articles.enumerated() {
      for event in article.analysis.events where event.isDatedByItsText {
        guard let date = event.date else { continue }
        mentions[Place(article: index, date: date.value), default: 0] += 1
      }
    }
  }

  /// The weight of `event` of the article at `index`.
  func weight(of event: ArticleEvent, in article: FolderArticle, at index: Int) -> Double {
    guard let date = event.date, let days = date.span else { return 0 }
    let sentence = Double(article.sentenceIndex(at: event.start) ?? 0)
    var weight = 1 + Self.opening / (1 + sentence / Self.sentencesOfOpening)
    if let published = article.day, days.first > published { weight *= Self.ahead }
    let count = Double(mentions[Place(article: index, date: date.value)] ?? 1)
    return weight * pow(count, Self.repetition - 1)
  }
}
