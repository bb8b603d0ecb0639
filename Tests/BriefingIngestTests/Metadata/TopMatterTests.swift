import Testing

@testable import BriefingIngest

@Suite("TopMatter") struct TopMatterTests {
  private func top(_ text: String, title: String? = nil) -> TopMatter {
    TopMatter(lines: BodyText.lines(of: text), title: title)
  }

  @Test func `takes a headline and a date line from the text`() {
    let top = top("Council closes one crane\nMay 7, 2005\n\(SampleText.body)")
    #expect(top.title == "Council closes one crane")
    #expect(top.dates.map(\.stated) == ["May 7, 2005"])
    #expect(top.bodyStart == 2)
  }

  @Test func `takes headline, byline and date in any order`() {
    let top = top(
      "By Jane Doe, Ardent Post\n5 September 2023 | Updated 6 September 2023\n\nCouncil closes crane\n\n\(SampleText.body)"
    )
    #expect(top.title == "Council closes crane")
    #expect(top.author == "Jane Doe, Ardent Post")
    #expect(top.dates.map(\.stated) == ["5 September 2023"])
    #expect(top.bodyStart == 4)
  }

  @Test(
    arguments: [
      "Council closes one crane", "Will the council close it?", "Cisco sues",
      "iPhone makers in talks",
      "“No deal”, says council", "Envoy heads for U.N.", "Ardent Inc. sues Port Ardent Co.",
      "5 things to know",
    ]
  )
  func `takes a first line for a headline`(line: String) {
    #expect(top(line + "\n\n" + SampleText.body).title == line)
    #expect(top(line + "\n" + SampleText.first).title == line)
  }

  @Test(
    arguments: [
      "The council met on Monday.", "the council met", "He said: “We never agreed to that.”",
      "They chanted “Freedom!”", "Photograph: Jane Doe", "ANDERSON: Good evening",
      "Skip to content",
      "Among those present:", "Advertisement",
      "The council of Port Ardent met the owners of both of the cranes on Monday and said after the "
        + "meeting that the talks would go on until an answer had been found",
    ]
  )
  func `takes no sentence, caption or page furniture for one`(line: String) {
    #expect(top(line + "\n\n" + SampleText.body).title == nil)
  }

  @Test func `takes no line of wrapped text for a headline`() {
    let wrapped = """
      The harbour council of Port Ardent said on Monday that it
      had not yet been told which of the two cranes would have to be
      closed, and that the owners would be asked for an answer.
      """
    #expect(top(wrapped).title == nil)
    #expect(
      top("The harbour council said\nthat it had not been told. " + SampleText.second).title == nil
    )
  }

  @Test func `keeps a text of one line`() {
    #expect(top("Council closes one crane").bodyStart == 0)
  }

  @Test func `drops a line that repeats the known title`() {
    let top = top("COUNCIL CLOSES CRANE\n\n" + SampleText.body, title: "Council closes crane")
    #expect(top.title == "Council closes crane")
    #expect(top.bodyStart == 1)
  }

  @Test func `keeps a first line beside a known title`() {
    #expect(top("Another line of text\n\n" + SampleText.body, title: "Council").bodyStart == 0)
  }
}
