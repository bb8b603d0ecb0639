internal import BriefingText

/// One document of the folder: its metadata and the plain text that all offsets index.
public struct Article: Codable, Hashable, Sendable, Identifiable {
  /// Names the article in all outputs: `a-` and digits of the hash of its text and outlet, or the
  /// `id` that the input gave.
  public let id: String
  /// The file's path relative to the articles folder, `/` between parts; nil for input that came
  /// without a file.
  public let path: String?
  /// The headline; empty when the article has none.
  public let title: String
  /// The plain text in Unicode normalisation form C with line ends `\n`; input to
  /// `briefing analyze` is kept as it is.
  public let text: String
  /// Who published it; nil when unknown.
  public let outlet: String?
  /// The byline's names as printed; nil when there is none.
  public let author: String?
  /// The canonical address, http or https only; nil when unknown.
  public let url: String?
  /// The BCP 47 language tag given or detected; nil when unknown.
  public let language: String?
  /// The publication date by the date ladder; nil when no rung holds.
  public let published: DatedValue?
  /// What kind of text this is.
  public let genre: Genre
  /// The agency or outlet that the article credits as its source (`Reuters`), from metadata,
  /// dateline or credit line; nil when none is named.
  public let credit: String?

  /// Makes an article from its parts.
  public init(
    id: String,
    path: String? = nil,
    title: String = "",
    text: String,
    outlet: String? = nil,
    author: String? = nil,
    url: String? = nil,
    language: String? = nil,
    published: DatedValue? = nil,
    genre: Genre = .news,
    credit: String? = nil
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.text = text
    self.outlet = outlet
    self.author = author
    self.url = url
    self.language = language
    self.published = published
    self.genre = genre
    self.credit = credit
  }

  /// The id of an article that came from a file: it stays the same when the file is renamed.
  public static func contentID(outlet: String?, title: String, text: String) -> String {
    ContentHash.id("a", of: [outlet ?? "", title, text])
  }

  /// The same article under another id.
  public func identified(by id: String) -> Article {
    Article(
      id: id,
      path: path,
      title: title,
      text: text,
      outlet: outlet,
      author: author,
      url: url,
      language: language,
      published: published,
      genre: genre,
      credit: credit
    )
  }

  /// The kinds of text that the stages treat differently.
  public enum Genre: String, Codable, Hashable, Sendable, CaseIterable {
    /// A report; the default.
    case news
    /// An opinion piece, column or editorial: its claims are kept, it never raises a risk.
    case opinion
    /// An analysis or explainer.
    case analysis
    /// A running log of updates.
    case liveBlog
    /// The transcript of a broadcast or speech.
    case transcript
    /// A quiz, puzzle or list.
    case quiz
    /// A notice that corrects an earlier article.
    case correction
  }
}
