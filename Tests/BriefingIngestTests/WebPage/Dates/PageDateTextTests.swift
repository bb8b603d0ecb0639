import Testing

@testable import BriefingIngest

@Suite("PageDateText") struct PageDateTextTests {
  @Test(
    arguments: [
      ("2020-09-21 10:00", "2020-09-21"), ("2020/9/21", "2020-09-21"), ("21.09.2020", "2020-09-21"),
      ("Publié le 21 septembre 2020 à 10h00", "2020-09-21"), ("21. September 2020", "2020-09-21"),
      ("21 de septiembre de 2020", "2020-09-21"), ("21 сентября 2020, 10:00", "2020-09-21"),
      ("2020年9月21日 10時", "2020-09-21"), ("2020년 9월 21일", "2020-09-21"),
      ("2020. szeptember 21.", "2020-09-21"), ("Posted Sept. 21, 2020 by Doe", "2020-09-21"),
      ("الجمعة 24 نيسان / أبريل 2020", "2020-04-24"), ("٢١ سبتمبر ٢٠٢٠", "2020-09-21"),
      ("Πέμπτη, 19 Αυγούστου 2020", "2020-08-19"), ("21 września 2020", "2020-09-21"),
      ("21st September, 2020", "2020-09-21"), ("5/21/2020", "2020-05-21"),
    ]
  )
  func `finds dates of many languages`(text: String, expected: String) {
    #expect(PageDateText(isDayFirst: false).date(in: text)?.value == expected)
  }

  @Test func `reads the day first on pages that are not in English`() {
    #expect(PageDateText(isDayFirst: true).date(in: "01/09/2020")?.value == "2020-09-01")
    #expect(PageDateText(isDayFirst: false).date(in: "01/09/2020") == nil)
  }

  @Test(
    arguments: [
      "2020", "September 2020", "21.09.20", "31.02.2020", "© 2020", "12 of 2020 ships",
      "21 listopada 2020", "1.2.3.2020", "1399/02/21", "tel. 2020 21 09 333", "", "21 September",
    ]
  )
  func `gives no date where none is clear`(text: String) {
    #expect(PageDateText(isDayFirst: false).date(in: text) == nil)
  }

  @Test func `has a month for each of its names`() {
    for (name, month) in [("mars", 3), ("maj", 5), ("мая", 5), ("jun", 6), ("aralık", 12)] {
      #expect(MonthNames.number(of: name) == month)
    }
  }
}
