/// The elements of HTML that the reading of pages tells apart.
///
/// Source: HTML Living Standard, "List of elements", and the obsolete elements of old pages.
enum MarkupTag: String, CaseIterable {
  case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, bdi, bdo, big
  case blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup, data
  case datalist, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption
  case figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup
  case hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark, menu
  case meta, meter, nav, noframes, noscript, object, ol, optgroup, option, output, p, param
  case picture, pre, progress, q, rp, rt, ruby, s, samp, script, section, select, small, source
  case span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea
  case tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr
  /// Elements that pages define themselves: `<amp-ad>`.
  case custom = "-"
  /// Anything else.
  case unknown = "?"
  /// A stretch of text.
  case text = "#text"

  private static let known = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The tag with the name `name` in small letters.
  init(name: String) {
    self = Self.known[name] ?? (name.contains("-") ? .custom : .unknown)
  }

  /// Whether the element holds nothing that a reader of the page sees as its text.
  var isInvisible: Bool {
    switch self {
    case .script, .style, .noscript, .template, .head, .iframe, .svg, .object, .embed, .applet,
      .canvas, .audio, .video, .map, .select, .textarea, .button, .datalist, .input, .noframes,
      .rp, .rt, .meter, .progress, .option, .optgroup, .dialog:
      true
    default: false
    }
  }

  /// Whether the element begins and ends lines.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .custom, .dd, .details,
      .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2,
      .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .p,
      .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
      true
    default: false
    }
  }

  /// Whether the element holds one paragraph, so that the article is around it.
  var isParagraph: Bool {
    switch self {
    case .p, .li, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .blockquote, .dd, .dt: true
    default: false
    }
  }

  /// Whether the element is a heading.
  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
