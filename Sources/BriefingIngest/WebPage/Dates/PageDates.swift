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
  private static let metaNames = [
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
  private static let otherDates = [
    "updat", "modif", "last edit", "edited", "correct", "aktualis", "actualiz", "actualis",
    "atualiz", "aggiornat", "mis à jour", "mise à jour", "обновлен", "изменен", "оновлен",
    "gewijzigd", "bijgewerkt", "uppdater", "oppdater", "opdater", "päivitetty", "aktualiz",
    "ενημέρωση", "diperbarui", "最終更新", "更新", "수정", "updatiert", "módosít", "frissít",
    "copyright", "©", "expires", "archived", "retrieved", "accessed",
  ]
  /// Longer blocks beside the headline are text.
  private static let longestLine = 200

  /// The dates by rung, each source's first.
  func candidates() -> [DateCandidate] {
    var dates: [DateCandidate] = []
    if let stated = head.linked?.published { dates.append(candidate(.linkedData, stated)) }
    if let stated = head.first(Self.metaNames) { dates.append(candidate(.metaTag, stated)) }
    if let date = microdata() { dates.append(DateCandidate(rung: .microdata, date: date)) }
    if let date = timeElement() { dates.append(DateCandidate(rung: .timeElement, date: date)) }
    if let date = address.flatMap(AddressDate.date) {
      dates.append(DateCandidate(rung: .address, date: date))
    }
    if let date = pageLine() { dates.append(DateCandidate(rung: .pageLine, date: date)) }
    return dates
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
      if Self.otherDates.contains(where: { words.contains($0) }) && !words.contains("publi") {
        continue
      }
      let isMarked =
        tree.bytes(.pubdate, of: index) != nil || words.contains("publi")
        || words.contains("entry-date") || words.contains("posted")
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

  /// The date in a short block beside the headline.
  private func pageLine() -> WrittenDate? {
    for block in page.blocks[place.nearBlocks] where block.weight <= Self.longestLine {
      let line = TextNormalizer().line(page.string(block))
      if case .published(let stated)? = DateLine.stated(line), let date = date(stated) {
        return date
      }
      let small = line.lowercased()
      let ends = Self.otherDates.compactMap { small.firstRange(of: $0)?.lowerBound }
      let rest = ends.min().map { String(small[..<$0]) } ?? line
      if let date = text.date(in: rest) { return date }
    }
    return nil
  }
}
