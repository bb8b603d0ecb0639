/// Reads `.rss`, `.atom`, `.rdf` and `.xml`: the entries of RSS 2.0, RSS 1.0 and Atom feeds.
package struct FeedReader: ArticleListReading {
  let maximumArticles: Int

  /// Makes the reader with the greatest number of entries in one file.
  package init(maximumArticles: Int = IngestSettings().maximumArticlesPerFile) {
    self.maximumArticles = maximumArticles
  }

  /// `rss`, `atom`, `rdf` and `xml`.
  package var fileExtensions: [String] { ["rss", "atom", "rdf", "xml"] }

  /// The entries of the feed, in order; of a damaged feed those before the damage.
  ///
  /// - Throws: ``SkipReason/malformed(format:problem:)`` for a file that is no feed or declares
  ///   entities, and the reasons of ``DecodedText``.
  package func items(
    in file: InputFile
  ) throws(SkipReason) -> [Result<ArticleDraft, SkipReason>] {
    let (bytes, notes) = try FeedText.prepared(file.bytes)
    let feed = try FeedScanner(bytes, maximumEntries: maximumArticles)
    var items = feed.entries.map { elements in
      Result { () throws(SkipReason) in
        var draft = try FeedEntry(elements, of: feed).draft()
        draft.notes = notes + draft.notes
        return draft
      }
    }
    if let damage = feed.damage {
      items.append(.failure(.malformed(format: "rest of the feed", problem: damage)))
    }
    return items
  }
}
