import BriefingModel
import BriefingSite
import FoundationEssentials

/// The files of a site that a test has built.
struct SampleSite {
  /// The files in the order in which the builder gave them.
  let files: [SiteFile]
  private let places: [String: Int]

  /// Builds the site of `sample`, or of `briefing` where one is given.
  init(
    _ sample: SampleBriefing = SampleBriefing(),
    briefing: Briefing? = nil,
    settings: SiteSettings = SampleSite.settings,
    templates: [String] = []
  ) throws {
    try self.init(
      briefing: briefing ?? sample.briefing,
      articles: sample.siteArticles,
      settings: settings,
      templates: templates
    )
  }

  init(
    briefing: Briefing,
    articles: [String: SiteArticle],
    settings: SiteSettings = SampleSite.settings,
    templates: [String] = []
  ) throws {
    let builder = SiteBuilder(
      templates: try SiteTemplates(directories: templates + [Self.templateFolder]),
      settings: settings
    )
    var files: [SiteFile] = []
    try builder.build(briefing, articles: articles) { (file) throws(SiteError) in
      files.append(file)
    }
    self.files = files
    places = Dictionary(
      files.enumerated().map { ($0.element.path, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The paths of all files.
  var paths: [String] { files.map(\.path) }

  /// The pages, without their Markdown.
  var pages: [SiteFile] { files.filter { $0.path.hasSuffix(".html") } }

  /// The text of a file; empty when there is none.
  func text(_ path: String) -> String {
    places[path].map { String(decoding: files[$0].bytes, as: UTF8.self) } ?? ""
  }

  /// Settings with an address, so that absolute links can be told from stand-ins.
  static let settings = SiteSettings(
    title: "Ferry watch",
    description: "What the papers say about the ferry.",
    address: "https://ferry.example/"
  )

  /// The program's own templates.
  static let templateFolder = root.appending(path: "Templates").path

  /// The folder of the golden pages.
  static let fixtures = root.appending(path: "Tests/Fixtures/site")

  /// The repository.
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
