internal import BriefingModel
internal import FoundationEssentials

/// The site's files that are no pages: the model, lists for other programs, feeds, the calendar,
/// the search index and the files that hosts read.
struct DataFiles {
  let index: SiteIndex
  /// The paths of all pages that search engines may list.
  let pages: [String]
  /// The lists and overviews of the site: title, description and path.
  let lists: [(title: String, description: String, path: String)]

  /// All files, in a fixed order.
  func files() throws(SiteError) -> [SiteFile] {
    var files: [SiteFile] = []
    let briefing = index.briefing
    files.append(try json("briefing.json", briefing))
    files += try lists(briefing)
    files += try FeedFiles(index: index).files()
    files.append(SiteFile(path: "calendar.ics", text: CalendarFile(index: index).text()))
    files.append(try json("timeline.json", TimelineFile(index: index)))
    files.append(try json("timelinejs.json", TimelineJSFile(index: index)))
    files += try searchIndex()
    files.append(sitemap())
    files.append(
      SiteFile(
        path: "robots.txt",
        text: "User-agent: *\nAllow: /\n\nSitemap: \(index.settings.address)sitemap.xml\n"
      )
    )
    files.append(SiteFile(path: "_headers", text: Self.headers))
    return files
  }

  private func lists(_ briefing: Briefing) throws(SiteError) -> [SiteFile] {
    [
      try jsonLines("data/actors.jsonl", briefing.actors),
      try jsonLines("data/claims.jsonl", briefing.claims),
      try jsonLines("data/risks.jsonl", briefing.risks),
      try jsonLines("data/events.jsonl", briefing.events),
      SiteFile(path: "data/actors.csv", text: CSVFiles.actors(briefing.actors)),
      SiteFile(path: "data/claims.csv", text: CSVFiles.claims(briefing.claims)),
      SiteFile(path: "data/risks.csv", text: CSVFiles.risks(briefing.risks)),
      SiteFile(path: "data/events.csv", text: CSVFiles.events(briefing.events)),
    ]
  }

  private func searchIndex() throws(SiteError) -> [SiteFile] {
    let entries = SearchIndex(index: index, lists: lists).entries()
    let list = try json("search-index.json", entries)
    var script = Array("window.BRIEFING_INDEX = ".utf8)
    script += list.bytes.dropLast()
    script += Array(";\n".utf8)
    return [list, SiteFile(path: "search-index.js", bytes: script)]
  }

  private func sitemap() -> SiteFile {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for page in pages {
      let address = index.settings.address + PageRenderer.canonical(page)
      text += "<url><loc>\(SVG.escaped(address))</loc></url>\n"
    }
    return SiteFile(path: "sitemap.xml", text: text + "</urlset>\n")
  }

  /// What hosts that read this file send with every page; `frame-ancestors` works only here.
  private static let headers = """
    /*
      Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer

    """

  private func json(_ path: String, _ value: some Encodable) throws(SiteError) -> SiteFile {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      return SiteFile(path: path, bytes: Array(try encoder.encode(value)) + [0x0A])
    } catch {
      throw .encoding(path: path, reason: "\(error)")
    }
  }

  private func jsonLines(_ path: String, _ values: [some Encodable]) throws(SiteError) -> SiteFile {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      var bytes: [UInt8] = []
      for value in values { bytes += Array(try encoder.encode(value)) + [0x0A] }
      // An empty list is an empty line: some hosts refuse files of no length.
      return SiteFile(path: path, bytes: bytes.isEmpty ? [0x0A] : bytes)
    } catch {
      throw .encoding(path: path, reason: "\(error)")
    }
  }
}
