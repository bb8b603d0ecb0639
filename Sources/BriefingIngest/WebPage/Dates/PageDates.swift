internal import BriefingModel

/// Collects the publication dates that a page offers, for the date ladder.
struct PageDates {
  let tree: MarkupTree
  let page: PageBlocks
  let head: PageHead
  /// The address of the page, the canonical one first.
  let address: String?
  /// Where in the page the article stands.
  let place: ArticlePlace

  /// Meta tags with the publication date, the plainer first; tags of changes are not among them.
  static let metaNames = [
    "article:published_time", "og:article:published_time", "article:published",
    "og:published_time", "article.published", "datepublished", "publishdate", "publish-date",
    "publish_date", "published_time", "pubdate", "publication_date", "publicationdate",
    "publication-date", "publishtime", "ptime", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "parsely-pub-date", "sailthru.date", "rnews:datepublished",
    "bt:pubdate", "analyticsattributes.articledate", "article_date_original",
    "originalpublicationdate", "article:post_date", "displaydate", "citation_publication_date",
    "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created",
    "dcterms.created", "dcsext.articlefirstpublished", "datecreated", "created", "pub_date",
    "mediator_published_time", "date",
  ]
  /// The parts of words that mark the date of a change, or of something else.
  private static let otherDates = PhraseTable([
    "updat", "modif", "last edit", "edited", "correct", "aktualis", "actualiz", "actualis",
    "atualiz", "aggiornat", "mis à jour", "mise à jour", "обновлен", "изменен", "оновлен",
    "gewijzigd", "bijgewerkt", "uppdater", "oppdater", "opdater", "päivitetty", "aktualiz",
    "ενημέρωση", "diperbarui", "最終更新", "更新", "수정", "updatiert", "módosít", "frissít",
    "copyright", "©", "expires", "archived", "retrieved", "accessed",
  ])
  /// The parts of names that mark a publication date.
  private static let publication = PhraseTable(["publi", "entry-date", "posted"])
  /// Longer blocks beside the headline are text.
  private static let longestLine = 200

  /// The dates by rung, each source's first.
  func candidates() -> [DateCandidate] {
    var shown: [DateCandidate] = []
    if let date = timeElement() { shown.append(DateCandidate(rung: .timeElement, date: date)) }
    if let date = address.flatMap({ AddressDate.date(in: $0) }) {
      shown.append(DateCandidate(rung: .address, date: date))
    }
    if let date = pageLine() { shown.append(DateCandidate(rung: .pageLine, date: date)) }
    var stated: [DateCandidate] = []
    if let text = head.linked?.published { stated.append(candidate(.linkedData, text)) }
    if let text = head.first(Self.metaNames) { stated.append(candidate(.metaTag, text)) }
    if let date = microdata() { stated.append(DateCandidate(rung: .microdata, date: date)) }
    return stated.map { local($0, shown) } + shown
  }

  /// A time of UTC on the day that the page shows: the evening in New York is the next day in UTC.
  private func local(_ candidate: DateCandidate, _ shown: [DateCandidate]) -> DateCandidate {
    guard case .success(let date) = candidate.reading, let time = date.time, time.zone == .utc,
      let day = date.firstDayUTC
    else { return candidate }
    for other in shown {
      guard case .success(let other) = other.reading, other.time?.zone != .utc,
        let shownDay = other.span?.first, other.day != nil
      else { continue }
      if shownDay == day { return candidate }
      // Zones reach from 12 hours behind UTC to 14 before it.
      let isDayBefore = shownDay == day.adding(days: -1) && time.hour < 12
      let isDayAfter = shownDay == day.adding(days: 1) && time.hour >= 10
      if isDayBefore || isDayAfter {
        return DateCandidate(rung: candidate.rung, date: WrittenDate(shownDay))
      }
    }
    return candidate
  }

  private func candidate(_ rung: DateCandidate.Rung, _ stated: String) -> DateCandidate {
    date(stated).map { DateCandidate(rung: rung, date: $0) }
      ?? DateCandidate(rung: rung, stated: stated)
  }

  private var text: PageDateText { PageDateText(isDayFirst: !place.isEnglish) }

  /// The date that a text is, or that it holds.
  private func date(_ stated: String) -> WrittenDate? {
    let line = TextNormalizer().line(stated)
    if let date = try? WrittenDateParser.date(line), date.day != nil { return date }
    return text.date(in: line)
  }

  // MARK: Elements

  /// The element marked as `datePublished`, one beside the headline before others.
  private func microdata() -> WrittenDate? {
    var first: WrittenDate?
    for index in tree.nodes.indices {
      guard let name = tree.bytes(.itemprop, of: index), name.elementsEqual("datePublished".utf8),
        tree.nodes[index].tag != .meta || place.isNear(index) || first == nil,
        !place.isComment(index), let date = date(of: index)
      else { continue }
      if place.isNear(index) { return date }
      first = first ?? date
    }
    return first
  }

  /// The `time` element for the publication, or the first one beside the headline.
  private func timeElement() -> WrittenDate? {
    var near: WrittenDate?
    for (index, node) in tree.nodes.enumerated()
    where node.tag == .time && !place.isComment(index) {
      let names = [MarkupAttribute.class, .itemprop, .id].compactMap { tree.value($0, of: index) }
      let words = (names + [tree.content(of: index)]).joined(separator: " ").lowercased()
      let isPublication = Self.publication.first(in: words) != nil
      if !isPublication, Self.otherDates.first(in: words) != nil { continue }
      let isMarked = isPublication || tree.bytes(.pubdate, of: index) != nil
      guard place.isNear(index) || isMarked && place.isBefore(index),
        near == nil || isMarked, let date = date(of: index)
      else { continue }
      if isMarked { return date }
      near = date
    }
    return near
  }

  /// The date of an element: in its attribute, else in its text.
  private func date(of index: Int) -> WrittenDate? {
    for name in [MarkupAttribute.datetime, .content, .title] {
      if let date = tree.value(name, of: index).flatMap({ date($0) }) { return date }
    }
    let content = TextNormalizer().line(tree.content(of: index))
    return content.utf8.count <= Self.longestLine ? date(content) : nil
  }

  // MARK: Lines

  /// Whether a line has four digits in a row, or characters beyond ASCII that may be digits.
  private static func mayHaveYear(_ line: String) -> Bool {
    var digits = 0
    var hasOthers = false
    for byte in line.utf8 {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
      if byte >= 0xD9 { hasOthers = true }
    }
    return hasOthers && line.unicodeScalars.contains { $0.properties.numericType == .decimal }
  }

  /// The date in a short block beside the headline.
  private func pageLine() -> WrittenDate? {
    for block in place.nearBlocks.map({ page.blocks[$0] })
    where block.weight <= Self.longestLine {
      let line = TextNormalizer().line(page.string(block))
      guard Self.mayHaveYear(line) else { continue }
      let small = line.lowercased()
      let end = Self.otherDates.first(in: small) ?? small.utf8.count
      let rest = String(decoding: small.utf8.prefix(end), as: UTF8.self)
      if let date = text.date(in: rest) { return date }
    }
    return nil
  }
}
