import BriefingModel
import BriefingSite
import BriefingText
import Testing

/// Article text is hostile input: whatever it holds, a page differs from that of harmless text in
/// its words alone.
@Suite("Hostile text") struct HostileTextTests {
  /// What somebody could write into an article, a headline, a byline or a file's name.
  static let payloads: [String] = [
    // HTML
    "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "<b>x</b>", "<!-- x",
    "--> ]]> <![CDATA[", "&lt;b&gt; &#60;b&#62; &amp; &nbsp", "\" onmouseover=\"x", "' x='y",
    "\"", "'\"", "<style>*{}</style>", "</title></svg></text></a></p></li>",
    // Markdown
    "**a** _b_ ~~c~~ *", "`a` ``b", "`", "[a](javascript:alert(1))", "](javascript:alert(1))",
    "![a](http://evil.example/a.png)", "![a](figure:timeline)", "<http://evil.example>",
    "http://evil.example www.evil.example", "[a]: http://evil.example", "# a", "a #", "===", "---",
    "- a", "1. a", "2)", "> a", "| a | b |", "|", "| --- |", "```", "~~~", "\\", "a \\", "\\\"",
    "*",
    "_", "](<", ")", "(((", "!", "[",
    // Our own conventions
    "{#main}", "a {#a b}", "{#}", "+++ a", "+++", "Table: a", "`id:main`", "`status:planned`",
    "`time:2031-05-01 a`", "`del:a`", "[a](# \"id:e-1\")", "[1](#e-1 \"a\")", "**a:** b",
    // Mustache
    "{{siteTitle}} {{{body}}} {{> partials/claim.md}}", "{{#claims}}{{/claims}}{{=<% %>=}}",
    // Control and other characters that move or hide text
    "a\u{0}b", "a\u{1}b\u{7F}c\u{9F}d", "a\nb", "a\n\n# b", "a\r\n- b", "a\tb",
    "a\u{85}b\u{2028}c\u{2029}d",
    "\u{FEFF}a\u{FFFE}b\u{FFFF}", "\u{202E}a", "\u{2066}a\u{2067}b", "a\u{300}\u{301}",
    // Long and deep
    String(repeating: "long ", count: 400), String(repeating: "x", count: 3_000),
    String(repeating: "[", count: 400), String(repeating: "*a **b ", count: 200),
    String(repeating: "> ", count: 300), String(repeating: "(", count: 300),
    "a" + String(repeating: "\u{301}", count: 3_000),
  ]

  private static let harmless: [String: [String]] = {
    var skeletons: [String: [String]] = [:]
    for file in (try? SampleSite().pages) ?? [] {
      skeletons[file.path] = try? HTMLPage(file.bytes).skeleton
    }
    return skeletons
  }()

  /// Six payloads at a time, so that each text of an article meets some of them.
  static let groups: [[String]] = stride(from: 0, to: payloads.count, by: 6).map {
    Array(payloads[$0..<min(payloads.count, $0 + 6)])
  }

  /// Gives every text of an article a payload: alone, before a word and after one, in turn.
  private static func sample(_ payloads: [String]) -> SampleBriefing {
    final class Counter { var calls = 0 }
    let counter = Counter()
    return SampleBriefing { text in
      counter.calls += 1
      let payload = payloads[counter.calls % payloads.count]
      return switch counter.calls / payloads.count % 3 {
      case 0: payload
      case 1: "\(payload) \(text)"
      default: "\(text) \(payload)"
      }
    }
  }

  @Test(arguments: groups)
  func `changes the words of a page and nothing else`(payloads: [String]) throws {
    let site = try SampleSite(Self.sample(payloads))
    for file in site.pages {
      let page = try HTMLPage(file.bytes)
      let harmless = try #require(Self.harmless[file.path])
      if page.skeleton != harmless {
        let difference = zip(page.skeleton, harmless).first { $0 != $1 }
        Issue.record("\(file.path): \(difference.map { "\($0)" } ?? "cut off")")
      }
    }
  }

  @Test func `reads as it was written`() throws {
    let words = "</a> & <b>x</b> \"y\" 'z' *a* `b` [c](d) {{e}} | {#f} \\"
    let site = try SampleSite(SampleBriefing { "\($0) \(words)" })
    let kinds = [
      "index", "stories/s-000000000001", "actors/p-000000000001", "claims/denies",
      "risks/r-000000000001", "timeline/2031-05", "articles/a-000000000001",
      "editions/2031-05-04-00000002",
    ]
    for kind in kinds {
      let page = try HTMLPage(Array(site.text(kind + ".html").utf8))
      #expect(page.text.contains(" \(words)"), "\(kind)")
    }
  }

