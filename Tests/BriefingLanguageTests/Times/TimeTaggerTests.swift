import BriefingModel
import BriefingText
import Testing

@testable import BriefingLanguage

@Suite("Time tagger") struct TimeTaggerTests {
  let texts: TimeTexts

  init() throws { texts = try TimeTexts() }

  @Test(arguments: [
    ("You may go.", ""),
    ("They march on the capital.", ""),
    ("The March on Washington drew thousands.", ""),
    ("He took second place in a second race.", ""),
    ("Prices fall when people spring a surprise.", ""),
    ("June Jones met August Wilson.", ""),
    ("Jan Kavan spoke.", ""),
    ("They sat in the sun.", ""),
    ("The Sunday Times said so.", ""),
    ("He reads USA Today.", ""),
    ("About 2000 people came.", ""),
    ("It cost $1999 and 1,950 shares.", ""),
    ("Article 1973 was adopted.", ""),
    ("Call 555-2010 now that it is done.", "now = PRESENT_REF"),
    ("They won 3-2 and 10-9.", ""),
    ("They work 24/7.", ""),
    ("They met June Scobee there.", ""),
    ("He was seen on CBS's 60 Minutes.", ""),
    ("Three quarters of the money is gone.", ""),
    ("A 59-year-old man died.", ""),
    ("As soon as they could they left.", ""),
    ("The party daily Granma said so.", ""),
    ("The state-run daily said so.", ""),
    ("Mr. Smith, 59 years old, will lead it.", ""),
    ("The former king fled.", ""),
    ("A winter storm hit the coast.", ""),
    ("They blocked the October 6 bridge and 26 July Street.", ""),
  ])
  func `leaves alone what looks like a time`(text: String, expected: String) {
    #expect(texts.values(in: text) == expected)
  }

  @Test(arguments: [
    ("Tuesday's vote failed.", "Tuesday = 2023-09-05"),
    ("They came in May.", "May = 2023-05"),
    ("They had left by March.", "March = 2023-03"),
    ("They came in the fall.", "the fall = 2023-FA"),
    ("Talks began Sept. 1 and ended Sept. 4.", "Sept. 1 = 2023-09-01; Sept. 4 = 2023-09-04"),
    ("It ran from 2001 to 2003.", "2001 = 2001; 2003 = 2003"),
    ("The season of 2010-11 was poor.", "2010 = 2010; 11 = 2011"),
    ("They met on 3 and 4 May 2020.", "3 = 2020-05-03; 4 May 2020 = 2020-05-04"),
    ("It was early July.", "early July = 2023-07"),
    ("The spring offensive failed.", "spring = 2023-SP"),
    ("Since Thursday they have waited.", "Thursday = 2023-08-31"),
    ("Back in May they tried to stop it.", "May = 2023-05"),
    ("When they meet on Thursday he will speak.", "Thursday = 2023-09-07"),
    ("They planned to come in August.", "August = 2023-08"),
    (
      "It began on March 20, 2003, and on May 1 it ended.",
      "March 20, 2003 = 2003-03-20; May 1 = 2003-05-01"
    ),
    (
      "The attacks of 9/11 and the September 11 attacks.",
      "9/11 = 2001-09-11; September 11 = 2001-09-11"
    ),
    ("They will meet in mid-2024.", "mid-2024 = 2024"),
    ("Two dozen years passed.", "Two dozen years = P24Y"),
    ("It lasted nineteen days.", "nineteen days = P19D"),
    ("Since nineteen ninety-six it stood.", "nineteen ninety-six = 1996"),
    ("The ’90s were quiet.", "The ’90s = 199"),
    ("At 0600 hours they left.", "0600 hours = 2023-09-05T06:00"),
    ("On Easter Monday 2021 they met.", "Easter Monday 2021 = 2021-04-05"),
    ("On Thanksgiving they rest.", "Thanksgiving = 2023-11-23"),
    ("They ruled for centuries.", "centuries = PXC"),
    ("It has fallen over three years.", "three years = P3Y"),
    ("It took over three years.", "over three years = P3Y"),
    ("The third-quarter loss grew.", "third-quarter = 2023-Q3"),
    ("They have met almost daily.", "daily = P1D"),
  ])
  func `finds a time where there is one`(text: String, expected: String) {
    #expect(texts.values(in: text) == expected)
  }

  @Test(arguments: [
    ("He spoke Friday.", "Friday = 2023-09-01"),
    ("He will speak on Friday.", "Friday = 2023-09-08"),
    ("The vote is scheduled for Thursday.", "Thursday = 2023-09-07"),
    ("They agreed to meet Thursday.", "Thursday = 2023-09-07"),
    ("The deadline is Thursday.", "Thursday = 2023-09-07"),
    ("He could come as early as Thursday.", "Thursday = 2023-09-07"),
    ("On Thursday the minister resigned.", "Thursday = 2023-08-31"),
    ("Come Thursday the ships are safe.", "Thursday = 2023-09-07"),
    ("The talks resume in December.", "December = 2023-12"),
    ("The talks ended in December.", "December = 2022-12"),
    ("The ship will sail on Jan. 3.", "Jan. 3 = 2024-01-03"),
    ("The ship was hijacked on Nov. 5.", "Nov. 5 = 2022-11-05"),
    ("It may have led to the 20 April fire.", "20 April = 2023-04-20"),
    ("They have been given until Thursday to sign.", "Thursday = 2023-09-07"),
    ("The ultimatum expires on Thursday.", "Thursday = 2023-09-07"),
    ("Schools close from Monday to Thursday.", "Monday = 2023-09-11; Thursday = 2023-09-14"),
    ("In the year ended Oct. 31 sales fell.", "the year = P1Y; Oct. 31 = 2022-10-31"),
    ("The dividend is payable Dec. 7.", "Dec. 7 = 2023-12-07"),
  ])
  func `takes the direction from the verb that governs`(text: String, expected: String) {
    #expect(texts.values(in: text) == expected)
  }

