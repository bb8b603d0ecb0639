import Testing

@testable import BriefingIngest

@Suite("CreditFinder") struct CreditFinderTests {
  private func credit(_ text: String) -> String? {
    CreditFinder.credit(in: text, dateline: Dateline(text[...]))
  }

  @Test(
    arguments: [
      ("SEOUL (AP) — The council met.", "Associated Press"),
      ("A caption. Port Ardent (CNN) -- The council met.", "CNN"),
      ("Text.\n\nSource: Reuters", "Reuters"), ("Text.\n\n— Reuters", "Reuters"),
      ("Text.\n\nWith reporting by Reuters and AFP.", "Reuters"), ("Text. (Xinhua)", "Xinhua"),
      ("Text. – AFP", "Agence France-Presse"), ("Text.\n© 2023 AFP", "Agence France-Presse"),
      ("Text.\nThe Associated Press contributed to this report.", "Associated Press"),
      ("Text.\nCopyright 2023 The Associated Press.", "Associated Press"),
      ("Text.\nSource: Ardent Post", "Ardent Post"),
    ]
  )
  func `finds the agency`(text: String, name: String) {
    #expect(credit(text) == name)
  }

  @Test(
    arguments: [
      "The Reuters building (Reuters) was closed.", "Text.\nWith reporting by Jane Doe.",
      "Text.\nPhotograph: Jane Doe/AP", "He called AP - twice - that day.", "Text.", "",
      "Text.\nSource: interviews with three officials", "Text.\n— Ria", "Text (PA) - more.",
    ]
  )
  func `finds none elsewhere`(text: String) {
    #expect(credit(text) == nil)
  }
}
