import BriefingModel
import BriefingText
import Testing

@testable import BriefingAnalysis

@Suite("SayingDate") struct SayingDateTests {
  private func isDated(
    _ text: String,
    by timex: String,
    source: String = "The mayor",
    cue: String = "said",
    content: String = "the bridge was old"
  ) -> Bool {
    var fixture = AnalysisFixture("a-1", text)
    fixture.claim(source, cue, content)
    let saying = SayingDate(attribution: fixture.attributions[0], text: SourceText(text))
    return saying.isDated(by: fixture.span(timex), in: TextSpan(0, text.unicodeScalars.count))
  }

  @Test(arguments: [
    ("The mayor said on Monday that the bridge was old.", "Monday"),
    ("The mayor said in an interview on Monday that the bridge was old.", "Monday"),
    ("Last week, The mayor said the bridge was old.", "Last week"),
    ("The mayor on Monday said the bridge was old.", "Monday"),
    ("“the bridge was old,” said The mayor late on Monday.", "Monday"),
  ]) func `a date beside the cue dates the saying`(text: String, timex: String) {
    #expect(isDated(text, by: timex))
  }

  @Test(arguments: [
    ("Since the flood in 2022, The mayor has often said the bridge was old.", "2022"),
    ("The mayor said after the flood on Monday that the bridge was old.", "Monday"),
    ("With work stalled since 2019, The mayor said the bridge was old.", "2019"),
  ]) func `a date of something else does not`(text: String, timex: String) {
    #expect(!isDated(text, by: timex))
  }

  @Test func `a date in the content dates what is said`() {
    let text = "The mayor said the bridge was old in 2019."
    #expect(!isDated(text, by: "2019", content: "the bridge was old in 2019"))
  }
}
