import Testing

@testable import BriefingIngest

@Suite("LanguageTag") struct LanguageTagTests {
  @Test(
    arguments: [
      ("en", "en", true), ("en_GB", "en-GB", true), ("English", "en", true),
      ("EN-us", "EN-us", true),
      ("fr", "fr", false), ("pt-BR", "pt-BR", false), ("eng", "en", true),
    ]
  )
  func `brings tags to one form`(text: String, tag: String, isEnglish: Bool) {
    #expect(LanguageTag.normalized(text) == tag)
    #expect(LanguageTag.isEnglish(tag) == isEnglish)
  }

  @Test(arguments: ["", "e", "en us", "<b>", "français"])
  func `refuses what is no tag`(text: String) {
    #expect(LanguageTag.normalized(text) == nil)
  }
}
