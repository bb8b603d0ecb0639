import BriefingModel
import BriefingSite
import FoundationEssentials
import Testing

/// The published schema is that of the model: a field that is in one alone fails here.
@Suite("briefing.schema.json") struct BriefingSchemaTests {
  private static let file = Result {
    let path = SampleSite.templateFolder + "/assets/briefing.schema.json"
    return try JSONValue(Array(#require(FileManager.default.contents(atPath: path))))
  }
  private static let sample = Result { try JSONValue(encoding: SampleBriefing().briefing) }

  private let schema: JSONValue
  private let briefing: JSONValue

  init() throws {
    schema = try Self.file.get()
    briefing = try Self.sample.get()
  }

  @Test(arguments: SiteSettings.TextPolicy.allCases)
  func `describes briefing.json`(policy: SiteSettings.TextPolicy) throws {
    var settings = SampleSite.settings
    settings.text = policy
    let site = try SampleSite(settings: settings)
    let file = try JSONValue(Array(site.text("briefing.json").utf8))
    let published = try JSONValue(Array(site.text("assets/briefing.schema.json").utf8))
    #expect(published == schema)
    #expect(JSONSchema(published).errors(in: file) == [])
  }

  @Test func `describes an empty briefing`() throws {
    let value = try JSONValue(encoding: SampleBriefing.empty)
    #expect(JSONSchema(schema).errors(in: value) == [])
  }

  @Test func `has no field that the model lacks`() {
    let schema = JSONSchema(schema)
    #expect(schema.properties.subtracting(schema.properties(of: briefing)) == [])
  }

  @Test func `names the version of the format`() {
    #expect(schema["properties"]?["version"]?["const"] == .string(Briefing.formatVersion))
    #expect(schema["$id"] == .string("urn:briefing:schema:\(Briefing.formatVersion)"))
  }

  @Test(arguments: [
    ("precision", DatePrecision.allCases.map(\.rawValue)),
    ("entityType", EntityType.allCases.map(\.rawValue)),
    ("status", EventStatus.allCases.map(\.rawValue)),
    ("stance", Stance.allCases.map(\.rawValue)),
    ("statementKind", Attribution.Kind.allCases.map(\.rawValue)),
    ("lane", RiskLane.allCases.map(\.rawValue)),
    ("genre", Article.Genre.allCases.map(\.rawValue)),
    ("section", Event.Section.allCases.map(\.rawValue)),
    ("conflictKind", Conflict.Kind.allCases.map(\.rawValue)),
    ("subject", Edition.Subject.allCases.map(\.rawValue)),
    ("changeKind", Edition.Change.Kind.allCases.map(\.rawValue)),
    ("supportGrade", Support.Grade.allCases.map(\.rawValue)),
    ("holderGrade", Holder.Grade.allCases.map(\.rawValue)),
    ("fileStatus", FileOutcome.Status.allCases.map(\.rawValue)),
  ])
  func `lists the words of the model`(type: String, words: [String]) {
    #expect(schema["$defs"]?[type]?["enum"]?.array.compactMap(\.string) == words)
  }

  @Test(arguments: [
    (["version"], JSONValue.string("2.0")),
    (["edition", "date"], .string("4 May 2031")),
    (["claims", "0", "tellings"], .array([])),
    (["claims", "0", "stance"], .string("mumbles")),
    (["claims", "0", "mood"], .string("good")),
    (["risks", "0", "impact", "value"], .number(6)),
    (["risks", "0", "likelihoods", "0", "low"], .number(0.5)),
    (["conflicts", "0", "sides"], .array([])),
    (["articles", "0", "url"], .string("javascript:x")),
    (["actors", "0", "isGroup"], .string("no")),
    (["stories", "0", "id"], .string("story")),
  ])
  func `refuses what the model does not mean`(path: [String], value: JSONValue) {
    #expect(JSONSchema(schema).errors(in: briefing.replacing(path, with: value)).count == 1)
  }
}
