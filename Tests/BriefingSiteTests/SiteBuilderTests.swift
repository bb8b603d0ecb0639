import BriefingModel
import BriefingSite
import Testing

@Suite("SiteBuilder") struct SiteBuilderTests {
  @Test func `builds a page of every kind with its Markdown`() throws {
    let site = try SampleSite()
    let kinds = [
      "index", "stories/index", "stories/s-000000000001", "actors/index", "actors/per",
      "actors/p-000000000001", "claims/index", "claims/denies", "claims/unresolved",
      "claims/conflicts", "risks/index", "risks/threat", "risks/r12", "risks/r-000000000001",
      "timeline/index", "timeline/2031-05", "timeline/history", "timeline/undated",
      "articles/index", "articles/a-000000000001", "editions/index",
      "editions/2031-05-04-00000002", "editions/2031-05-03-00000001", "method", "search", "404",
    ]
    for kind in kinds {
      #expect(site.paths.contains(kind + ".html"), "\(kind)")
      #expect(site.paths.contains(kind + ".md.txt"), "\(kind)")
    }
  }

  @Test func `every page is well-formed HTML`() throws {
    for page in try SampleSite().pages {
      #expect(throws: Never.self, "\(page.path)") { try HTMLPage(page.bytes) }
    }
  }

  @Test func `an empty briefing gives a site as well`() throws {
    let empty = SampleBriefing.empty
    let site = try SampleSite(briefing: empty, articles: [:])
    #expect(site.text("index.md.txt").contains("This is the first edition"))
    for page in site.pages { #expect(throws: Never.self) { try HTMLPage(page.bytes) } }
  }

  @Test func `the same input gives the same bytes in the same order`() throws {
    #expect(try SampleSite().files == SampleSite().files)
  }

  @Test func `every page states a policy that allows nothing inline`() throws {
    let policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
      + "connect-src 'self'; base-uri 'none'; form-action 'self'"
    for file in try SampleSite().pages {
      let page = try HTMLPage(file.bytes)
      let policies = page.elements("meta").filter {
        $0["http-equiv"] == "Content-Security-Policy"
      }
      #expect(policies.map { $0["content"] } == [policy], "\(file.path)")
      #expect(page.values(of: "style").isEmpty, "\(file.path)")
      for script in page.elements("script") {
        #expect(script["src"] != nil || script["type"] == "application/ld+json", "\(file.path)")
      }
      for case .open(_, let attributes) in page.pieces {
        #expect(!attributes.contains { $0.name.hasPrefix("on") }, "\(file.path)")
      }
    }
  }

  @Test func `the file of headers states the same policy`() throws {
    let site = try SampleSite()
    let page = try HTMLPage(Array(site.text("index.html").utf8))
    let policy = page.elements("meta").first { $0["http-equiv"] != nil }?["content"] ?? "missing"
    #expect(site.text("_headers").contains("Content-Security-Policy: \(policy); frame-ancestors"))
  }

  @Test func `links within the site are relative`() throws {
    for file in try SampleSite().pages {
      let page = try HTMLPage(file.bytes)
      for (name, attribute) in [
        ("a", "href"), ("script", "src"), ("img", "src"), ("form", "action"),
      ] {
        for target in page.elements(name).compactMap({ $0[attribute] }) {
          let isSource = target.hasPrefix("https://courier.example/")
          #expect(isSource || Self.isRelative(target), "\(file.path): \(target)")
        }
      }
      for link in page.elements("link") {
        let target = link["href"] ?? ""
        let isCanonical = link["rel"] == "canonical"
        #expect(isCanonical != Self.isRelative(target), "\(file.path): \(target)")
      }
    }
  }

  private static func isRelative(_ target: String) -> Bool {
    !target.isEmpty && !target.hasPrefix("/") && !target.contains(":")
  }

  @Test(arguments: SiteSettings.TextPolicy.allCases)
  func `every link opens at a place that is there`(policy: SiteSettings.TextPolicy) throws {
    var settings = SampleSite.settings
    settings.text = policy
    let site = try SampleSite(settings: settings)
    var ids: [String: Set<String>] = [:]
    for file in site.pages { ids[file.path] = Set(try HTMLPage(file.bytes).values(of: "id")) }
    for file in site.pages {
      for target in try HTMLPage(file.bytes).elements("a").compactMap({ $0["href"] }) {
        guard Self.isRelative(target), let hash = target.firstIndex(of: "#") else { continue }
        let fragment = String(target[target.index(after: hash)...])
        let page = Self.resolved(String(target[..<hash]), from: file.path)
        #expect(ids[page]?.contains(fragment) == true, "\(file.path): \(target)")
      }
    }
  }

  private static func resolved(_ path: String, from page: String) -> String {
    guard !path.isEmpty else { return page }
    var parts = page.split(separator: "/").dropLast()
    for part in path.split(separator: "/") {
      if part == ".." { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  @Test func `the page for missing addresses is not listed`() throws {
    let site = try SampleSite()
    let page = try HTMLPage(Array(site.text("404.html").utf8))
    #expect(page.elements("meta").contains { $0["content"] == "noindex" })
    #expect(!site.text("sitemap.xml").contains("404"))
    #expect(!site.text("search-index.json").contains("404"))
  }
}
