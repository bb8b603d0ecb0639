import BriefingMarkdown

/// The HTML of a text, with the badges that the tests use.
func html(
  _ markdown: String,
  figures: [String: Figure] = [:]
) throws(MarkdownError) -> String {
  try testRenderer.render(markdown, figures: figures).html
}

let testRenderer = MarkdownRenderer(badges: [
  BadgeKind("status"), BadgeKind("stance", texts: ["denies": "dementiert"]),
  BadgeKind("impact", label: "impact"),
])
