internal import BriefingModel
internal import BriefingText

/// Makes articles of drafts: the steps that all formats share.
struct ArticleAssembler {
  let settings: IngestSettings
  /// The day after which no publication date may lie.
  let today: CalendarDay

  /// The article of `draft`, and everything that was noticed.
  ///
  /// - Throws: ``SkipReason`` for text that is empty, too long or not English.
  func article(
    from draft: ArticleDraft,
    in file: InputFile,
    path: String
  ) throws(SkipReason) -> (article: Article, notes: [Note]) {
    let metadata = draft.metadata
    guard !draft.text.isEmpty else { throw .empty }
    guard draft.text.unicodeScalars.count <= settings.maximumTextLength else {
      throw .textTooLong(limit: settings.maximumTextLength)
    }
    let language = try language(of: draft)
    let dateline = Dateline(draft.text[...])
    let decision = DateLadder(today: today).decision(
      among: statedDates(metadata) + otherDates(dateline, file)
    )
    let title = metadata.title ?? ""
    let article = Article(
      id: ContentHash.id("a", of: [metadata.outlet ?? "", title, draft.text]),
      path: path,
      title: title,
      text: draft.text,
      outlet: metadata.outlet,
      author: metadata.author,
      url: metadata.url,
      language: language,
      published: decision.published,
      genre: GenreFinder.genre(words: metadata.genreWords, title: title, text: draft.text),
      credit: metadata.credit ?? CreditFinder.credit(in: draft.text, dateline: dateline)
    )
    return (article, draft.notes + decision.notes)
  }

  private func language(of draft: ArticleDraft) throws(SkipReason) -> String? {
    let stated = draft.metadata.language
    if let stated, !LanguageTag.isEnglish(stated) { throw .statedLanguage(stated) }
    guard let share = EnglishCheck.share(in: draft.text) else { return stated }
    guard share >= EnglishCheck.threshold else {
      throw .detectedLanguage(percent: Int((share * 100).rounded()))
    }
    return stated ?? "en"
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
