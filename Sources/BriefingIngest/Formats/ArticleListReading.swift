/// Reads a format whose files hold many articles; one that can not be read costs the others nothing.
package protocol ArticleListReading: ArticleReading {
  /// The articles of `file` in order, or why one can not be used.
  ///
  /// - Throws: ``SkipReason`` where the file as a whole can not be read.
  func items(in file: InputFile) throws(SkipReason) -> [Result<ArticleDraft, SkipReason>]
}

extension ArticleListReading {
  /// The articles of `file` that can be read.
  ///
  /// - Throws: ``SkipReason`` where the file as a whole can not be read.
  package func drafts(in file: InputFile) throws(SkipReason) -> [ArticleDraft] {
    try items(in: file).compactMap { item in
      guard case .success(let draft) = item else { return nil }
      return draft
    }
  }
}
