/// What a reader found in a file, before the steps that all formats share.
package struct ArticleDraft {
  /// The plain text, normalised, paragraphs parted as the format parts them.
  package var text: String
  /// What the file says about the article, dates of all rungs included.
  package var metadata: ArticleMetadata
  /// What was noticed while reading.
  package var notes: [Note]

  /// Makes a draft.
  package init(text: String, metadata: ArticleMetadata = ArticleMetadata(), notes: [Note] = []) {
    self.text = text
    self.metadata = metadata
    self.notes = notes
  }
}
