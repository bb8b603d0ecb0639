import BriefingLanguage
import BriefingText
import Foundation
import Testing

/// Files of one test, removed with it.
private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
  let path = FileManager.default.temporaryDirectory
    .appending(path: "gazetteer-\(UUID().uuidString).tsv").path
  defer { try? FileManager.default.removeItem(atPath: path) }
  try text.write(toFile: path, atomically: true, encoding: .utf8)
  try body(path)
}

@Suite("Gazetteer") struct GazetteerTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.open() }

  private func match(_ text: String, at index: Int = 0) -> GazetteerMatch? {
    let tokens = Tokenizer().tokens(in: SourceText(text))
    return gazetteer.longestMatch(at: index, in: tokens, before: tokens.count)
  }

  @Test(arguments: [
    ("North Korea", "KP"), ("DPRK", "KP"), ("Democratic People's Republic of Korea", "KP"),
    ("Democratic People’s Republic of Korea", "KP"), ("North Korean", "KP"), ("U.S.", "US"),
    ("US", "US"), ("USA", "US"), ("the United States", "US"), ("America", "US"),
    ("Americans", "US"), ("UK", "GB"), ("Britain", "GB"), ("British", "GB"), ("Scotland", "GB"),
    ("Soviet Union", "RU"), ("Burma", "MM"), ("Côte d'Ivoire", "CI"), ("Ivory Coast", "CI"),
    ("Türkiye", "TR"), ("Czech Republic", "CZ"), ("Emirates", "AE"), ("Kazakhs", "KZ"),
  ])
  func `knows the country of a name`(name: String, code: String) {
    #expect(gazetteer.country(named: name) == code)
  }

  @Test func `gives no country for a name of several`() {
    #expect(gazetteer.country(named: "Congo") == nil)
    #expect(gazetteer.country(named: "Watson") == nil)
  }

  @Test func `shows the name of a code`() {
    #expect(gazetteer.country(code: "KP") == "North Korea")
    #expect(gazetteer.country(code: "XX") == nil)
  }

  @Test(arguments: [
    ("Moscow", "RU"), ("Pyongyang", "KP"), ("the White House", "US"), ("Kremlin", "RU"),
    ("Downing Street", "GB"), ("Élysée", "FR"), ("Blue House", "KR"), ("Kiev", "UA"),
    ("Washington", "US"), ("Quai d'Orsay", "FR"), ("Washington, D.C.", "US"),
  ])
  func `knows the capitals and seats that stand for a government`(name: String, code: String) {
    #expect(gazetteer.standsForGovernment(name)?.code == code)
  }

  @Test(arguments: ["Vladivostok", "New York", "Tahrir Square", "Watson"])
  func `lets no other place stand for a government`(name: String) {
    #expect(gazetteer.standsForGovernment(name) == nil)
  }

  @Test func `joins an acronym to its long form`() {
    #expect(
      gazetteer.entries(for: "IAEA").first?.canonicalName == "International Atomic Energy Agency"
    )
    #expect(gazetteer.entries(for: "UN").first?.canonicalName == "United Nations")
  }

  @Test func `knows whose a given name is`() {
    #expect(gazetteer.gender(ofGivenName: "Adrienne") == .female)
    #expect(gazetteer.gender(ofGivenName: "John") == .male)
    #expect(gazetteer.gender(ofGivenName: "Kim") == [.female, .male])
    #expect(gazetteer.gender(ofGivenName: "Artillery") == [])
  }

  @Test func `knows surnames`() {
    #expect(gazetteer.isSurname("Watson"))
    #expect(!gazetteer.isSurname("Artillery"))
  }

  @Test func `takes the longest name`() throws {
    let found = try #require(match("United Nations Security Council resolutions"))
    #expect(found.tokens == 0..<4)
    #expect(found.entries.map(\.kind) == [.body])
  }

  @Test func `finds a name over the hyphens between tokens`() throws {
    #expect(try #require(match("Al-Jazeera reported")).tokens == 0..<3)
    #expect(try #require(match("al-Qaeda's leader")).tokens == 0..<3)
  }

  @Test func `leaves out the stop after a name`() throws {
    #expect(try #require(match("Moscow. Paris")).tokens == 0..<1)
  }

  @Test func `does not join names over a comma`() throws {
    #expect(try #require(match("New York, Times reporters")).tokens == 0..<2)
  }

  @Test(arguments: ["us and them", "who said", "turkey sandwich", "nice", "Us"])
  func `minds the case of a name`(text: String) {
    #expect(match(text) == nil)
  }

  @Test func `accepts a name in capitals`() throws {
    #expect(try #require(match("NORTH KOREA says")).tokens == 0..<2)
  }

  @Test func `gives the years of an office as years`() throws {
    let person = try #require(gazetteer.entries(for: "Kofi Annan").first { $0.kind == .person })
    #expect(try #require(person.years).contains(2000))
  }

  @Test func `refuses what is no gazetteer`() throws {
    try withFile("key\tvalue\n") { path in
      #expect(throws: GazetteerError.version(path: path, found: "key\tvalue")) {
        _ = try Gazetteer.open(path: path)
      }
    }
  }

  @Test func `refuses a later version`() throws {
    try withFile("# briefing gazetteer 2\n") { path in
      #expect(throws: GazetteerError.version(path: path, found: "# briefing gazetteer 2")) {
        try Gazetteer.open(path: path)
      }
    }
  }

  @Test func `refuses a file that was cut`() throws {
    try withFile("# briefing gazetteer 1\n# 2 entries in 100 bytes\nkey\tcity\n") { path in
      #expect(throws: GazetteerError.damaged(path: path)) { try Gazetteer.open(path: path) }
    }
  }

  @Test func `refuses a missing file`() {
    #expect(throws: GazetteerError.unreadable(path: "/nowhere/gazetteer.tsv")) {
      try Gazetteer.open(path: "/nowhere/gazetteer.tsv")
    }
  }
}

@Suite("Gazetteer file") struct GazetteerFileTests {
  @Test func `is sorted by key and in the documented form`() throws {
    let path = try #require(DataFile.path(Gazetteer.fileName))
    let data = try Data(contentsOf: URL(filePath: path))
    let lines = data.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
    var last: Data.SubSequence = Data()[...]
    var kinds: Set<String> = []
    for line in lines {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      try #require((2...6).contains(fields.count), "\(String(decoding: line, as: UTF8.self))")
      try #require(
        !fields[0].lexicographicallyPrecedes(last),
        "\(String(decoding: line, as: UTF8.self))"
      )
      last = fields[0]
      kinds.insert(String(decoding: fields[1], as: UTF8.self))
    }
    #expect(kinds == Set(GazetteerEntry.Kind.allCases.map(\.rawValue)))
  }

  @Test func `has every entry under the key that a look-up makes`() throws {
    let path = try #require(DataFile.path(Gazetteer.fileName))
    let gazetteer = try Gazetteer.open(path: path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var lost: [Substring] = []
    for (number, line) in text.split(separator: "\n").enumerated() where number % 29 == 0 {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard line.first != "#", fields.count > 3, !fields[3].isEmpty, fields[1] != "code" else {
        continue
      }
      if !gazetteer.entries(for: String(fields[3])).contains(where: { $0.name == fields[3] }) {
        lost.append(line)
      }
    }
    #expect(lost == [])
  }
}
