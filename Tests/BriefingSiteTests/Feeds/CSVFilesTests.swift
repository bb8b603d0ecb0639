import BriefingModel
import Testing

@testable import BriefingSite

@Suite("CSV") struct CSVFilesTests {
  private func actor(_ name: String) -> Actor {
    Actor(
      id: "p-000000000001",
      name: name,
      type: .person,
      aliases: [],
      roles: [],
      country: nil,
      isGroup: false,
      mentions: 1,
      articles: []
    )
  }

  @Test(arguments: [
    ("Ada", "Ada"), ("Brandt, Ada", "\"Brandt, Ada\""), ("\"Ada\"", "\"\"\"Ada\"\"\""),
    ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a;b 'c'", "a;b 'c'"), ("", ""),
  ])
  func `quotes a cell where it must`(name: String, cell: String) {
    #expect(
      CSVFiles.actors([actor(name)])
        == "id,name,type,country,roles,aliases,mentions,articles\r\np-000000000001,\(cell),PER,,,,1,0\r\n"
    )
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@a", "\ta", "\ra", "\na", "＝1", "＋1", "－1", "＠a"])
  func `keeps a spreadsheet from reading a formula`(name: String) {
    let rows = CSVReader.rows(of: CSVFiles.actors([actor(name)]))
    #expect(rows[1][1] == "'" + name)
  }

  @Test func `lists every entry with its fields`() throws {
    let site = try SampleSite()
    let claims = CSVReader.rows(of: site.text("data/claims.csv"))
    #expect(
      claims[4] == [
        "c-000000000004", "Olu Reyes and Elm Island Council", "named", "Elm Island Radio",
        "asserts", "mixed", "At least 12 boats are out of service", "at least", "", "strong", "2",
        "2", "2", "a-000000000002", "58", "132",
      ]
    )
    let risks = CSVReader.rows(of: site.text("data/risks.csv"))
    #expect(risks[1][6] == "likely")
    #expect(risks[2][6] == "not stated")
    let events = CSVReader.rows(of: site.text("data/events.csv"))
    #expect(
      events[1].prefix(6) == [
        "t-000000000001", "1974", "year", "written date", "history", "historical",
      ]
    )
    #expect(events.last?.prefix(5) == ["t-000000000007", "", "", "", "undated"])
    let actors = CSVReader.rows(of: site.text("data/actors.csv"))
    #expect(
      actors[1] == [
        "p-000000000001", "Ada Brandt", "PER", "", "Transport Minister; engineer", "Brandt", "3",
        "1",
      ]
    )
  }
}
