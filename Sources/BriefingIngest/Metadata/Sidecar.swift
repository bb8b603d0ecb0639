internal import BriefingYAML

/// The metadata in the file `NAME.yml` beside an article `NAME.txt`, which hold against the
/// article's own.
struct Sidecar {
  /// The endings of such files, in the order in which they are looked for.
  static let fileExtensions = ["yml", "yaml"]

  /// Larger files are no metadata.
  static let maximumBytes = 100_000

  private(set) var metadata = ArticleMetadata()
  /// What could not be read, with the lines of the sidecar.
  private(set) var notes: [Note] = []

  /// Reads the content of a sidecar file.
  init(_ bytes: [UInt8]) {
    do throws(SkipReason) {
      let decoded = try DecodedText(decoding: bytes)
      let text = TextNormalizer().normalized(decoded.text)
      do throws(YAMLError) {
        guard let block = try YAMLMetadata(text, firstLine: 1) else {
          notes.append(Note(line: 1, message: "no keys with values; not used"))
          return
        }
        metadata = ArticleMetadata(block.entries, rung: .sidecar)
        notes = block.notes + metadata.notes
      } catch {
        notes.append(Note(line: error.line, message: "\(error.message); not used"))
      }
    } catch {
      notes.append(Note(message: "\(error.description); not used"))
    }
  }

  /// `metadata` of an article with the sidecar's statements in their place.
  ///
  /// - Parameter isAlone: whether the article is the only one of its file; headline, author, date
  ///   and address of one do not fit the others.
  func overriding(_ metadata: ArticleMetadata, isAlone: Bool) -> ArticleMetadata {
    var result = metadata
    result.outlet = self.metadata.outlet ?? result.outlet
    result.language = self.metadata.language ?? result.language
    result.credit = self.metadata.credit ?? result.credit
    if !self.metadata.genreWords.isEmpty { result.genreWords = self.metadata.genreWords }
    guard isAlone else { return result }
    result.title = self.metadata.title ?? result.title
    result.author = self.metadata.author ?? result.author
    result.url = self.metadata.url ?? result.url
    result.dates += self.metadata.dates
    return result
  }
}
