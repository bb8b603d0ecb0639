import BriefingIngest
import BriefingSite
import TestSupport
import Testing

@testable import BriefingCommand

@Suite("Settings") struct SettingsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func settings(_ text: String) throws -> Settings {
    try folder.write(text, to: "briefing.yml")
    return try Settings(file: folder.path + "/briefing.yml")
  }

  @Test func `reads every key`() throws {
    let settings = try settings(
      """
      articles: in
      output: /srv/www
      templates: [mine, /theirs]
      site:
        title: Ferry watch
        description: About a ferry.
        address: https://ferry.example/daily
        text: full
        page-size: 10
      dates:
        modification-time: true
      limits:
        file-bytes: 1
        text-length: 2
        files: 3
        list-bytes: 4
        articles-per-file: 5
        expansion: 6
        folder-depth: 7
        program-seconds: 8
        program-memory: 9
      """
    )
    #expect(settings.articles == folder.path + "/in")
    #expect(settings.output == "/srv/www")
    #expect(settings.templates == [folder.path + "/mine", "/theirs"])
    #expect(settings.site.title == "Ferry watch")
    #expect(settings.site.description == "About a ferry.")
    #expect(settings.site.address == "https://ferry.example/daily/")
    #expect(settings.site.text == .full)
    #expect(settings.site.pageSize == 10)
    let expected = IngestSettings(
      maximumFileBytes: 1,
      maximumListBytes: 4,
      maximumArticlesPerFile: 5,
      maximumExpansion: 6,
      programSeconds: 8,
      programMemory: 9,
      maximumTextLength: 2,
      maximumFiles: 3,
      maximumFolderDepth: 7,
      usesModificationTime: true
    )
    #expect(settings.ingest == expected)
  }

  @Test(arguments: ["", "# nothing\n", "site:\n", "articles:\nlimits: {}\n"])
  func `what is left out has its default`(text: String) throws {
    let settings = try settings(text)
    let defaults = Settings()
    #expect(settings.articles == nil)
    #expect(settings.output == defaults.output)
    #expect(settings.site == defaults.site)
    #expect(settings.ingest == defaults.ingest)
  }

  @Test func `one template folder needs no list`() throws {
    #expect(try settings("templates: mine\n").templates == [folder.path + "/mine"])
  }

  @Test(arguments: [
    ("ouput: x", 1, "unknown key “ouput”; did you mean “output”?"),
    ("site:\n  titel: x", 2, "unknown key “titel”; did you mean “title”?"),
    ("site:\n  colour: red", 2, "unknown key “colour”"),
    ("limits:\n  file_bytes: 2", 2, "unknown key “file_bytes”; did you mean “file-bytes”?"),
    ("dates:\n\n  mtime: true", 3, "unknown key “mtime”"),
    ("site:\n  text: some", 2, "text: “some” is none of none, excerpt, full"),
    ("site:\n  page-size: 0", 2, "page-size: must be above zero"),
    ("site:\n  page-size: many", 2, "“page-size” must be a whole number, but is text"),
    ("limits:\n  files: -1", 2, "files: must be above zero"),
    (
      "dates:\n  modification-time: yes", 2,
      "“modification-time” must be true or false, but is text"
    ),
    ("site: x", 1, "“site” must be a mapping, but is text"),
    ("articles: [a]", 1, "“articles” must be text, but is a list"),
    ("- a\n- b", 1, "the settings must be keys with values"),
    (
      "site:\n  address: example.org", 2,
      "address: “example.org” is no absolute http or https address"
    ),
    ("output: a\n\noutput: b", 3, "“output” stands twice, first in line 1"),
  ])
  func `says which line is wrong, and what was meant`(text: String, line: Int, message: String) {
    let failure = #expect(throws: Failure.self) { try settings(text) }
    #expect(failure?.path == folder.path + "/briefing.yml")
    #expect(failure?.line == line)
    #expect(failure?.message == message)
    #expect(failure?.status == .configuration)
    #expect(failure?.text == "\(folder.path)/briefing.yml:\(line): error: \(message)")
  }

  @Test(arguments: ["a: b: c\n", "a: [\n", "\t- x\n", "a: 'x\n"])
  func `says where a file stops being YAML`(text: String) throws {
    let failure = try #require(#expect(throws: Failure.self) { try settings(text) })
    #expect(failure.line != nil)
    #expect(failure.status == .configuration)
  }

  @Test func `a file that is not there is an error of the input`() {
    let failure = #expect(throws: Failure.self) { try Settings(file: "/nowhere/briefing.yml") }
    #expect(failure?.text == "/nowhere/briefing.yml: error: the settings cannot be read")
    #expect(failure?.status == .noInput)
  }

  @Test(arguments: [
    ("https://a.example", "https://a.example/"), ("http://a.example/b/", "http://a.example/b/"),
    ("https://a.example:8080/b", "https://a.example:8080/b/"),
  ])
  func `an address ends with a slash`(address: String, result: String) {
    #expect(Settings.address(address) == result)
  }

  @Test(arguments: [
    "", "/a", "a.example", "ftp://a.example", "javascript:x", "https://", "https:///a",
    "https://a.example/?q", "https://a.example/#f", "https://a.example/a b",
    "https://a.example/\"x\"", "https://a.example/<x>",
  ])
  func `an address is absolute, of the web, and without query`(address: String) {
    #expect(Settings.address(address) == nil)
  }
}
