import BriefingModel
import Testing

@testable import BriefingSite

@Suite("Calendar") struct CalendarFileTests {
  private func calendar(
    _ sample: SampleBriefing = SampleBriefing(),
    title: String = "Ferry watch"
  ) -> String {
    var settings = SampleSite.settings
    settings.title = title
    return CalendarFile(
      index: SiteIndex(
        briefing: sample.briefing,
        settings: settings,
        articles: sample.siteArticles
      )
    ).text()
  }

  @Test func `holds what is due, a day or as long as the date says`() {
    #expect(
      calendar()
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//briefing//planned events//EN
        CALSCALE:GREGORIAN
        X-WR-CALNAME:Ferry watch
        BEGIN:VEVENT
        UID:t-000000000004@briefing
        DTSTAMP:20310504T000000Z
        DTSTART;VALUE=DATE:20310509
        DTEND;VALUE=DATE:20310510
        SUMMARY:The ferry to Elm Island will stop on 9 May\\, Transport Minister Ada
          Brandt said.
        DESCRIPTION:Precise to the day\\; status planned.
        URL:https://ferry.example/articles/a-000000000001.html#t-000000000004
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:t-000000000003@briefing
        DTSTAMP:20310504T000000Z
        DTSTART;VALUE=DATE:20310601
        DTEND;VALUE=DATE:20310701
        SUMMARY:A meeting is planned for June.
        DESCRIPTION:Precise to the month\\; status planned.
        URL:https://ferry.example/articles/a-000000000002.html#t-000000000003
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    )
  }

  @Test(arguments: ["é", "漢", "👩‍🚀"])
  func `folds after 75 octets and never inside a character`(letter: String) {
    let title = String(repeating: letter, count: 100)
    let text = calendar(title: title)
    let lines = text.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(text.contains("\r\n "))
    let unfolded = String(decoding: Self.unfolded(Array(text.utf8)), as: UTF8.self)
    #expect(unfolded.contains("X-WR-CALNAME:\(title)\r\n"))
  }

  /// Without each line end that a space follows (RFC 5545, section 3.1).
  private static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: [0x0D, 0x0A, 0x20]) {
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  @Test func `text can neither end its line nor its event`() {
    let text = calendar(SampleBriefing { $0 + " a;b,c\\d\r\nEND:VEVENT\nBEGIN:VEVENT" })
    let unfolded = String(decoding: Self.unfolded(Array(text.utf8)), as: UTF8.self)
    #expect(unfolded.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" } == 2)
    #expect(unfolded.contains("June. a\\;b\\,c\\\\d\\nEND:VEVENT\\nBEGIN:VEVENT\r\n"))
  }
}
