/// Reads one file format.
///
/// A reader takes a file apart; what all formats share (the date ladder, language, genre, identity,
/// limits of length) is done afterwards by ``ArticleAssembler``. A new format is one more reader in
/// ``ArticleFolderReader``.
package protocol ArticleReading: Sendable {
  /// The endings of the names of its files, in small letters, without the full stop.
  var fileExtensions: [String] { get }

  /// The articles in `file`, in order: one for most formats, several for lists of articles.
  ///
  /// - Throws: ``SkipReason`` where the file holds none.
  func drafts(in file: InputFile) throws(SkipReason) -> [ArticleDraft]
}
