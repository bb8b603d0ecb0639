import Testing

@testable import BriefingIngest

@Suite("PhotoCredit") struct PhotoCreditTests {
  @Test(arguments: [
    (
      "A boat burns. Photograph: Ada Brook/AP The firm said so.",
      ["A boat burns.", "", "The firm said so."]
    ),
    ("A boat. Photograph: Ada Brook/AFP/Getty Images Ships left.", ["A boat.", "", "Ships left."]),
    ("Photograph: Reuters Ships left.", ["Ships left."]),
    ("A boat burns. Photograph: Ada Brook/AP", ["A boat burns."]),
    (
      "A boat burns. Photograph: Ada Brook The firm said so.",
      ["A boat burns. Photograph: Ada Brook The firm said so."]
    ),
    ("Photograph: Ada Brook/APEX left.", ["Photograph: Ada Brook/APEX left."]),
  ])
  func `parts a caption from the article`(line: String, parted: [String]) {
    #expect(PhotoCredit.parted([line[...]]).map(String.init) == parted)
  }
}