  @Test func `cannot turn the text around it about`() throws {
    let site = try SampleSite(SampleBriefing { "\($0) \u{202E}\u{2066}\u{202A}x" })
    let turning: Set<Unicode.Scalar> = [
      "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}",
      "\u{2068}",
      "\u{2069}",
    ]
    for file in site.files where file.path.hasSuffix(".html") || file.path.hasSuffix(".md.txt") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.unicodeScalars.contains { turning.contains($0) }, "\(file.path)")
    }
  }

  @Test(arguments: groups)
  func `leaves every file of data readable`(payloads: [String]) throws {
    let sample = Self.sample(payloads)
    let briefing = sample.briefing
    let site = try SampleSite(briefing: briefing, articles: sample.siteArticles)
    #expect(
      try JSONValue(Array(site.text("briefing.json").utf8)).decoded(as: Briefing.self) == briefing
    )
    for path in ["feed.json", "timeline.json", "timelinejs.json", "search-index.json"] {
      #expect(throws: Never.self, "\(path)") { try JSONValue(Array(site.text(path).utf8)) }
    }
    for line in site.text("data/claims.jsonl").split(separator: "\n") {
      #expect(throws: Never.self) { try JSONValue(Array(line.utf8)) }
    }
    let calendar = site.text("calendar.ics").split(separator: "\r\n")
    #expect(calendar.count { $0 == "BEGIN:VEVENT" } == 2)
    #expect(calendar.allSatisfy { $0.utf8.count <= 75 })
    for path in ["feed.xml", "sitemap.xml"] {
      let xml = site.text(path)
      #expect(throws: Never.self, "\(path)") { try HTMLPage(Array(xml.dropFirst(39).utf8)) }
      #expect(xml.unicodeScalars.allSatisfy(Self.isInXML), "\(path)")
    }
    for (name, count) in [("claims", 5), ("risks", 4), ("events", 8), ("actors", 6)] {
      let rows = CSVReader.rows(of: site.text("data/\(name).csv"))
      #expect(rows.count == count + 1)
      #expect(Set(rows.map(\.count)).count == 1, "\(name)")
      for cell in rows.dropFirst().joined() {
        #expect(
          !["=", "+", "-", "@", "\t", "\r", "\n"].contains(cell.unicodeScalars.first),
          "\(cell)"
        )
      }
    }
  }

  /// The characters of XML 1.0 (section 2.2).
  private static func isInXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static let addresses = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil.example",
    "file:///etc/passwd", "https://a.example/> [x](javascript:alert(1))",
    "https://a.example/>)[x](javascript:alert(1))", "https://a.example/\" onclick=\"x",
    "https://a.example/\n\n# x", "https://a.example/<b>`x`", "https://a.example/\\", "{{body}}",
  ]

  @Test(arguments: [0, 3, 6, 9])
  func `an address is a link to the web or none`(first: Int) throws {
    let sample = SampleBriefing()
    var value = try JSONValue(encoding: sample.briefing)
    for offset in 0..<3 {
      let address = JSONValue.string(Self.addresses[first + offset])
      value = value.replacing(["articles", String(offset), "url"], with: address)
    }
    let site = try SampleSite(
      briefing: value.decoded(as: Briefing.self),
      articles: sample.siteArticles
    )
    for (offset, id) in [sample.courier.id, sample.post.id, sample.note.id].enumerated() {
      let path = "articles/\(id).html"
      let page = try HTMLPage(Array(site.text(path).utf8))
      let outside = page.elements("a").compactMap { $0["href"] }.filter {
        $0.contains(":") || $0.hasPrefix("/")
      }
      let isOfWeb = Self.addresses[first + offset].hasPrefix("https://a.example/")
      #expect(outside.allSatisfy { $0.hasPrefix("https://a.example/") })
      #expect(outside.count <= (isOfWeb ? 1 : 0))
      // Beside the link nothing else is new: the third sample has no address of its own.
      let isOther = { (tag: String) in
        tag.contains(".example/") || tag == "</a>" || tag.hasPrefix("<d") || tag.hasPrefix("</d")
      }
      let harmless = try #require(Self.harmless[path])
      #expect(page.skeleton.filter { !isOther($0) } == harmless.filter { !isOther($0) })
    }
  }

  @Test(arguments: ["../../etc/passwd", "index", "index-2"])
  func `an article's id takes no other page's place`(id: String) throws {
    let sample = SampleBriefing()
    var briefing = try JSONValue(encoding: sample.briefing)
    for path in briefing.paths(where: { $0 == .string(sample.courier.id) }) {
      briefing = briefing.replacing(path, with: .string(id))
    }
    var articles = sample.siteArticles
    articles[id] = articles.removeValue(forKey: sample.courier.id)
    var settings = SampleSite.settings
    settings.pageSize = 1
    let site = try SampleSite(
      briefing: briefing.decoded(as: Briefing.self),
      articles: articles,
      settings: settings
    )
    #expect(site.text("articles/index-2.md.txt").hasPrefix("# Articles (page 2 of 2)"))
    #expect(!site.paths.contains { $0.contains("..") })
  }
}
