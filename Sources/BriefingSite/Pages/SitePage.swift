internal import BriefingMarkdown
internal import BriefingTemplate

/// One page before it is rendered: which template, with what.
struct SitePage {
  /// The path of the HTML file.
  let path: String
  /// The title in the window and in search results.
  let title: String
  /// One or two sentences for search engines and link previews.
  let description: String
  /// The name of the Markdown template.
  let template: String
  /// What the template's names are looked up in.
  let value: TemplateValue
  /// The figures that the Markdown names.
  var figures: [String: Figure] = [:]
  /// The pages above this one: title and path, from the front page down.
  var breadcrumbs: [(title: String, path: String)] = []
  /// The pages before and after this one in a register that is cut into pages.
  var previous: String?
  var next: String?
  /// schema.org objects that the page carries.
  var linkedData: [LinkedData] = []

  /// Whether the page is a list or an overview, and no page of one entry.
  var isList: Bool { path != "404.html" && breadcrumbs.count <= 1 && previous == nil }

  /// The path of the page's Markdown: `index.md.txt` beside `index.html`, so that every host
  /// serves it as text.
  var markdownPath: String { path.dropLast(".html".count) + ".md.txt" }
}
