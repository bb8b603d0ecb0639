internal import BriefingModel

/// The thread of dates of a text: what the next expression counts from or takes its year from.
struct Story {
  /// Whether the text tells history.
  let isHistory: Bool
  /// The date told last.
  private(set) var last: DatePoint?
  /// The quarter told last, that comparisons go back from.
  var quarter: DatePoint?

  /// The date that a history follows.
  private var thread: DatePoint?
  /// The date that this sentence follows, where it is another.
  private var digression: DatePoint?
  /// A year named in passing; named again it belongs to the thread.
  private var aside: Int?
  /// The date with its year that the sentence has named, to the season or finer.
  private(set) var statedInSentence: DatePoint?
  /// The number of the sentence.
  private var sentence = -1

  /// A date inside a sentence and so many days before the thread is a digression.
  private static let daysBack = 150
  /// The same for a date so many days after the thread.
  private static let daysAhead = 400

  /// Begins a text.
  init(isHistory: Bool) { self.isHistory = isHistory }

  /// The date that gives the next one its year, in a history.
  var focus: DatePoint? { isHistory ? digression ?? thread : nil }

  /// Begins sentence number `sentence`.
  mutating func enter(sentence: Int) {
    guard sentence != self.sentence else { return }
    self.sentence = sentence
    digression = nil
    statedInSentence = nil
  }

  /// Notes that `point` was stated with its year.
  mutating func state(_ point: DatePoint) {
    if point.unit.length < TimeUnit.year.length { statedInSentence = point }
  }

  /// Goes on to `point`.
  ///
  /// A date far from the thread, and a bare year, give their year to their own sentence alone,
  /// unless they open it or the year is named again.
  mutating func tell(_ point: DatePoint, opensSentence: Bool) {
    last = point
    guard isHistory, point.unit.length <= TimeUnit.year.length else { return }
    guard let thread else {
      self.thread = point
      return
    }
    let year = point.first.year
    let days = point.first.number - thread.first.number
    let isYear = point.unit == .year
    if isYear, year == thread.first.year {
      digression = nil
    } else if opensSentence || aside == year
      || !isYear && (-Story.daysBack...Story.daysAhead).contains(days)
    {
      self.thread = point
      digression = nil
      aside = nil
    } else {
      digression = point
      aside = year
    }
  }
}
