/// What a file says about its article, cleaned and checked.
package struct ArticleMetadata {
  /// Longer values are no titles, names or words of a kind, and are refused.
  private static let longestValue = 500

  /// The headline.
  package var title: String?
  /// Who published it.
  package var outlet: String?
  /// The names of the byline.
  package var author: String?
  /// The address, http or https.
  package var url: String?
  /// The BCP 47 language tag.
  package var language: String?
  /// The agency that the article credits.
  package var credit: String?
  /// Words for the kind of text, from genre and section.
  package var genreWords: [String] = []
  /// The publication dates that are offered.
  var dates: [DateCandidate] = []
  /// What was refused.
  package var notes: [Note] = []

  /// No statements.
  package init() {}

  /// Takes up `entries`, whose dates stand on the rung `rung`.
  init(_ entries: [MetadataEntry], rung: DateCandidate.Rung) {
    let ranked = entries.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    for (_, entry) in ranked { take(entry, rung: rung) }
  }

  private mutating func take(_ entry: MetadataEntry, rung: DateCandidate.Rung) {
    let values = entry.values.map { TextNormalizer().line($0) }.filter { !$0.isEmpty }
    guard let value = values.first else { return }
    guard values.allSatisfy({ $0.count <= Self.longestValue }) else {
      let message = "a value longer than \(Self.longestValue) characters was refused"
      return notes.append(Note(line: entry.line, message: message))
    }
    switch entry.field {
    case .title: title = title ?? value
    case .published:
      dates.append(DateCandidate(rung: rung, stated: value, line: entry.line))
    case .outlet:
      // "source:" is often the address.
      if WebAddress.hasScheme(value) {
        takeAddress(value, line: entry.line)
      } else {
        outlet = outlet ?? value
      }
    case .author: author = author ?? Byline.names(values.joined(separator: ", "))
    case .url: takeAddress(value, line: entry.line)
    case .language: language = language ?? LanguageTag.normalized(value)
    case .genre: genreWords += values
    case .credit: credit = credit ?? NewsAgency.name(value) ?? value
    case .other: break
    }
  }

  private mutating func takeAddress(_ value: String, line: Int?) {
    guard url == nil else { return }
    url = WebAddress.accepted(value)
    if url == nil {
      notes.append(Note(line: line, message: "the address is not one of http or https; left out"))
    }
  }

  /// Takes up what stands above the text; what is known already holds.
  ///
  /// - Parameter firstLine: the line of the file, from 1, on which those lines begin; nil where
  ///   lines are not kept.
  mutating func take(_ top: TopMatter, firstLine: Int?) {
    title = title ?? top.title
    author = author ?? top.author
    dates += top.dates.map { stated, index in
      DateCandidate(rung: .header, stated: stated, line: firstLine.map { $0 + index })
    }
  }
}