  @Test(arguments: [
    ("They will finish by the end of March.", "2024-03"),
    ("The work is expected to end in March.", "2024-03"),
    ("They plan to meet in late March.", "2024-03"),
    ("By the end of March, he said, it would be over.", "2024-03"),
    ("The aim is a treaty by the end of March.", "2024-03"),
    ("It was due by the end of March.", "2024-03"),
    ("A treaty by the end of March.", "2024-03"),
    ("The deal is to be signed by March.", "2024-03"),
    ("They planned to sign in March.", "2024-03"),
    ("They met in March.", "2024-03"),
    ("They will meet in April.", "2024-04"),
    ("They will meet this spring.", "2024-SP"),
  ])
  func `takes the month of publication as this year's`(text: String, value: String) {
    for day in ["2024-03-01", "2024-03-15", "2024-03-31"] {
      #expect(texts.expressions(in: text, on: day).map(\.value) == [value], "published \(day)")
    }
  }

  @Test(arguments: [
    ("He came on 3 May 2020 and left the next day.", "2020-05-03 2020-05-04"),
    ("He came on 3 May 2020. Two weeks later he left.", "2020-05-03 2020-W20"),
    ("He came in May 2020 and left the same month.", "2020-05 2020-05"),
    ("The next day he left.", "XXXX-XX-XX"),
    ("He came on 3 May 2020. Half a year later he left.", "2020-05-03 2020-11"),
    ("He came in May 2020. Three days later he left.", "2020-05 2020-XX-XX"),
    ("Profit was $5 in the third quarter, up from $4 a year earlier.", "2023-Q3 2022-Q3"),
  ])
  func `counts from the date told before`(text: String, values: String) {
    let found = texts.expressions(in: text).map(\.value).joined(separator: " ")
    #expect(found == values)
  }

  @Test func `puts a time of day that is over on no day to come`() {
    let found = texts.expressions(
      in: "She will travel on Tuesday. Crews had put the fire out by noon.",
      on: "2024-03-04"
    )
    #expect(found.map(\.value) == ["2024-03-05", "2024-03-04T12:00"])
  }

  @Test func `tells history by its own dates`() {
    let text = """
      In 1939 the war began. On 1 September the army crossed the river. In 1940 it went on. In \
      January 1941 the front froze. In March the thaw came, and by December 1941 the town fell. \
      In February 1942 they counted the dead. On 3 May 1942 they left.
      """
    let found = texts.expressions(in: text, on: "2009-12-19").map(\.value)
    #expect(
      found == [
        "1939", "1939-09-01", "1940", "1941-01", "1941-03", "1941-12", "1942-02", "1942-05-03",
      ]
    )
  }

  @Test(arguments: [
    ("He came on Monday.", "XXXX-WXX-1"),
    ("He came last week.", "XXXX-WXX"),
    ("He came yesterday.", "XXXX-XX-XX"),
    ("He came in July.", "XXXX-07"),
    ("He came on 3 July.", "XXXX-07-03"),
    ("He came two years ago.", "XXXX"),
  ])
  func `leaves relative expressions open without a date`(text: String, value: String) throws {
    let found = try #require(texts.expressions(in: text, on: nil).first)
    #expect(found.value == value)
    #expect(found.method == "no publication date")
  }

  @Test func `leaves relative expressions open when the month of publication is all it knows`() {
    #expect(texts.values(in: "He came on Monday.", on: "2023-09") == "Monday = XXXX-WXX-1")
  }

  @Test func `gives a modifier and a method`() throws {
    let early = try #require(texts.expressions(in: "They met in early July.").first)
    #expect(early.mod == "START")
    #expect(early.method == "last before publication")
    let monday = try #require(texts.expressions(in: "They met Monday.").first)
    #expect(monday.mod == nil)
    #expect(monday.method == "weekday before publication")
  }

  @Test(arguments: [
    ("He came Monday.", TimeExpression.Kind.date),
    ("He came at 5 p.m.", .time),
    ("He stayed for two weeks.", .duration),
    ("He comes every day.", .set),
  ])
  func `gives the kind`(text: String, kind: TimeExpression.Kind) {
    #expect(texts.expressions(in: text).map(\.type) == [kind])
  }

  @Test func `survives long texts without sentences`() {
    let text = Array(repeating: "running planned to Monday second hundred billion", count: 300)
      .joined(separator: " ")
    let found = texts.expressions(in: text)
    #expect(found.count >= 300)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.end <= $1.start })
  }
}
