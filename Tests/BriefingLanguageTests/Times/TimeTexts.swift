import BriefingModel
import BriefingText
import TestSupport

@testable import BriefingLanguage

/// Runs the time tagger over short texts.
struct TimeTexts {
  let reader: TaggedTexts
  let times: TimeTagger

  init() throws {
    reader = try TaggedTexts.reader()
    times = try TimeTagger()
  }

  /// The expressions of `text`, published on `day` (nil for a text without a date).
  func expressions(in text: String, on day: String? = "2023-09-05") -> [TimeExpression] {
    let tagged = reader.findings(text).tagged
    let published = day.map { DatedValue(value: $0, precision: .day, method: "test") }
    return times.timeExpressions(in: tagged, published: published)
  }

  /// The expressions of `text` as `words = value`, joined by `; `.
  func values(in text: String, on day: String? = "2023-09-05") -> String {
    let source = SourceText(text)
    return expressions(in: text, on: day)
      .map { "\(source[$0.span]) = \($0.value)" }
      .joined(separator: "; ")
  }
}
