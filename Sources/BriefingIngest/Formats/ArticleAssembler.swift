internal import BriefingModel
internal import BriefingText

/// Makes articles of drafts: the steps that all formats share.
struct ArticleAssembler {
  let settings: IngestSettings
  /// The day after which no publication date may lie.
  let today: CalendarDay

  /// The article of `draft`, everything that was noticed, and why it is left out of the analysis
  /// where it is: text that is empty or not English.
  ///
  /// - Throws: ``SkipReason`` for text that is too long.
  func article(
    from draft: ArticleDraft,
    in file: InputFile,
    path: String
  ) throws(SkipReason) -> (article: Article, notes: [Note], obstacle: SkipReason?) {
    let metadata = draft.metadata
    guard draft.text.unicodeScalars.count <= settings.maximumTextLength else {
      throw .textTooLong(limit: settings.maximumTextLength)
    }
    var language = metadata.language
    var languageNotes: [Note] = []
    var text = draft.text
    var obstacle: SkipReason? = text.isEmpty ? .empty : nil
    do throws(SkipReason) {
      if obstacle == nil { (language, languageNotes, text) = try readable(draft) }
    } catch {
      obstacle = error
    }
    let dateline = Dateline(text[...])
    let decision = DateLadder(today: today).decision(
      among: statedDates(metadata) + otherDates(dateline, file)
    )
    let title = metadata.title ?? ""
    let article = Article(
      id: Article.contentID(outlet: metadata.outlet, title: title, text: text),
      path: path,
      title: title,
      text: text,
      outlet: metadata.outlet,
      author: metadata.author,
      url: metadata.url,
      language: language,
      published: decision.published,
      genre: GenreFinder.genre(
        words: metadata.genreWords,
        title: title,
        text: text,
        address: metadata.url
      ),
      credit: metadata.credit ?? CreditFinder.credit(in: text, dateline: dateline)
    )
    return (article, draft.notes + languageNotes + decision.notes, obstacle)
  }

  /// The language and the English text of a draft.
  ///
  /// What the text shows goes before what the file states: a template's language stands on many an
  /// English page.
  private func readable(
    _ draft: ArticleDraft
  ) throws(SkipReason) -> (language: String?, notes: [Note], text: String) {
    let stated = draft.metadata.language
    let lines = BodyText.lines(of: draft.text)
    let check = EnglishCheck(lines)
    if let stated, !LanguageTag.isEnglish(stated) {
      guard check.isSure else { throw .statedLanguage(stated) }
    }
    guard let verdict = check.verdict else { return (stated, [], draft.text) }
    guard verdict == .english else {
      throw .detectedLanguage(percent: check.share.map { Int(($0 * 100).rounded()) })
    }
    var notes: [Note] = []
    var language = stated ?? "en"
    if let stated, !LanguageTag.isEnglish(stated) {
      notes.append(Note(message: "the file states the language \(stated), but the text is English"))
      language = "en"
    }
    guard !check.foreignLines.isEmpty else { return (language, notes, draft.text) }
    let left = Set(check.foreignLines)
    let words = left.count == 1 ? "a line" : "\(left.count) lines"
    notes.append(Note(message: "\(words) in another language left out"))
    let kept = lines.indices.filter { !left.contains($0) }.map { lines[$0] }
    return (language, notes, BodyText.tidied(kept[...]))
  }

  /// The dates that the file states; when a document was made is no better than when its file was.
  private func statedDates(_ metadata: ArticleMetadata) -> [DateCandidate] {
    if settings.usesModificationTime { return metadata.dates }
    return metadata.dates.filter { $0.rung != .documentInformation }
  }

  /// The rungs that every format has.
  private func otherDates(_ dateline: Dateline?, _ file: InputFile) -> [DateCandidate] {
    var dates: [DateCandidate] = []
    if let date = FileNameDate.date(in: file.name) {
      dates.append(DateCandidate(rung: .fileName, date: date))
    }
    if let date = dateline?.date { dates.append(DateCandidate(rung: .dateline, date: date)) }
    if settings.usesModificationTime {
      let date = WrittenDate(file.modified)
      dates.append(DateCandidate(rung: .modificationTime, date: date))
    }
    return dates
  }
}
