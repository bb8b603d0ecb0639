internal import BriefingMarkdown
internal import BriefingModel
internal import BriefingTemplate

/// Renders one page: its Markdown by its template, the HTML around it by the layout.
struct PageRenderer {
  /// Ids that the layout uses, which no heading takes.
  private static let layoutIDs: Set<String> = ["main", "query", "status", "results"]

  /// The code spans that are shown as badges.
  private static let badges = [
    BadgeKind("status"),
    BadgeKind("lane"),
    BadgeKind("stance"),
    BadgeKind("kind"),
    BadgeKind("support", label: "support"),
    BadgeKind("impact", label: "impact"),
    BadgeKind("precision", label: "precise to the", texts: ["unknown": "unknown"]),
    BadgeKind("change"),
  ]

  private static let navigation: [(name: String, path: String)] = [
    ("Front page", "index.html"), ("Stories", "stories/index.html"),
    ("Actors", "actors/index.html"), ("Claims", "claims/index.html"),
    ("Risks", "risks/index.html"), ("Timeline", "timeline/index.html"), ("Search", "search.html"),
  ]

  private let templates: SiteTemplates
  private let index: SiteIndex
  private let markdown = MarkdownRenderer(badges: badges, reservedIDs: layoutIDs)

  init(templates: SiteTemplates, index: SiteIndex) {
    self.templates = templates
    self.index = index
  }

  /// The page's HTML and its Markdown.
  func files(for page: SitePage) throws(SiteError) -> [SiteFile] {
    let source: String
    do {
      source = Self.tidied(try templates.library.render(page.template, with: page.value))
    } catch {
      throw .template(error)
    }
    let rendered: RenderedPage
    do {
      rendered = try markdown.render(source, figures: page.figures)
    } catch {
      throw .markdown(page: page.path, template: page.template, error)
    }
    let html: String
    do {
      html = try templates.library.render("layout.html", with: try layout(page, rendered))
    } catch let error as TemplateError {
      throw .template(error)
    } catch {
      throw .encoding(path: page.path, reason: "\(error)")
    }
    return [
      SiteFile(path: page.path, text: html), SiteFile(path: page.markdownPath, text: source),
    ]
  }

  /// Markdown without runs of empty lines, which sections that print nothing leave behind, and
  /// without characters that turn the text after them.
  private static func tidied(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var newlines = 2
    for byte in MarkdownText.straight(text).utf8 {
      newlines = byte == 0x0A ? newlines + 1 : 0
      if newlines <= 2 { bytes.append(byte) }
    }
    while bytes.last == 0x0A { bytes.removeLast() }
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func layout(_ page: SitePage, _ rendered: RenderedPage) throws -> TemplateValue {
    let root = Addresses.root(of: page.path)
    let settings = index.settings
    let isFront = page.path == "index.html"
    let section = page.path.split(separator: "/").first.map(String.init) ?? ""
    let address = settings.address + Self.canonical(page.path)
    let contents = rendered.contents.filter { $0.level == 2 }
    return [
      "windowTitle": Self.words(
        isFront ? settings.title : "\(page.title) · \(settings.title)",
        to: 108
      ),
      "siteTitle": .string(settings.title),
      "description": Self.words(page.description, to: 300),
      "address": .string(settings.address),
      "canonical": .string(address),
      "root": .string(root),
      "markdown": .string(root + page.markdownPath),
      "kind": .string(section.hasSuffix(".html") ? String(section.dropLast(5)) : section),
      "previous": TemplateValue(page.previous.map { root + $0 }),
      "next": TemplateValue(page.next.map { root + $0 }),
      "isSearch": .bool(page.path == "search.html"),
      "isNotFound": .bool(page.path == "404.html"),
      "isArticle": .bool(page.template == "pages/article.md"),
      "linkedData": .list(try page.linkedData.map { .string(try $0.json()) }),
      "navigation": .list(
        Self.navigation.map { item in
          [
            "name": .string(item.name), "href": .string(root + item.path),
            "isCurrent": .bool(item.path == page.path),
          ]
        }
      ),
      "hasBreadcrumbs": .bool(!page.breadcrumbs.isEmpty),
      "breadcrumbs": .list(
        page.breadcrumbs.map { crumb in
          [
            "title": Self.words(crumb.title, to: 60),
            "href": crumb.path == page.path ? .null : .string(root + crumb.path),
          ]
        }
      ),
      "hasContents": .bool(contents.count > 1),
      "contents": .list(
        contents.map {
          ["level": .integer($0.level), "id": .string($0.id), "text": .string($0.text)]
        }
      ),
      "body": .string(rendered.html),
      "editionISO": .string(index.briefing.edition.date.iso),
      "editionDate": .string(DateWording.day(index.briefing.edition.date)),
    ]
  }

  /// At most `length` characters of `text`, which may hold words of an article.
  private static func words(_ text: String, to length: Int) -> TemplateValue {
    .string(MarkdownText.straight(MarkdownText.shortened(text, to: length)))
  }

  /// The address of a page on a host: a folder stands for its `index.html`.
  static func canonical(_ path: String) -> String {
    path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
  }
}
