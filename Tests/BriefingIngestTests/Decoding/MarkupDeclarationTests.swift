import Testing

@testable import BriefingIngest

@Suite("MarkupDeclaration") struct MarkupDeclarationTests {
  @Test(
    arguments: [
      ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss>", "iso-8859-1"),
      ("<meta charset=utf-8>", "utf-8"), ("<META CHARSET='koi8-r' />", "koi8-r"),
      ("<meta http-equiv=Content-Type content=\"text/html; charset = gbk\">", "gbk"),
      ("<?xml version=\"1.0\"?>", nil), ("charset=utf-8", nil), ("<meta charset=\"\">", nil),
      ("<meta charset", nil),
    ] as [(String, String?)]
  )
  func `finds the label`(markup: String, label: String?) {
    #expect(MarkupDeclaration.label(in: Array(markup.utf8)) == label)
  }
}
