import Testing

@testable import BriefingIngest

@Suite("Byline") struct BylineTests {
  @Test(
    arguments: [
      ("By Jane Doe", "Jane Doe"), ("BY JANE DOE AND JOHN ROE", "JANE DOE AND JOHN ROE"),
      ("By Jane Doe, Staff Writer", "Jane Doe, Staff Writer"), ("By April Jones", "April Jones"),
      ("By J. R. van der Berg in Port Ardent", "J. R. van der Berg in Port Ardent"),
    ]
  )
  func `reads names`(line: String, names: String) {
    #expect(Byline.names(ofLine: line[...]) == names)
  }

  @Test(
    arguments: [
      "By Friday", "By May", "By March 5", "By then the talks had failed.", "By the time",
      "Jane Doe",
      "By 2030", "By Monday the Council had left",
    ]
  )
  func `leaves other lines alone`(line: String) {
    #expect(Byline.names(ofLine: line[...]) == nil)
  }
}
